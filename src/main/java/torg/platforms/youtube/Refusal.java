package torg.platforms.youtube;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.Outcome;
import torg.platforms.http.Json;
import torg.platforms.http.Said;

/** What Google's reasons mean (developers.google.com/youtube/v3/docs/errors and core_errors, read 2026-11-22). */
final class Refusal {
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
    private static final Duration A_WHILE = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofSeconds(30);

    /** The project's units for today; connectors.md 2.6. */
    private static final Set<String> OF_THE_DAY = Set.of("quotaExceeded", "dailyLimitExceeded");

    private static final Set<String> OF_THE_MINUTE = Set.of("rateLimitExceeded", "userRateLimitExceeded");
    private static final Set<String> OF_THE_ACCOUNT = Set.of(
            "accountClosed",
            "accountSuspended",
            "authenticatedUserAccountClosed",
            "authenticatedUserAccountSuspended",
            "authenticatedUserNotChannel",
            "channelClosed",
            "channelNotFound",
            "channelSuspended",
            "ineligibleAccount",
            "youtubeSignupRequired");

    private Refusal() {}

    static String reason(Said.No no) {
        return reason(no.body());
    }

    private static String reason(JsonNode body) {
        return Json.text(body.path("error").path("errors").path(0), "reason");
    }

    static boolean isQuota(Said.No no) {
        return OF_THE_DAY.contains(reason(no));
    }

    /** Whether it is certain that what was asked for is not there. */
    static boolean isGone(Said said) {
        return said instanceof Said.No no
                && no.status() == 404
                && reason(no).endsWith("NotFound")
                && !isOfTheAccount(no);
    }

    private static boolean isOfTheAccount(Said.No no) {
        return OF_THE_ACCOUNT.contains(reason(no));
    }

    /** The quota begins anew at midnight in California, whatever the time is here. */
    static Instant tomorrow(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), CALIFORNIA)
                .plusDays(1)
                .atStartOfDay(CALIFORNIA)
                .toInstant();
    }

    /** For reading, where only the answer itself will do. */
    static JsonNode orFault(Said said, Clock clock) {
        return switch (said) {
            case Said.Done done -> done.body();
            case Said.No no -> throw fault(no, clock);
            case Said.Wait(var until, var headers, var body) ->
                throw new Fault(Fault.Kind.TOO_MUCH, "platforms.slow-down", until);
            case Said.Unclear(var at) -> throw new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", at);
            case Said.Unreached(var at) -> throw new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", at);
        };
    }

    private static Fault fault(Said.No no, Clock clock) {
        var now = clock.instant();
        if (isQuota(no)) {
            return new Fault(Fault.Kind.TOO_MUCH, "platforms.quota-used", tomorrow(clock));
        }
        if (OF_THE_MINUTE.contains(reason(no))) {
            return new Fault(Fault.Kind.TOO_MUCH, "platforms.slow-down", now.plus(A_WHILE));
        }
        if (isOfTheAccount(no)) {
            return new Fault(Fault.Kind.NOT_ALLOWED, "platforms.account-not-active", now);
        }
        return switch (no.status()) {
            case 401 -> new Fault(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", now);
            case 403 -> new Fault(Fault.Kind.NOT_ALLOWED, "platforms.permission-missing", now);
            case 404 -> new Fault(Fault.Kind.GONE, "platforms.gone", now);
            default -> new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", now.plus(SOON));
        };
    }

    /**
     * For something that would have changed something.
     *
     * @param refused the word where Google refuses for a reason of its own
     */
    static Outcome outcome(Said.No no, Clock clock, String refused) {
        if (isGone(no)) {
            return new Outcome.Refused("platforms.gone");
        }
        if (reason(no).equals("processingFailure")) {
            return new Outcome.NotNow(clock.instant().plus(A_WHILE), "platforms.try-again");
        }
        return no.status() == 400 ? new Outcome.Refused(refused) : outcome(fault(no, clock));
    }

    /** A try that ends before anything is sent. */
    static Outcome outcome(Fault fault) {
        return switch (fault.kind()) {
            case NOT_ALLOWED, GONE -> new Outcome.Refused(fault.getMessage());
            case TOO_MUCH, TRY_AGAIN -> new Outcome.NotNow(fault.until(), fault.getMessage());
        };
    }
}
