package torg.simulator.meta;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Member;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;
import torg.simulator.meta.Fields.Field;

/**
 * A page, its posts and their comments (developers.facebook.com/docs/graph-api/reference/page, .../pagepost, .../comment and
 * docs/pages-api/posts, read 2026-11-22; field names also from Meta's SDK codegen specs of 2026-04-15).
 */
final class PageNodes {
    private static final List<String> FROM_PARTICULARS = List.of(
            "bio",
            "description",
            "impressum",
            "website",
            "phone",
            "single_line_address",
            "privacy_info_url",
            "verification_status",
            "category");

    private final Society society;
    private final Things things;

    PageNodes(Society society, Things things) {
        this.society = society;
        this.things = things;
    }

    Node page(Caller caller) {
        var page = caller.member();
        var node = new Node("Page", caller.pageId())
                .text("name", page.name())
                .text("username", page.handle())
                .text("about", page.about())
                .text("link", Caller.permalink(page));
        FROM_PARTICULARS.forEach(name -> node.text(name, page.particular(name)));
        if (caller.site() == Site.INSTAGRAM) {
            return node;
        }
        return node.number("followers_count", followers(page))
                .number("fan_count", followers(page))
                .field("emails", field -> emails(page))
                .field("picture", field -> picture())
                .field("feed", field -> posts(caller, Thing.Kind.POST, thing -> true, field))
                .field("published_posts", field -> posts(caller, Thing.Kind.POST, thing -> isOwn(thing, page), field))
                .field("visitor_posts", field -> posts(caller, Thing.Kind.POST, thing -> !isOwn(thing, page), field))
                .field("tagged", field -> posts(caller, Thing.Kind.MENTION, thing -> true, field));
    }

    static boolean isOwn(Thing thing, Member page) {
        return thing.author().equals(page.id());
    }

    /** Everybody on the site who is no page, unless the page says another number. */
    long followers(Member page) {
        var said = page.particular("followers");
        return said.matches("\\d{1,9}")
                ? Long.parseLong(said)
                : society.members(page.site()).stream()
                        .filter(member -> !member.page())
                        .count();
    }

    private static JsonNode emails(Member page) {
        var emails = JsonNodeFactory.instance.arrayNode();
        if (!page.particular("email").isEmpty()) {
            emails.add(page.particular("email"));
        }
        return emails;
    }

    private static JsonNode picture() {
        var picture = JsonNodeFactory.instance.objectNode();
        picture.putObject("data").put("is_silhouette", true).put("url", "https://scontent.example/silhouette.png");
        return picture;
    }

    private ObjectNode posts(Caller caller, Thing.Kind kind, java.util.function.Predicate<Thing> which, Field field) {
        caller.needs("pages_read_engagement").needs("pages_read_user_content");
        var found = things.at(caller.member(), kind).stream().filter(which).toList();
        return Page.of(found, field, true, thing -> post(caller, thing).told(field.inner()));
    }

    Node post(Caller caller, Thing thing) {
        var id = things.id(thing);
        return new Node("Post", id)
                .text("message", thing.text())
                .text("created_time", Calls.time(thing.at()))
                .text("updated_time", Calls.time(touched(thing)))
                .text("permalink_url", "https://www.facebook.com/" + id)
                .yes("is_hidden", thing.hidden())
                .yes("is_published", true)
                .field("from", field -> things.from(thing))
                .field("shares", field -> JsonNodeFactory.instance.nullNode())
                .field("reactions", field -> summary(thing.likes()))
                .field("attachments", field -> things.attachments(thing))
                .field("comments", field -> comments(caller, thing, field));
    }

    private java.time.Instant touched(Thing thing) {
        return things.allUnder(thing).stream()
                .map(Thing::at)
                .max(java.util.Comparator.naturalOrder())
                .filter(at -> at.isAfter(thing.changed()))
                .orElse(thing.changed());
    }

    private static ObjectNode summary(long count) {
        var summary = JsonNodeFactory.instance.objectNode();
        summary.putArray("data");
        summary.putObject("summary").put("total_count", count);
        return summary;
    }

    Node comment(Caller caller, Thing thing) {
        var id = things.id(thing);
        return new Node("Comment", id)
                .text("message", thing.text())
                .text("created_time", Calls.time(thing.at()))
                .text("permalink_url", "https://www.facebook.com/" + id)
                .yes("is_hidden", thing.hidden())
                .yes("is_private", false)
                .yes("can_hide", !isOwn(thing, caller.member()))
                .yes("can_remove", true)
                .yes("can_reply_privately", !isOwn(thing, caller.member()))
                .number("comment_count", things.under(thing).size())
                .number("like_count", thing.likes())
                .field("from", field -> things.from(thing))
                .field("attachment", field -> things.attachment(thing))
                .field("parent", field -> parent(thing))
                .field("comments", field -> comments(caller, thing, field));
    }

    private JsonNode parent(Thing thing) {
        return things.parent(thing)
                .filter(parent -> parent.kind() == Thing.Kind.COMMENT)
                .<JsonNode>map(parent -> JsonNodeFactory.instance.objectNode().put("id", things.id(parent)))
                .orElse(JsonNodeFactory.instance.nullNode());
    }

    private JsonNode comments(Caller caller, Thing thing, Field field) {
        caller.needs("pages_read_engagement").needs("pages_read_user_content");
        var stream = switch (field.setting("filter", "toplevel")) {
            case "stream" -> true;
            case "toplevel" -> false;
            default -> throw Refusal.wrong("filter must be one of stream, toplevel");
        };
        var newestFirst = field.setting("order", "chronological").equals("reverse_chronological");
        var found = stream ? things.allUnder(thing) : things.under(thing);
        var page =
                Page.of(found, field, newestFirst, one -> comment(caller, one).told(field.inner()));
        if (field.setting("summary", "false").equals("true")) {
            page.putObject("summary").put("total_count", found.size()).put("can_comment", true);
        }
        return page;
    }
}
