package torg.simulator.linkedin;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Answer;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * learn.microsoft.com/linkedin/marketing/community-management/organizations/share-statistics and .../follower-statistics
 * (read 2026-11-22). How many saw something nobody says in the society; it follows from how many answered.
 */
final class Statistics {
    private final Society society;

    Statistics(Society society) {
        this.society = society;
    }

    Answer shares(Call call) {
        call.onlyParameters("q", "organizationalEntity", "shares", "start", "count")
                .needs("rw_organization_admin", "organizationalEntityShareStatistics.FINDER");
        finder(call);
        var page = Organizations.page(society, call, call.required("organizationalEntity"));
        var own = society.at(Site.LINKEDIN, page.id()).stream()
                .filter(thing -> thing.kind() == Thing.Kind.POST && thing.shown())
                .toList();
        var asked = call.request().parameter("shares");
        if (asked.isEmpty()) {
            return Answer.json(200, Organizations.page(call, List.of(counted(page.id(), own)), 100));
        }
        var shares = asked.get().replaceFirst("^List\\((.*)\\)$", "$1");
        var some = own.stream()
                .filter(post -> List.of(shares.split(",")).contains(Urns.share(post.id())))
                .map(post -> counted(page.id(), List.of(post)).put("share", Urns.share(post.id())))
                .toList();
        return Answer.json(200, Organizations.page(call, some, 100));
    }

    private static void finder(Call call) {
        if (!call.required("q").equals("organizationalEntity")) {
            throw Refusal.badRequest("Invalid query parameters passed to request");
        }
    }

    private ObjectNode counted(String page, List<Thing> posts) {
        var comments = posts.stream().mapToLong(this::comments).sum();
        var likes = posts.stream().mapToLong(Thing::likes).sum();
        var seen = 120L * posts.size() + 25 * comments + 40 * likes;
        var one = JsonMapper.shared().createObjectNode().put("organizationalEntity", Urns.organization(page));
        one.putObject("totalShareStatistics")
                .put("uniqueImpressionsCount", seen * 2 / 3)
                .put("impressionCount", seen)
                .put("likeCount", likes)
                .put("commentCount", comments)
                .put("shareCount", likes / 10)
                .put("clickCount", seen / 20)
                .put("engagement", seen == 0 ? 0.0 : (double) (comments + likes) / seen);
        return one;
    }

    private long comments(Thing thing) {
        return society.under(Site.LINKEDIN, thing.id()).stream()
                .filter(Thing::shown)
                .mapToLong(comment -> 1 + comments(comment))
                .sum();
    }

    /** By groups only: the total is told by networkSizes since 2023. */
    Answer followers(Call call) {
        call.onlyParameters("q", "organizationalEntity")
                .needs("rw_organization_admin", "organizationalEntityFollowerStatistics.FINDER");
        finder(call);
        var page = Organizations.page(society, call, call.required("organizationalEntity"));
        var one = JsonMapper.shared().createObjectNode().put("organizationalEntity", Urns.organization(page.id()));
        one.putArray("followerCountsByAssociationType");
        return Answer.json(200, Organizations.page(call, List.of(one), 100));
    }
}
