package torg.platforms.meta;

import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.Outcome;
import torg.platforms.http.Said;

/**
 * What Graph's codes mean (developers.facebook.com/docs/graph-api/guides/error-handling and .../overview/rate-limiting, read
 * 2026-11-22). Never its sentences: they change, and they may name people.
 */
final class Refusals {
    private static final Set<Integer> LIMITS = Set.of(4, 17, 32, 341, 613);
    /** Instagram's: not done preparing, and no more posts today. */
    private static final Set<Integer> LATER = Set.of(2207027, 2207042);

    enum Kind {
        SAYS_NO,
        TOO_MUCH,
        /** It may have been done. */
        PLATFORMS_FAULT,
        /** Somebody in between answered. */
        NOT_GRAPH
    }

    private Refusals() {}

    static Kind kind(JsonNode body) {
        var code = code(body);
        if (code == 0) {
            return Kind.NOT_GRAPH;
        }
        if (LIMITS.contains(code) || code >= 80_000 && code <= 80_014 || LATER.contains(subcode(body))) {
            return Kind.TOO_MUCH;
        }
        return code == 1 || code == 2 || body.path("error").path("is_transient").booleanValue(false)
                ? Kind.PLATFORMS_FAULT
                : Kind.SAYS_NO;
    }

    private static int code(JsonNode body) {
        return body.path("error").path("code").intValue(0);
    }

    private static int subcode(JsonNode body) {
        return body.path("error").path("error_subcode").intValue(0);
    }

    static boolean isGone(Said said) {
        return said instanceof Said.No no && word(no.body()).equals("platforms.gone");
    }

    /** Whether it is the application or the person who connected that may not, and not the deed. */
    static boolean isPermission(Said said) {
        return said instanceof Said.No no && word(no.body()).equals("platforms.permission-missing");
    }

    /** Our address did not answer as it should when Meta asked it (.../docs/graph-api/webhooks/getting-started). */
    static boolean isUnproved(Said said) {
        return said instanceof Said.No no && code(no.body()) == 2200;
    }

    static String word(JsonNode body) {
        return switch (subcode(body)) {
            case 2018278, 2534022 -> "platforms.meta.window-closed";
            case 2018001, 2018109 -> "platforms.refused-by-platform";
            case 1404078 -> "platforms.meta.page-authorization";
            case 33 -> "platforms.gone";
            default -> byCode(code(body), subcode(body));
        };
    }

    private static String byCode(int code, int subcode) {
        if (code == 190 || code == 102) {
            return "platforms.not-allowed";
        }
        if (code == 3 || code == 10 || code >= 200 && code < 300) {
            return "platforms.permission-missing";
        }
        if (code == 324 || code == 9004 || subcode >= 2207001 && subcode <= 2207082) {
            return "platforms.picture-refused";
        }
        return switch (code) {
            case 506 -> "platforms.said-already";
            case 551 -> "platforms.meta.person-not-reached";
            case 803 -> "platforms.gone";
            default -> "platforms.refused-by-platform";
        };
    }

    /** A call that changes something, by what can be known afterwards. */
    static Outcome outcome(Said said, Function<JsonNode, Outcome> done) {
        return switch (said) {
            case Said.Done it -> done.apply(it.body());
            case Said.No no -> new Outcome.Refused(word(no.body()));
            case Said.Wait(var until, var headers, var body) -> new Outcome.NotNow(until, "platforms.slow-down");
            case Said.Unclear unclear -> new Outcome.Unknown("platforms.answer-lost");
            case Said.Unreached(var at) -> new Outcome.NotNow(at, "platforms.try-again");
        };
    }

    /** The same for a call that only prepares: nothing stands there yet, whatever became of it. */
    static Outcome beforehand(Said said, Function<JsonNode, Outcome> done) {
        return said instanceof Said.Unclear(var at)
                ? new Outcome.NotNow(at, "platforms.try-again")
                : outcome(said, done);
    }

    /** A try that ends before anything is sent. */
    static Outcome outcome(Fault fault) {
        return switch (fault.kind()) {
            case NOT_ALLOWED, GONE -> new Outcome.Refused(fault.getMessage());
            case TOO_MUCH, TRY_AGAIN -> new Outcome.NotNow(fault.until(), fault.getMessage());
        };
    }
}
