package torg.platforms.threads;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import torg.platforms.Fault;
import torg.platforms.Outcome;
import torg.platforms.http.Json;
import torg.platforms.http.Said;

/**
 * What the Graph means by a no (developers.facebook.com/docs/graph-api/guides/error-handling and
 * .../docs/threads/troubleshooting, read 2026-11-22): its own numbers say it, HTTP's say little.
 */
final class Refusals {
    private static final Duration A_WHILE = Duration.ofMinutes(15);
    private static final Set<Integer> TOO_MUCH = Set.of(4, 17, 32, 613);
    private static final Set<Integer> PASSING = Set.of(1, 2);
    private static final int GONE = 33;

    private Refusals() {}

    private static int code(Said.No no) {
        return no.body().path("error").path("code").intValue(0);
    }

    private static String message(Said.No no) {
        return Json.text(no.body().path("error"), "message");
    }

    static boolean isToken(Said.No no) {
        return code(no) == 190 || code(no) == 102;
    }

    private static boolean isPermission(Said.No no) {
        return code(no) == 10 || code(no) >= 200 && code(no) < 300;
    }

    private static boolean isTooMuch(Said.No no) {
        return TOO_MUCH.contains(code(no)) || code(no) >= 80_000 && code(no) < 80_100;
    }

    static boolean isGone(Said.No no) {
        return code(no) == 24
                || code(no) == 100
                        && no.body().path("error").path("error_subcode").intValue(0) == GONE;
    }

    static Fault fault(Said.No no, Instant now) {
        if (isToken(no)) {
            return new Fault(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", now);
        }
        if (isPermission(no)) {
            return new Fault(Fault.Kind.NOT_ALLOWED, "platforms.permission-missing", now);
        }
        if (isTooMuch(no)) {
            return new Fault(Fault.Kind.TOO_MUCH, "platforms.quota-used", now.plus(A_WHILE));
        }
        return isGone(no)
                ? new Fault(Fault.Kind.GONE, "platforms.gone", now)
                : new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", now.plus(A_WHILE));
    }

    /** What came of a call that changes something; what was done is for the caller to read. */
    static Outcome outcome(Said said, Instant now, Function<Said.Done, Outcome> done) {
        return switch (said) {
            case Said.Done yes -> done.apply(yes);
            case Said.No no -> refusal(no, now);
            case Said.Wait wait -> new Outcome.NotNow(wait.until(), "platforms.slow-down");
            case Said.Unclear _ -> new Outcome.Unknown("platforms.answer-lost");
            case Said.Unreached(var at) -> new Outcome.NotNow(at, "platforms.try-again");
        };
    }

    private static Outcome refusal(Said.No no, Instant now) {
        if (PASSING.contains(code(no))) {
            return new Outcome.Unknown(
                    "platforms.answer-lost"); // a fault of theirs, which may have come after the deed
        }
        if (code(no) == 100 && message(no).contains("LINK_LIMIT_EXCEEDED")) {
            return new Outcome.Refused("platforms.too-many-links");
        }
        if (code(no) == 100 && message(no).contains("at most 500 characters")) {
            return new Outcome.Refused("platforms.too-long");
        }
        var fault = fault(no, now);
        return fault.kind() == Fault.Kind.TRY_AGAIN
                ? new Outcome.Refused("platforms.refused-by-platform")
                : outcome(fault);
    }

    /** A try that ends before anything is done. */
    static Outcome outcome(Fault fault) {
        return switch (fault.kind()) {
            case NOT_ALLOWED, GONE -> new Outcome.Refused(fault.getMessage());
            case TOO_MUCH, TRY_AGAIN -> new Outcome.NotNow(fault.until(), fault.getMessage());
        };
    }
}
