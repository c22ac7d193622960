package torg.simulator.meta;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import torg.simulator.Society;
import torg.simulator.Thing;
import torg.simulator.meta.Fields.Field;

/**
 * An Instagram account, its media and their comments
 * (developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user, .../ig-media, .../ig-comment and
 * .../ig-user/mentioned_media, read 2026-11-22). That what mentions the account is also among its tags, and that a page's
 * token opens mentioned_media, is to be checked against a real app.
 */
final class MediaNodes {
    private final Society society;
    private final Things things;

    MediaNodes(Society society, Things things) {
        this.society = society;
        this.things = things;
    }

    Node account(Caller caller) {
        var member = caller.member();
        return new Node("IGUser", member.id())
                .text("username", member.handle())
                .text("name", member.name())
                .text("biography", member.about())
                .text("website", member.particular("website"))
                .text("profile_picture_url", "")
                .number("followers_count", new PageNodes(society, things).followers(member))
                .number("media_count", things.at(member, Thing.Kind.POST).size())
                .field("media", field -> media(caller, Thing.Kind.POST, field))
                .field("tags", field -> media(caller, Thing.Kind.MENTION, field))
                .field("mentioned_media", field -> mentioned(caller, field));
    }

    private JsonNode media(Caller caller, Thing.Kind kind, Field field) {
        caller.needs("instagram_basic");
        return Page.of(
                things.at(caller.member(), kind),
                field,
                true,
                thing -> media(caller, thing).told(field.inner()));
    }

    private JsonNode mentioned(Caller caller, Field field) {
        caller.needs("instagram_manage_comments");
        var id = field.setting("media_id", "");
        var thing = things.required(caller, id);
        if (thing.kind() != Thing.Kind.MENTION) {
            throw Refusal.noSuchThing(id);
        }
        return media(caller, thing).told(field.inner());
    }

    Node media(Caller caller, Thing thing) {
        var own = PageNodes.isOwn(thing, caller.member());
        return new Node("IGMedia", thing.id())
                .text("caption", thing.text())
                .text("timestamp", Calls.time(thing.at()))
                .text("permalink", "https://www.instagram.com/p/" + thing.id() + "/")
                .text("username", things.author(thing).handle())
                .text("media_type", thing.media().size() > 1 ? "CAROUSEL_ALBUM" : "IMAGE")
                .text(
                        "media_url",
                        thing.media().stream()
                                .map(Thing.Medium::address)
                                .findFirst()
                                .orElse(""))
                .field("children", field -> children(thing))
                .text(
                        "alt_text",
                        own && thing.media().size() == 1
                                ? thing.media().getFirst().alternative()
                                : "")
                .number("like_count", thing.likes())
                .number("comments_count", things.allUnder(thing).size())
                .field("comments", field -> comments(caller, thing, field));
    }

    /** Only an album has any. */
    private static JsonNode children(Thing thing) {
        if (thing.media().size() < 2) {
            return JsonNodeFactory.instance.nullNode();
        }
        var children = JsonNodeFactory.instance.objectNode();
        var data = children.putArray("data");
        thing.media()
                .forEach(medium -> data.addObject()
                        .put("media_type", "IMAGE")
                        .put("media_url", medium.address())
                        .put("id", medium.id()));
        return children;
    }

    private JsonNode comments(Caller caller, Thing thing, Field field) {
        caller.needs("instagram_manage_comments");
        return Page.of(
                things.under(thing), field, true, one -> comment(caller, one).told(field.inner()));
    }

    Node comment(Caller caller, Thing thing) {
        return new Node("IGComment", thing.id())
                .text("text", thing.text())
                .text("timestamp", Calls.time(thing.at()))
                .text("username", things.author(thing).handle())
                .yes("hidden", thing.hidden())
                .number("like_count", thing.likes())
                .text(
                        "parent_id",
                        things.parent(thing)
                                .filter(parent -> parent.kind() == Thing.Kind.COMMENT)
                                .map(Thing::id)
                                .orElse(""))
                .field("from", field -> things.from(thing))
                .field("media", field -> JsonNodeFactory.instance.objectNode().put("id", thing.root()))
                .field("replies", field -> replies(caller, thing, field));
    }

    private JsonNode replies(Caller caller, Thing thing, Field field) {
        return Page.of(
                List.copyOf(things.allUnder(thing)),
                field,
                true,
                one -> comment(caller, one).told(field.inner()));
    }
}
