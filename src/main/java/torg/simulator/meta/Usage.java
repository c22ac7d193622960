package torg.simulator.meta;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import torg.simulator.Answer;
import torg.simulator.Society;

/**
 * How much of a page's quota is used, told with every answer
 * (developers.facebook.com/docs/graph-api/overview/rate-limiting, read 2026-11-22): 4800 calls a day for each who took part,
 * here at least 10 of them, and the application's 200 an hour for each user, here 1,000 of them.
 */
final class Usage {
    private static final int PAGE = 48_000;
    private static final int APPLICATION = 200_000;

    private final Society society;
    private final Map<String, Deque<Instant>> calls = new HashMap<>();

    Usage(Society society) {
        this.society = society;
    }

    /** @throws Refusal when it is one too many */
    synchronized void call(Caller caller) {
        var ofPage = note(caller.pageId(), Duration.ofDays(1));
        var ofApplication = note("", Duration.ofHours(1));
        if (ofPage > most(caller)) {
            throw Refusal.of(32, "(#32) Page request limit reached");
        }
        if (ofApplication > APPLICATION) {
            throw Refusal.of(4, "(#4) Application request limit reached");
        }
    }

    /** A page in the training ground may have a smaller quota. */
    private static int most(Caller caller) {
        var said = caller.member().particular("calls_per_day");
        return said.matches("\\d{1,6}") ? Integer.parseInt(said) : PAGE;
    }

    private int note(String who, Duration window) {
        var times = calls.computeIfAbsent(who, k -> new ArrayDeque<>());
        var now = society.now();
        while (!times.isEmpty() && times.peekFirst().isBefore(now.minus(window))) {
            times.pollFirst();
        }
        times.addLast(now);
        return times.size();
    }

    synchronized Answer told(Caller caller, Answer answer) {
        var used = percent(calls.get(caller.pageId()).size(), most(caller));
        var regained = used >= 100 ? 60 : 0;
        return answer.with(
                        "X-Business-Use-Case-Usage",
                        "{\"" + caller.pageId() + "\":[{\"type\":\""
                                + (caller.site() == torg.simulator.Site.FACEBOOK ? "pages" : "instagram")
                                + "\",\"call_count\":" + used + ",\"total_cputime\":1,\"total_time\":1,"
                                + "\"estimated_time_to_regain_access\":" + regained + "}]}")
                .with(
                        "X-App-Usage",
                        "{\"call_count\":" + percent(calls.get("").size(), APPLICATION)
                                + ",\"total_time\":1,\"total_cputime\":1}");
    }

    private static int percent(int used, int most) {
        return (int) Math.min(100L, used * 100L / Math.max(1, most));
    }
}
