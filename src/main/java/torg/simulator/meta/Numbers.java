package torg.simulator.meta;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import torg.simulator.Member;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * Insights (developers.facebook.com/documentation/pages-api/platforminsights/page, .../deprecated-metrics and
 * docs/instagram-platform/api-reference/instagram-user/insights, read 2026-11-22). A withdrawn metric is no metric, and
 * spoils the call.
 */
final class Numbers {
    private static final int FEWEST_FOLLOWERS = 100;
    private static final Map<Site, Set<String>> OF_ACCOUNT = Map.of(
            Site.FACEBOOK,
            Set.of("page_media_view", "page_total_media_view_unique", "page_follows", "page_post_engagements"),
            Site.INSTAGRAM,
            Set.of("reach", "views", "accounts_engaged", "total_interactions"));
    private static final Map<Site, Set<String>> OF_POST = Map.of(
            Site.FACEBOOK,
            Set.of("post_media_view", "post_total_media_view_unique", "post_clicks"),
            Site.INSTAGRAM,
            Set.of("reach", "views", "shares", "saved", "total_interactions"));

    private final Society society;
    private final PageNodes pages;

    Numbers(Society society, PageNodes pages) {
        this.society = society;
        this.pages = pages;
    }

    JsonNode account(Caller caller, Ask ask) {
        ask.knows("metric", "period", "metric_type");
        caller.needs("read_insights", "instagram_manage_insights");
        if (!ask.required("period").equals("day")) {
            throw Refusal.wrong("period must be day here");
        }
        var total = ask.value("metric_type").orElse("").equals("total_value");
        if (caller.site() == Site.INSTAGRAM && !total) {
            throw Refusal.wrong("metric_type must be total_value for views");
        }
        var member = caller.member();
        var few = pages.followers(member) < FEWEST_FOLLOWERS;
        return told(ask, OF_ACCOUNT.get(caller.site()), total, few && caller.site() == Site.FACEBOOK, seen(member));
    }

    JsonNode post(Caller caller, Thing thing, Ask ask) {
        ask.knows("metric", "period");
        caller.needs("read_insights", "instagram_manage_insights");
        var few = caller.site() == Site.FACEBOOK && pages.followers(caller.member()) < FEWEST_FOLLOWERS;
        return told(ask, OF_POST.get(caller.site()), false, few, 7 + 3L * thing.likes());
    }

    private long seen(Member member) {
        return society.at(member.site(), member.id()).size() * 11L;
    }

    private static JsonNode told(Ask ask, Set<String> known, boolean total, boolean few, long views) {
        var page = JsonNodeFactory.instance.objectNode();
        var data = page.putArray("data");
        for (var name : ask.required("metric").split(",")) {
            if (!known.contains(name)) {
                throw Refusal.wrong("The value must be a valid insights metric");
            }
            if (few) {
                continue;
            }
            var value = name.contains("unique") || name.equals("reach") ? views / 2 : views;
            var metric = data.addObject().put("name", name).put("period", "day");
            if (total) {
                metric.putObject("total_value").put("value", value);
            } else {
                metric.putArray("values").addObject().put("value", value);
            }
        }
        return page;
    }
}
