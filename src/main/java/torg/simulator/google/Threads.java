package torg.simulator.google;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Answer;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/** commentThreads.list (developers.google.com/youtube/v3/docs/commentThreads/list, read 2026-11-22). */
final class Threads {
    private static final int REPLIES_ALONG = 5;

    private final Society society;
    private final Shown shown;

    Threads(Society society) {
        this.society = society;
        this.shown = new Shown(society);
    }

    Answer list(Call call) {
        call.knowsOnly(Set.of(
                "allThreadsRelatedToChannelId",
                "id",
                "maxResults",
                "moderationStatus",
                "order",
                "pageToken",
                "part",
                "searchTerms",
                "textFormat",
                "videoId"));
        var parts = call.parts(Set.of("id", "replies", "snippet"));
        var filter = call.filter("allThreadsRelatedToChannelId", "id", "videoId");
        var status = call.choice("moderationStatus", "published", "heldForReview", "likelySpam");
        call.choice("order", "time", "relevance");
        var plain = call.choice("textFormat", "html", "plainText").equals("plainText");
        if (filter.equals("id")
                && (call.parameter("moderationStatus").isPresent()
                        || call.parameter("pageToken").isPresent())) {
            throw No.of(400, "incompatibleParameters", "The id filter stands alone.");
        }
        var all = of(filter, call).stream()
                .filter(thing -> shown.begins(thing) && !thing.removed() && !shown.isKeptAway(thing))
                .filter(thing -> isIn(status, thing))
                .sorted(Comparator.comparing(Thing::at).thenComparing(Thing::id).reversed())
                .toList();
        return Answer.json(
                200,
                Names.page(
                        "youtube#commentThreadListResponse",
                        all,
                        call,
                        filter.equals("id") ? Math.max(1, all.size()) : call.most(20, 100),
                        Thing::id,
                        thing -> thread(thing, parts, plain, call)));
    }

    private List<Thing> of(String filter, Call call) {
        var asked = call.parameter(filter).orElse("");
        return switch (filter) {
            case "allThreadsRelatedToChannelId" -> society.at(Site.YOUTUBE, channel(asked, call));
            case "videoId" ->
                society.thing(Site.YOUTUBE, asked)
                        .filter(film -> film.kind() == Thing.Kind.POST && film.shown())
                        .map(film -> society.under(Site.YOUTUBE, film.id()))
                        .orElseThrow(() -> No.notFound("videoNotFound", "The video cannot be found."));
            default ->
                call.list("id").stream()
                        .map(name -> Names.ofComment(name)
                                .flatMap(id -> society.thing(Site.YOUTUBE, id))
                                .filter(thing -> !thing.removed())
                                .orElseThrow(() -> No.notFound(
                                        "commentThreadNotFound",
                                        "One or more of the specified comment threads cannot be found.")))
                        .toList();
        };
    }

    private String channel(String asked, Call call) {
        var channel = Names.ofChannel(asked)
                .filter(id -> society.member(Site.YOUTUBE, id).isPresent())
                .orElseThrow(() -> No.notFound("channelNotFound", "The channel cannot be found."));
        if (call.parameter("moderationStatus")
                        .filter(said -> !said.equals("published"))
                        .isPresent()
                && !channel.equals(call.mine())) {
            throw No.forbidden("Only the owner sees what awaits a review.");
        }
        return channel;
    }

    /** A thread awaits a review when its beginning does or one of the replies. Nothing is taken for spam here. */
    private boolean isIn(String status, Thing top) {
        return switch (status) {
            case "heldForReview" -> top.hidden() || shown.replies(top).stream().anyMatch(Thing::hidden);
            case "likelySpam" -> false;
            default -> !top.hidden();
        };
    }

    private ObjectNode thread(Thing top, List<String> parts, boolean plain, Call call) {
        var name = Names.comment(top.id());
        var owner = call.channel().filter(top.where()::equals).isPresent();
        var resource = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "youtube#commentThread")
                .put("etag", Names.etag(name + top.version()))
                .put("id", name);
        var replies = shown.replies(top).stream().filter(Thing::shown).toList();
        if (parts.contains("snippet")) {
            var snippet = resource.putObject("snippet").put("channelId", Names.channel(top.where()));
            shown.film(top).ifPresent(film -> snippet.put("videoId", film.id()));
            snippet.set("topLevelComment", shown.comment(top, plain, owner));
            snippet.put("canReply", true).put("totalReplyCount", replies.size()).put("isPublic", true);
        }
        if (parts.contains("replies") && !replies.isEmpty()) {
            var along = resource.putObject("replies").putArray("comments");
            replies.stream().limit(REPLIES_ALONG).forEach(reply -> along.add(shown.comment(reply, plain, owner)));
        }
        return resource;
    }
}
