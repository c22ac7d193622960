package torg.simulator.linkedin;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import torg.simulator.Grant;
import torg.simulator.Request;
import torg.simulator.Site;
import torg.simulator.Society;

/**
 * Who is let in below /rest: with a token that lives, a version that lives
 * (learn.microsoft.com/linkedin/marketing/versioning, read 2026-11-21) and the protocol's own version
 * (.../community-management/community-management-overview), and not more often than the day bears
 * (.../shared/api-guide/concepts/rate-limits: per application and member, endpoint and UTC day).
 */
final class Gate {
    /** A version lives a year. Which ones live is fixed here, so that this one says the same in ten years. */
    private static final String OLDEST = "202512";

    private static final String NEWEST = "202611";
    private static final String PROTOCOL = "2.0.0";

    private record Use(LocalDate day, String endpoint, String member) {}

    private final Society society;
    private final Map<Use, Integer> used = new HashMap<>();
    private int callsADay = 100_000;

    Gate(Society society) {
        this.society = society;
    }

    synchronized void bears(int calls) {
        callsADay = calls;
    }

    Call opens(Request request) {
        var grant = grant(request);
        version(request.header("linkedin-version").orElse(""));
        if (!request.header("x-restli-protocol-version").orElse("").equals(PROTOCOL)) {
            throw Refusal.badRequest(
                    "Invalid query parameters passed to request"); // what 1.0.0, meant else, makes of it
        }
        var call = new Call(request, grant);
        count(call);
        return call;
    }

    /** Where bytes are put, only the token counts. */
    Call uploads(Request request) {
        return new Call(request, grant(request));
    }

    private Grant grant(Request request) {
        var grant = request.bearer()
                .flatMap(token -> society.grant(Site.LINKEDIN, token))
                .filter(found -> found.sort().equals("access"))
                .orElseThrow(Refusal::revoked);
        if (!grant.lives(society.now())) {
            throw Refusal.expired();
        }
        return grant;
    }

    private static void version(String said) {
        if (said.isBlank()) {
            throw Refusal.of(
                    400,
                    "VERSION_MISSING",
                    "A version must be present. Please specify a version by adding the LinkedIn-Version header.");
        }
        if (!said.matches("20\\d{4}") || said.compareTo(OLDEST) < 0 || said.compareTo(NEWEST) > 0) {
            throw Refusal.of(426, "NONEXISTENT_VERSION", "Requested version " + said + "01 is not active");
        }
    }

    private synchronized void count(Call call) {
        var day = LocalDate.ofInstant(society.now(), ZoneOffset.UTC);
        used.keySet().removeIf(use -> !use.day().equals(day));
        var use =
                new Use(day, call.method() + " " + call.resource(), call.grant().member());
        if (used.merge(use, 1, Integer::sum) > callsADay) {
            throw Refusal.tooMuch();
        }
    }
}
