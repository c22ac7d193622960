package torg.simulator.google;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import torg.simulator.Act;
import torg.simulator.Answer;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/** comments.list, insert, update, delete and setModerationStatus (developers.google.com/youtube/v3/docs/comments, read 2026-11-22). */
final class Comments {
    private static final int LONGEST = 10_000;

    private final Society society;
    private final Shown shown;

    Comments(Society society) {
        this.society = society;
        this.shown = new Shown(society);
    }

    Answer list(Call call) {
        call.knowsOnly(Set.of("id", "maxResults", "pageToken", "parentId", "part", "textFormat"));
        call.parts(Set.of("id", "snippet"));
        var filter = call.filter("id", "parentId");
        var plain = call.choice("textFormat", "html", "plainText").equals("plainText");
        var all = filter.equals("id") ? named(call) : replies(call);
        return Answer.json(
                200,
                Names.page(
                        "youtube#commentListResponse",
                        all,
                        call,
                        filter.equals("id") ? Math.max(1, all.size()) : call.most(20, 100),
                        Thing::id,
                        thing -> shown.comment(thing, plain, isOwner(call, thing))));
    }

    private List<Thing> named(Call call) {
        return call.list("id").stream().map(name -> found(name, call)).toList();
    }

    private List<Thing> replies(Call call) {
        var parent = found(call.parameter("parentId").orElse(""), call);
        if (!shown.begins(parent)) {
            throw No.of(400, "operationNotSupported", "Only a top-level comment has replies.");
        }
        return shown.replies(parent).stream().filter(Thing::shown).toList();
    }

    /** What awaits a review is found by the owner alone. */
    private Thing found(String name, Call call) {
        return Names.ofComment(name)
                .flatMap(id -> society.thing(Site.YOUTUBE, id))
                .filter(thing -> thing.kind() == Thing.Kind.COMMENT && !thing.removed() && !shown.isKeptAway(thing))
                .filter(thing -> shown.name(thing).equals(name))
                .filter(thing -> thing.shown() || isOwner(call, thing))
                .orElseThrow(
                        () -> No.notFound("commentNotFound", "One or more of the specified comments cannot be found."));
    }

    private static boolean isOwner(Call call, Thing thing) {
        return call.channel().filter(thing.where()::equals).isPresent();
    }

    Answer insert(Call call) {
        call.knowsOnly(Set.of("part"));
        call.parts(Set.of("id", "snippet"));
        var snippet = snippet(call, Set.of("snippet"), Set.of("parentId", "textOriginal"));
        var text = text(snippet);
        var name = snippet.path("parentId").stringValue("");
        if (name.isBlank()) {
            throw No.of(400, "youtube.comment", "parentIdMissing", "The comment must be linked to a parent comment.");
        }
        var parent = Names.ofComment(name)
                .flatMap(id -> society.thing(Site.YOUTUBE, id))
                .filter(thing -> thing.kind() == Thing.Kind.COMMENT && !thing.removed())
                .orElseThrow(() -> No.notFound("parentCommentNotFound", "The parent comment cannot be found."));
        if (!shown.begins(parent)) {
            throw No.of(400, "youtube.comment", "operationNotSupported", "Only a top-level comment has replies.");
        }
        if (parent.hidden()) {
            throw No.of(400, "youtube.comment", "parentCommentIsPrivate", "The parent comment is not public.");
        }
        var author = society.member(Site.YOUTUBE, call.mine()).orElseThrow();
        var said = society.comment(author, parent, text);
        return Answer.json(200, shown.comment(said, false, isOwner(call, said)));
    }

    Answer update(Call call) {
        call.knowsOnly(Set.of("part"));
        call.parts(Set.of("id", "snippet"));
        var snippet = snippet(call, Set.of("id", "snippet"), Set.of("textOriginal"));
        var text = text(snippet);
        var own = own(call.json().path("id").stringValue(""), call);
        society.happens(new Act.Changed(Site.YOUTUBE, own.id(), text, society.now()));
        return Answer.json(
                200, shown.comment(society.thing(Site.YOUTUBE, own.id()).orElseThrow(), false, isOwner(call, own)));
    }

    Answer delete(Call call) {
        call.knowsOnly(Set.of("id"));
        var own = own(call.parameter("id").orElse(""), call);
        society.happens(new Act.Removed(Site.YOUTUBE, own.id(), call.mine(), society.now()));
        return Answer.empty(204);
    }

    private Thing own(String name, Call call) {
        var thing = found(name, call);
        if (!thing.author().equals(call.mine())) {
            throw No.forbidden("The comment is somebody else's.");
        }
        return thing;
    }

    Answer moderate(Call call) {
        call.knowsOnly(Set.of("banAuthor", "id", "moderationStatus"));
        if (call.parameter("moderationStatus").isEmpty() || call.list("id").isEmpty()) {
            throw No.of(400, "missingRequiredParameter", "id and moderationStatus are required.");
        }
        var status = call.choice("moderationStatus", "heldForReview", "published", "rejected");
        var ban = call.choice("banAuthor", "false", "true").equals("true");
        if (ban && !status.equals("rejected")) {
            throw No.of(400, "youtube.comment", "banWithoutReject", "banAuthor goes with rejected only.");
        }
        var things = named(call);
        if (!things.stream().allMatch(thing -> isOwner(call, thing))) {
            throw No.forbidden("Only the owner of the channel moderates there.");
        }
        things.forEach(thing -> moderate(thing, status, ban, call.mine()));
        return Answer.empty(204);
    }

    private void moderate(Thing thing, String status, boolean ban, String channel) {
        society.happens(
                status.equals("rejected")
                        ? new Act.Removed(Site.YOUTUBE, thing.id(), channel, society.now())
                        : new Act.Hidden(Site.YOUTUBE, thing.id(), status.equals("heldForReview")));
        if (ban) {
            society.happens(new Act.Blocked(Site.YOUTUBE, channel, thing.author(), true));
        }
    }

    private static JsonNode snippet(Call call, Set<String> names, Set<String> inside) {
        var body = call.json();
        body.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw No.unknownName(name);
                });
        var snippet = body.path("snippet");
        snippet.propertyNames().stream()
                .filter(name -> !inside.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw No.unknownName(name);
                });
        return snippet;
    }

    private static String text(JsonNode snippet) {
        var text = snippet.path("textOriginal").stringValue("");
        if (text.isBlank()) {
            throw No.of(400, "youtube.comment", "commentTextRequired", "Comments cannot be blank.");
        }
        if (text.length() > LONGEST) {
            throw No.of(400, "youtube.comment", "commentTextTooLong", "The text contains too many characters.");
        }
        return text;
    }
}
