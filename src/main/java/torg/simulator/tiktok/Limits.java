package torg.simulator.tiktok;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import torg.simulator.Society;

/** So many calls in any minute; nothing in the answer says how many are left (developers.tiktok.com/doc/tiktok-api-v2-rate-limit). */
final class Limits {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Society society;
    private final Map<String, Deque<Instant>> calls = new HashMap<>();

    Limits(Society society) {
        this.society = society;
    }

    synchronized boolean mayPass(String whose, int most) {
        var now = society.now();
        var recent = calls.computeIfAbsent(whose, k -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peek().isAfter(now.minus(WINDOW))) {
            recent.poll();
        }
        return recent.size() < most && recent.add(now);
    }
}
