package torg.simulator.threads;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import torg.simulator.Answer;
import torg.simulator.Request;
import torg.simulator.Site;
import torg.simulator.Society;

/**
 * Who is let in, and how often: developers.facebook.com/docs/threads/overview (read 2026-11-21), 4,800 calls in 24 hours for
 * each time the account was seen, and for ten at least; X-App-Usage tells how far that is used.
 */
final class Gate {
    private static final Duration WINDOW = Duration.ofHours(24);

    /** @param answer made only after the call was counted */
    record Counted(Call call, Supplier<Answer> answer) {}

    private record Use(Instant since, int calls) {}

    private final Society society;
    private final Map<String, Use> used = new HashMap<>();
    private int callsADay = 48_000;

    Gate(Society society) {
        this.society = society;
    }

    synchronized void bears(int calls) {
        callsADay = calls;
    }

    Call opens(Request request, String version) {
        var token = request.field("access_token").or(request::bearer).orElseThrow(Refusal::token);
        var grant = society.grant(Site.THREADS, token)
                .filter(found -> found.sort().equals("short") || found.sort().equals("long"))
                .orElseThrow(Refusal::token);
        if (!grant.lives(society.now())) {
            throw Refusal.expired();
        }
        var account = society.member(Site.THREADS, grant.member()).orElseThrow(Refusal::token);
        return new Call(request, request.path().substring(version.length()), grant, account).needs("threads_basic");
    }

    Answer counted(Counted counted) {
        var percent = count(counted.call().account().id());
        return counted.answer()
                .get()
                .with(
                        "X-App-Usage",
                        "{\"call_count\":" + percent + ",\"total_cputime\":" + percent / 2 + ",\"total_time\":"
                                + percent / 2 + "}");
    }

    private synchronized int count(String account) {
        var now = society.now();
        var before = used.get(account);
        var use = before == null || !now.isBefore(before.since().plus(WINDOW))
                ? new Use(now, 1)
                : new Use(before.since(), before.calls() + 1);
        used.put(account, use);
        if (use.calls() > callsADay) {
            throw Refusal.tooMuch();
        }
        return use.calls() * 100 / callsADay;
    }
}
