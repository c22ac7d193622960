package torg.simulator.google;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/** Comments as YouTube shows them: under a film, or about a channel, with replies in one level only. */
final class Shown {
    private final Society society;

    Shown(Society society) {
        this.society = society;
    }

    /** The comment that a thread begins with. */
    boolean begins(Thing thing) {
        return thing.kind() == Thing.Kind.COMMENT
                && thing.parent()
                        .flatMap(parent -> society.thing(Site.YOUTUBE, parent))
                        .map(parent -> parent.kind() == Thing.Kind.POST)
                        .orElse(true);
    }

    Thing top(Thing comment) {
        return begins(comment)
                ? comment
                : top(society.thing(Site.YOUTUBE, comment.parent().orElseThrow())
                        .orElseThrow());
    }

    /** However deep somebody answered, here it stands directly below; newest first. */
    List<Thing> replies(Thing top) {
        var found = new ArrayList<Thing>();
        collect(top, found);
        found.removeIf(reply -> reply.removed() || isKeptAway(reply));
        found.sort(Comparator.comparing(Thing::at).thenComparing(Thing::id).reversed());
        return found;
    }

    private void collect(Thing under, List<Thing> found) {
        for (var reply : society.under(Site.YOUTUBE, under.id())) {
            found.add(reply);
            collect(reply, found);
        }
    }

    boolean isKeptAway(Thing thing) {
        return society.isBlocked(Site.YOUTUBE, thing.where(), thing.author());
    }

    String name(Thing comment) {
        return begins(comment)
                ? Names.comment(comment.id())
                : Names.reply(top(comment).id(), comment.id());
    }

    /** The film that a thread stands under; empty for one about the channel. */
    Optional<Thing> film(Thing comment) {
        return top(comment).parent().flatMap(film -> society.thing(Site.YOUTUBE, film));
    }

    /** Resource of developers.google.com/youtube/v3/docs/comments. */
    ObjectNode comment(Thing comment, boolean plain, boolean toOwner) {
        var name = name(comment);
        var resource = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "youtube#comment")
                .put("etag", Names.etag(name + comment.version()))
                .put("id", name);
        var snippet = resource.putObject("snippet").put("channelId", Names.channel(comment.where()));
        film(comment).ifPresent(film -> snippet.put("videoId", film.id()));
        snippet.put("textDisplay", plain ? comment.text() : html(comment.text()))
                .put("textOriginal", comment.text());
        if (!begins(comment)) {
            snippet.put("parentId", Names.comment(top(comment).id()));
        }
        var author = society.member(Site.YOUTUBE, comment.author());
        var channel = Names.channel(comment.author());
        snippet.put(
                        "authorDisplayName",
                        author.map(member -> "@" + member.handle()).orElse(""))
                .put("authorProfileImageUrl", "https://yt3.ggpht.com/ytc/" + comment.author())
                .put("authorChannelUrl", "http://www.youtube.com/channel/" + channel)
                .putObject("authorChannelId")
                .put("value", channel);
        snippet.put("canRate", true).put("viewerRating", "none").put("likeCount", comment.likes());
        if (toOwner) {
            snippet.put("moderationStatus", comment.hidden() ? "heldForReview" : "published");
        }
        snippet.put("publishedAt", moment(comment.at())).put("updatedAt", moment(comment.changed()));
        return resource;
    }

    /** In whole seconds, as YouTube tells it. */
    static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\n", "<br>");
    }
}
