package torg.simulator.threads;

import java.util.Arrays;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Answer;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * developers.facebook.com/docs/threads/insights (read 2026-11-22). How many saw something nobody says in the society; it
 * follows from how many answered.
 */
final class Insights {
    private static final Set<String> MEDIA = Set.of("views", "likes", "replies", "reposts", "quotes", "shares");
    private static final Set<String> USER = Set.of("views", "likes", "replies", "reposts", "quotes", "followers_count");
    private static final int FOLLOWERS = 800;

    private final Society society;

    Insights(Society society) {
        this.society = society;
    }

    Answer media(Call call) {
        var thing = Reading.seen(society, call, call.node());
        var body = JsonMapper.shared().createObjectNode();
        var data = body.putArray("data");
        for (var metric : asked(call, MEDIA)) {
            named(data.addObject(), metric, thing.id(), "lifetime")
                    .putArray("values")
                    .addObject()
                    .put("value", value(thing, metric));
        }
        return Answer.json(200, body);
    }

    Answer user(Call call) {
        call.mine();
        var body = JsonMapper.shared().createObjectNode();
        var data = body.putArray("data");
        var posts = society.at(Site.THREADS, call.account().id()).stream()
                .filter(thing -> thing.kind() == Thing.Kind.POST && thing.shown())
                .toList();
        for (var metric : asked(call, USER)) {
            var total = metric.equals("followers_count")
                    ? FOLLOWERS + posts.size()
                    : posts.stream().mapToLong(post -> value(post, metric)).sum();
            named(data.addObject(), metric, call.account().id(), "day")
                    .putObject("total_value")
                    .put("value", total);
        }
        return Answer.json(200, body);
    }

    private static java.util.List<String> asked(Call call, Set<String> known) {
        call.only("metric", "since", "until").needs("threads_manage_insights");
        var metrics = Arrays.stream(call.required("metric").split(",")).toList();
        if (!known.containsAll(metrics)) {
            throw Refusal.parameter("(#100) metric must be one of the following values");
        }
        return metrics;
    }

    private static ObjectNode named(ObjectNode one, String metric, String of, String period) {
        return one.put("name", metric)
                .put("period", period)
                .put("title", metric)
                .put("id", of + "/insights/" + metric + "/" + period);
    }

    private long value(Thing thing, String metric) {
        return switch (metric) {
            case "likes" -> thing.likes();
            case "replies" -> replies(thing);
            case "views" -> 60 + 30 * replies(thing) + 20L * thing.likes();
            default -> thing.likes() / 10;
        };
    }

    private long replies(Thing thing) {
        return society.under(Site.THREADS, thing.id()).stream()
                .filter(Thing::shown)
                .mapToLong(reply -> 1 + replies(reply))
                .sum();
    }
}
