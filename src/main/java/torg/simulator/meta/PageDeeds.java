package torg.simulator.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Act;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * What can be done as a page (developers.facebook.com/docs/pages-api/posts, .../comments-mentions,
 * docs/graph-api/reference/page/photos, .../page/blocked and .../comment, read 2026-11-22).
 */
final class PageDeeds {
    private static final int LONGEST_POST = 63_206;
    private static final int LONGEST_COMMENT = 8_000;

    private final Society society;
    private final Things things;
    /** Put there and not yet in a post; they do not outlive a new start, as the real ones do not outlive a day. */
    private final Map<String, Thing.Medium> pictures = new ConcurrentHashMap<>();

    PageDeeds(Society society, Things things) {
        this.society = society;
        this.things = things;
    }

    ObjectNode post(Caller caller, Ask ask) {
        ask.knows("message", "link", "published", "scheduled_publish_time", "attached_media");
        caller.needs("pages_manage_posts").needs("pages_read_engagement");
        if (caller.member().particular("publishing_authorization").equals("required")) {
            throw Refusal.of(200, 1404078, "Page Publishing Authorization is required");
        }
        var text = ask.value("message").orElse("");
        var media = attached(ask);
        if (text.isBlank() && media.isEmpty()) {
            throw Refusal.wrong("Requires one of the params: message, attached_media, link");
        }
        tooLong(text, LONGEST_POST);
        var newest = things.at(caller.member(), Thing.Kind.POST).stream()
                .filter(thing -> PageNodes.isOwn(thing, caller.member()))
                .reduce((before, after) -> after);
        if (newest.filter(before -> before.text().equals(text)).isPresent()) {
            throw Refusal.of(506, "(#506) Duplicate status message");
        }
        var thing = society.post(caller.member(), text, media);
        media.forEach(medium -> pictures.remove(medium.id()));
        return id(things.id(thing));
    }

    private List<Thing.Medium> attached(Ask ask) {
        var media = new ArrayList<Thing.Medium>();
        for (var n = 0; ask.value("attached_media[" + n + "]").isPresent(); n++) {
            try {
                var fbid = JsonMapper.shared()
                        .readTree(ask.required("attached_media[" + n + "]"))
                        .path("media_fbid")
                        .stringValue("");
                media.add(Optional.ofNullable(pictures.get(fbid)).orElseThrow(() -> Refusal.noSuchThing(fbid)));
            } catch (JacksonException e) {
                throw Refusal.wrong("attached_media must be JSON");
            }
        }
        return media;
    }

    ObjectNode photo(Caller caller, Ask ask) {
        ask.knows("published", "url", "caption", "alt_text_custom", "temporary");
        caller.needs("pages_manage_posts");
        var png = ask.file().filter(PageDeeds::isPicture);
        if (ask.value("url").isEmpty() && png.isEmpty()) {
            throw Refusal.of(324, "(#324) Missing or invalid image file");
        }
        if (ask.is("published", true)) {
            throw Refusal.wrong("Only unpublished photos are acted here");
        }
        var id = society.next();
        pictures.put(
                id,
                new Thing.Medium(
                        id,
                        "photo",
                        ask.value("url").orElse("https://scontent.example/" + id),
                        ask.value("alt_text_custom").orElse("")));
        return id(id);
    }

    private static boolean isPicture(byte[] file) {
        return file.length > 8
                && (file[0] == (byte) 0x89 && file[1] == 'P'
                        || file[0] == (byte) 0xff && file[1] == (byte) 0xd8
                        || file[0] == 'G' && file[1] == 'I');
    }

    ObjectNode comment(Caller caller, String under, Ask ask) {
        ask.knows("message", "attachment_url");
        caller.needs("pages_manage_engagement");
        var thing = things.required(caller, under);
        var text = ask.required("message");
        tooLong(text, LONGEST_COMMENT);
        return id(things.id(society.comment(caller.member(), things.answered(thing), text)));
    }

    private static void tooLong(String text, int most) {
        if (text.length() > most) {
            throw Refusal.wrong("Param message must be no longer than " + most + " characters");
        }
    }

    ObjectNode change(Caller caller, String id, Ask ask) {
        ask.knows("is_hidden", "message");
        var thing = things.required(caller, id);
        if (ask.value("is_hidden").isPresent()) {
            caller.needs("pages_manage_engagement");
            if (PageNodes.isOwn(thing, caller.member())) {
                throw Refusal.of(200, "(#200) The page cannot hide its own comment");
            }
            society.happens(new Act.Hidden(thing.site(), thing.id(), ask.is("is_hidden", false)));
            return success();
        }
        caller.needs(thing.kind() == Thing.Kind.POST ? "pages_manage_posts" : "pages_manage_engagement");
        if (!PageNodes.isOwn(thing, caller.member())) {
            throw Refusal.of(200, "(#200) Permissions error");
        }
        var text = ask.required("message");
        tooLong(text, thing.kind() == Thing.Kind.POST ? LONGEST_POST : LONGEST_COMMENT);
        society.happens(new Act.Changed(thing.site(), thing.id(), text, society.now()));
        return success();
    }

    ObjectNode remove(Caller caller, String id) {
        var thing = things.required(caller, id);
        caller.needs(thing.kind() == Thing.Kind.POST ? "pages_manage_posts" : "pages_manage_engagement");
        society.happens(
                new Act.Removed(thing.site(), thing.id(), caller.member().id(), society.now()));
        return success();
    }

    ObjectNode block(Caller caller, Ask ask, boolean blocked) {
        ask.knows("user");
        caller.needs("pages_manage_engagement");
        var person = ask.required("user");
        if (society.member(caller.site(), person).isEmpty()) {
            throw Refusal.wrong("Invalid user id");
        }
        society.happens(new Act.Blocked(caller.site(), caller.member().id(), person, blocked));
        return blocked ? JsonNodeFactory.instance.objectNode().put(person, true) : success();
    }

    ObjectNode blocked(Caller caller, Ask ask) {
        ask.knows("user");
        caller.needs("pages_manage_engagement");
        var page = JsonNodeFactory.instance.objectNode();
        var data = page.putArray("data");
        society.members(caller.site()).stream()
                .filter(member ->
                        society.isBlocked(caller.site(), caller.member().id(), member.id()))
                .filter(member -> ask.value("user").map(member.id()::equals).orElse(true))
                .forEach(member -> data.addObject().put("id", member.id()).put("name", member.name()));
        return page;
    }

    /** developers.facebook.com/docs/graph-api/reference/page/subscribed_apps, read 2026-11-22. */
    ObjectNode subscribe(Caller caller, Ask ask) {
        ask.knows("subscribed_fields");
        caller.needs("pages_manage_metadata");
        var about = Set.of(ask.required("subscribed_fields").split(","));
        for (var field : about) {
            if (!Set.of("feed", "mention", "messages", "comments", "mentions").contains(field)) {
                throw Refusal.wrong("Param subscribed_fields must be one of {feed, mention, messages}");
            }
        }
        // On Instagram the application's own fields count, and any field of the page's opens them.
        var fields = caller.site() == torg.simulator.Site.FACEBOOK
                ? about
                : society.subscription(caller.site(), torg.simulator.Simulator.APPLICATION)
                        .map(Act.Subscribed::about)
                        .orElse(about);
        society.happens(new Act.Subscribed(caller.site(), caller.member().id(), "", fields));
        return success();
    }

    static ObjectNode success() {
        return JsonNodeFactory.instance.objectNode().put("success", true);
    }

    static ObjectNode id(String id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }
}
