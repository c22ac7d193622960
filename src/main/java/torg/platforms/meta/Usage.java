package torg.platforms.meta;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.Meter;
import torg.platforms.http.Json;

/**
 * What is left of the quotas, which Meta tells in hundredths with every answer
 * (developers.facebook.com/docs/graph-api/overview/rate-limiting, read 2026-11-22).
 */
final class Usage {
    private static final String OF_ACCOUNT = "X-Business-Use-Case-Usage";
    private static final String OF_APPLICATION = "X-App-Usage";
    private static final Duration USUAL_WAIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Clock clock;

    Usage(Clock clock) {
        this.clock = clock;
    }

    void note(HttpHeaders headers, Meter meter) {
        var account = ofAccount(headers).map(used -> left(Meter.Left.Of.ACCOUNT, used));
        var application = json(headers, OF_APPLICATION).map(used -> left(Meter.Left.Of.APPLICATION, used));
        meter.note(new Meter.Use(1, 0, account.or(() -> application)));
        if (account.isPresent()) {
            application.ifPresent(left -> meter.note(new Meter.Use(0, 0, Optional.of(left))));
        }
    }

    /** The first of the account's several uses; a page has one. */
    private static Optional<JsonNode> ofAccount(HttpHeaders headers) {
        return json(headers, OF_ACCOUNT)
                .flatMap(all -> all.valueStream().findFirst())
                .map(uses -> uses.path(0))
                .filter(JsonNode::isObject);
    }

    private static Optional<JsonNode> json(HttpHeaders headers, String name) {
        return headers.firstValue(name).flatMap(Json::object).map(JsonNode.class::cast);
    }

    private Meter.Left left(Meter.Left.Of of, JsonNode used) {
        var most = Math.max(
                number(used, "call_count"), Math.max(number(used, "total_time"), number(used, "total_cputime")));
        return new Meter.Left(
                of,
                Math.max(0, 100 - most),
                100,
                regained(used).orElse(clock.instant().plus(WINDOW)));
    }

    private static long number(JsonNode used, String name) {
        return used.path(name).longValue(0);
    }

    private Optional<Instant> regained(JsonNode used) {
        return Optional.of(number(used, "estimated_time_to_regain_access"))
                .filter(minutes -> minutes > 0)
                .map(minutes -> clock.instant().plus(Duration.ofMinutes(Math.min(minutes, LONGEST_WAIT.toMinutes()))));
    }

    /** When it may be asked again. */
    Instant until(HttpHeaders headers) {
        return ofAccount(headers).flatMap(this::regained).orElse(clock.instant().plus(USUAL_WAIT));
    }
}
