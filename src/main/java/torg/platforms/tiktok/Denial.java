package torg.platforms.tiktok;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.Outcome;
import torg.platforms.http.Json;
import torg.platforms.http.Said;

/**
 * What TikTok's ways of saying no mean, by its own codes (developers.tiktok.com/doc/tiktok-api-v2-error-handling and the
 * pages of the Content Posting API, read 2026-11-22). A code stands in every answer, also in a yes.
 */
final class Denial {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** TikTok counts posts by day and does not say when the next one begins. */
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private static final Set<String> PRIVATE =
            Set.of("unaudited_client_can_only_post_to_private_accounts", "privacy_level_option_mismatch");
    private static final Set<String> FULL = Set.of("spam_risk_too_many_posts", "reached_active_user_cap");

    private Denial() {}

    private static String code(JsonNode body) {
        return Json.text(body.path("error"), "code");
    }

    static boolean isUnpermitted(Said.No no) {
        return code(no.body()).startsWith("scope_");
    }

    /** A deed that TikTok says yes to says so in the code as well. */
    static boolean isDone(Said.Done done) {
        return code(done.body()).equals("ok") && done.body().path("data").isObject();
    }

    private static String word(int status, String code) {
        if (code.startsWith("scope_")) {
            return "platforms.permission-missing";
        }
        if (status == 401) {
            return "platforms.not-allowed";
        }
        if (PRIVATE.contains(code)) {
            return "platforms.tiktok.only-private";
        }
        return switch (code) {
            case "url_ownership_unverified" -> "platforms.tiktok.address-unverified";
            case "spam_risk_user_banned_from_posting" -> "platforms.account-not-active";
            default -> "platforms.refused-by-platform";
        };
    }

    /** Of a deed that did not bring what it would bring when it was done. */
    static Outcome outcome(Said said, String unclear, Instant now) {
        return switch (said) {
            case Said.Done done when isNo(done) -> refused(200, code(done.body()), now);
            case Said.Done done -> new Outcome.Unknown(unclear); // a yes that does not say to what
            case Said.No no -> refused(no.status(), code(no.body()), now);
            case Said.Wait wait -> new Outcome.NotNow(soon(wait, now), "platforms.slow-down");
            case Said.Unclear lost -> new Outcome.Unknown(unclear);
            case Said.Unreached unreached -> new Outcome.NotNow(unreached.retryAt(), "platforms.try-again");
        };
    }

    private static boolean isNo(Said.Done done) {
        return !code(done.body()).isEmpty() && !code(done.body()).equals("ok");
    }

    private static Outcome refused(int status, String code, Instant now) {
        if (FULL.contains(code)) {
            return new Outcome.NotNow(now.plus(HALF_A_DAY), "platforms.quota-used");
        }
        return code.equals("rate_limit_exceeded")
                ? new Outcome.NotNow(now.plus(A_MINUTE), "platforms.slow-down")
                : new Outcome.Refused(word(status, code));
    }

    /** TikTok counts by the minute and names no time; somebody in between may name one. */
    private static Instant soon(Said.Wait wait, Instant now) {
        return code(wait.body()).equals("rate_limit_exceeded") ? now.plus(A_MINUTE) : wait.until();
    }

    /** A try that ends before anything is sent. */
    static Outcome outcome(Fault fault) {
        return switch (fault.kind()) {
            case NOT_ALLOWED, GONE -> new Outcome.Refused(fault.getMessage());
            case TOO_MUCH, TRY_AGAIN -> new Outcome.NotNow(fault.until(), fault.getMessage());
        };
    }

    /** What was asked for, where only the answer itself will do. */
    static JsonNode orFault(Said said, Instant now) {
        var body = bare(said, now);
        if (said instanceof Said.Done done && isNo(done)) {
            throw fault(200, code(body), now);
        }
        if (!body.path("data").isObject() || !code(body).equals("ok")) {
            throw tryAgain(now.plusSeconds(30)); // a yes that is no answer is not silence
        }
        return body.path("data");
    }

    /** The whole answer, whatever is in it. */
    static JsonNode bare(Said said, Instant now) {
        return switch (said) {
            case Said.Done done -> done.body();
            case Said.No no -> throw fault(no.status(), code(no.body()), now);
            case Said.Wait wait -> throw new Fault(Fault.Kind.TOO_MUCH, "platforms.slow-down", soon(wait, now));
            case Said.Unclear unclear -> throw tryAgain(unclear.retryAt());
            case Said.Unreached unreached -> throw tryAgain(unreached.retryAt());
        };
    }

    private static Fault fault(int status, String code, Instant now) {
        if (code.equals("rate_limit_exceeded")) {
            return new Fault(Fault.Kind.TOO_MUCH, "platforms.slow-down", now.plus(A_MINUTE));
        }
        return status == 401 || code.startsWith("scope_")
                ? new Fault(Fault.Kind.NOT_ALLOWED, word(status, code), now)
                : tryAgain(now.plusSeconds(30));
    }

    static Fault tryAgain(Instant at) {
        return new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", at);
    }
}
