package torg.platforms.x;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.Outcome;
import torg.platforms.http.Json;
import torg.platforms.http.Said;

/**
 * What X's ways of saying no mean (docs.x.com/x-api/fundamentals/response-codes-and-errors, read 2026-11-22). Most of its
 * noes to a deed share one type, so that only the sentence tells them apart; a sentence we do not know is a plain refusal.
 */
final class Denial {
    private static final Duration UNTIL_SOMEBODY_PAYS = Duration.ofHours(1);

    private Denial() {}

    static boolean isDuplicate(Said.No no) {
        return no.status() == 403 && detail(no).contains("duplicate content");
    }

    /** Our address did not answer as it should when X asked it. */
    static boolean isUnproved(Said.No no) {
        return no.status() == 400 && detail(no).contains("CrcValidationFailed");
    }

    private static String detail(Said.No no) {
        var detail = Json.text(no.body(), "detail");
        var first = no.body().path("errors").path(0);
        return detail + " " + Json.text(first, "message") + " " + Json.text(first, "detail");
    }

    /** The word for why a deed was not done. */
    private static String word(Said.No no) {
        var type = Json.text(no.body(), "type");
        var detail = detail(no);
        if (no.status() == 401) {
            return "platforms.not-allowed";
        }
        if (isDuplicate(no)) {
            return "platforms.said-already";
        }
        if (no.status() == 404 || type.endsWith("/resource-not-found") || detail.contains("deleted or not visible")) {
            return "platforms.gone";
        }
        if (detail.contains("you did not start the conversation") || detail.contains("not allowed to hide")) {
            return "platforms.not-in-own-thread";
        }
        if (type.endsWith("/client-forbidden")
                || type.endsWith("/unsupported-authentication")
                || detail.contains("appropriate scopes")) {
            return "platforms.permission-missing";
        }
        return detail.contains("too long") ? "platforms.too-long" : "platforms.refused-by-platform";
    }

    /** Of a deed that did not bring what it would bring when it was done. */
    static Outcome outcome(Said said, String unclear, Instant now) {
        return switch (said) {
            case Said.Done done -> new Outcome.Unknown(unclear); // a yes that does not say to what
            case Said.No no
            when no.status() == 402 -> new Outcome.NotNow(now.plus(UNTIL_SOMEBODY_PAYS), "platforms.quota-used");
            case Said.No no -> new Outcome.Refused(word(no));
            case Said.Wait wait -> new Outcome.NotNow(wait.until(), "platforms.slow-down");
            case Said.Unclear lost -> new Outcome.Unknown(unclear);
            case Said.Unreached unreached -> new Outcome.NotNow(unreached.retryAt(), "platforms.try-again");
        };
    }

    /** A try that ends before anything is sent. */
    static Outcome outcome(Fault fault) {
        return switch (fault.kind()) {
            case NOT_ALLOWED, GONE -> new Outcome.Refused(fault.getMessage());
            case TOO_MUCH, TRY_AGAIN -> new Outcome.NotNow(fault.until(), fault.getMessage());
        };
    }

    /** For reading, where only the answer itself will do. */
    static JsonNode orFault(Said said, Instant now) {
        return switch (said) {
            case Said.Done done -> done.body();
            case Said.No no
            when no.status() == 402 ->
                throw new Fault(Fault.Kind.TOO_MUCH, "platforms.quota-used", now.plus(UNTIL_SOMEBODY_PAYS));
            case Said.No no
            when no.status() == 401 -> throw new Fault(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", now);
            case Said.No no
            when no.status() == 403 -> throw new Fault(Fault.Kind.NOT_ALLOWED, "platforms.permission-missing", now);
            case Said.No no -> throw tryAgain(now.plusSeconds(30));
            case Said.Wait wait -> throw new Fault(Fault.Kind.TOO_MUCH, "platforms.slow-down", wait.until());
            case Said.Unclear unclear -> throw tryAgain(unclear.retryAt());
            case Said.Unreached unreached -> throw tryAgain(unreached.retryAt());
        };
    }

    static Fault tryAgain(Instant at) {
        return new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", at);
    }
}
