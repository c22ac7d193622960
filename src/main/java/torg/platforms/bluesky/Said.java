package torg.platforms.bluesky;

import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;

/** What a server said to a call, or why nothing can be said. */
sealed interface Said {
    record Done(JsonNode body) implements Said {}

    /** @param error the server's own name for why not */
    record No(int status, String error, Instant retryAt) implements Said {
        private static final Set<String> OF_THE_SESSION = Set.of("ExpiredToken", "InvalidToken");
        private static final Set<String> OF_THE_ACCOUNT = Set.of(
                "AccountDeactivated", "AccountSuspended", "AccountTakedown", "AuthMissing", "AuthenticationRequired");

        boolean is(String name) {
            return error.equals(name);
        }

        /** A bad token is a 400 here and not a 401. */
        boolean sessionRanOut() {
            return OF_THE_SESSION.contains(error);
        }

        boolean notAllowed() {
            return sessionRanOut() || OF_THE_ACCOUNT.contains(error) || status == 401 || status == 403;
        }
    }

    record Wait(Instant until) implements Said {}

    /** It may have been done. */
    record Unclear(Instant retryAt) implements Said {}

    /** It was certainly not done, and nobody of Bluesky's answered. */
    record Unreached(Instant retryAt) implements Said {}

    /** For reading, where only the answer itself will do. */
    default JsonNode orFault() {
        return switch (this) {
            case Done(var body) -> body;
            case No no
            when no.notAllowed() -> throw new Fault(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", no.retryAt());
            case No no -> throw tryAgain(no.retryAt());
            case Wait(var until) -> throw new Fault(Fault.Kind.TOO_MUCH, "platforms.slow-down", until);
            case Unclear(var at) -> throw tryAgain(at);
            case Unreached(var at) -> throw tryAgain(at);
        };
    }

    private static Fault tryAgain(Instant at) {
        return new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", at);
    }
}
