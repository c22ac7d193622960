package torg.simulator.meta;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Act;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * What can be done as an Instagram account
 * (developers.facebook.com/docs/instagram-platform/content-publishing, .../comment-moderation, .../ig-user/mentions,
 * .../ig-container, .../ig-user/content_publishing_limit and .../error-codes, read 2026-11-22).
 */
final class MediaDeeds {
    private static final Duration CONTAINER = Duration.ofHours(24);
    private static final int LONGEST = 2_200;
    private static final int QUOTA = 50;

    /** @param published the media it became */
    private record Container(
            String id,
            String owner,
            String caption,
            List<Thing.Medium> media,
            boolean item,
            Instant made,
            Optional<String> published) {
        boolean lives(Instant now) {
            return now.isBefore(made.plus(CONTAINER));
        }
    }

    private final Society society;
    private final Things things;
    private final Map<String, Container> containers = new ConcurrentHashMap<>();

    MediaDeeds(Society society, Things things) {
        this.society = society;
        this.things = things;
    }

    ObjectNode prepare(Caller caller, Ask ask) {
        ask.knows("image_url", "caption", "alt_text", "is_carousel_item", "media_type", "children");
        caller.needs("instagram_content_publish").needs("instagram_basic");
        var caption = ask.value("caption").orElse("");
        if (caption.length() > LONGEST) {
            throw Refusal.of(36004, 2207010, "The caption is too long");
        }
        var media =
                ask.value("media_type").orElse("").equals("CAROUSEL") ? carousel(caller, ask) : List.of(picture(ask));
        var id = society.next();
        containers.put(
                id,
                new Container(
                        id,
                        caller.member().id(),
                        caption,
                        media,
                        ask.is("is_carousel_item", false),
                        society.now(),
                        Optional.empty()));
        return PageDeeds.id(id);
    }

    /** The real one fetches the picture, and takes JPEG alone; here only the address is looked at. */
    private Thing.Medium picture(Ask ask) {
        var address = ask.required("image_url");
        if (!address.matches("https?://\\S+")) {
            throw Refusal.of(9004, 2207052, "The media could not be fetched from this URI");
        }
        return new Thing.Medium(
                society.next(), "image", address, ask.value("alt_text").orElse(""));
    }

    private List<Thing.Medium> carousel(Caller caller, Ask ask) {
        var media = new ArrayList<Thing.Medium>();
        for (var child : ask.required("children").split(",")) {
            var container = container(caller, child);
            if (!container.item()) {
                throw Refusal.wrong("A child is no carousel item");
            }
            media.addAll(container.media());
        }
        if (media.size() < 2 || media.size() > 10) {
            throw Refusal.wrong("A carousel has 2 to 10 children");
        }
        return media;
    }

    private Container container(Caller caller, String id) {
        return Optional.ofNullable(containers.get(id))
                .filter(one -> one.owner().equals(caller.member().id()))
                .orElseThrow(() -> Refusal.noSuchThing(id));
    }

    Optional<Node> container(Caller caller, Ask ask, String id) {
        return Optional.ofNullable(containers.get(id))
                .filter(one -> one.owner().equals(caller.member().id()))
                .map(one -> new Node("IGContainer", id)
                        .text("status_code", status(one))
                        .text("status", status(one)));
    }

    /** A picture whose address ends so is never done, or cannot be: for whoever wants to see what Torg makes of it. */
    private String status(Container one) {
        if (one.published().isPresent()) {
            return "PUBLISHED";
        }
        if (one.media().stream().anyMatch(medium -> medium.address().endsWith("/broken.jpg"))) {
            return "ERROR";
        }
        if (one.media().stream().anyMatch(medium -> medium.address().endsWith("/slow.jpg"))) {
            return "IN_PROGRESS";
        }
        return one.lives(society.now()) ? "FINISHED" : "EXPIRED";
    }

    ObjectNode publish(Caller caller, Ask ask) {
        ask.knows("creation_id");
        caller.needs("instagram_content_publish");
        var container = container(caller, ask.required("creation_id"));
        if (!status(container).equals("FINISHED") || container.item()) {
            throw Refusal.of(9007, 2207027, "The media is not ready for publishing, please wait for a moment");
        }
        if (used(caller) >= quota(caller)) {
            throw Refusal.of(9, 2207042, "The user reached the maximum number of posts that is permitted");
        }
        var thing = society.post(caller.member(), container.caption(), container.media());
        containers.put(
                container.id(),
                new Container(
                        container.id(),
                        container.owner(),
                        container.caption(),
                        container.media(),
                        false,
                        container.made(),
                        Optional.of(thing.id())));
        return PageDeeds.id(thing.id());
    }

    private long used(Caller caller) {
        return things.at(caller.member(), Thing.Kind.POST).stream()
                .filter(thing -> thing.at().isAfter(society.now().minus(CONTAINER)))
                .count();
    }

    private static int quota(Caller caller) {
        var said = caller.member().particular("posts_per_day");
        return said.matches("\\d{1,4}") ? Integer.parseInt(said) : QUOTA;
    }

    JsonNode limit(Caller caller, Ask ask) {
        ask.knows();
        caller.needs("instagram_content_publish");
        var page = JsonNodeFactory.instance.objectNode();
        var one = page.putArray("data").addObject();
        one.putObject("config").put("quota_total", quota(caller)).put("quota_duration", 86_400);
        one.put("quota_usage", used(caller));
        return page;
    }

    /** Only under captions that mention the account; a tag in the picture is not enough. */
    ObjectNode mention(Caller caller, Ask ask) {
        ask.knows("media_id", "message", "comment_id");
        caller.needs("instagram_manage_comments");
        var media = things.required(caller, ask.required("media_id"));
        if (media.kind() != Thing.Kind.MENTION) {
            throw Refusal.noSuchThing(media.id());
        }
        return said(caller, media, ask);
    }

    ObjectNode reply(Caller caller, String under, Ask ask, boolean toComment) {
        ask.knows("message");
        caller.needs("instagram_manage_comments");
        var thing = things.required(caller, under);
        if (toComment != (thing.kind() == Thing.Kind.COMMENT) || thing.kind() == Thing.Kind.MENTION) {
            throw Refusal.noSuchThing(under);
        }
        return said(caller, things.answered(thing), ask);
    }

    private ObjectNode said(Caller caller, Thing under, Ask ask) {
        var text = ask.required("message");
        if (text.length() > LONGEST) {
            throw Refusal.wrong("The comment is too long");
        }
        return PageDeeds.id(society.comment(caller.member(), under, text).id());
    }

    ObjectNode change(Caller caller, String id, Ask ask) {
        ask.knows("hide", "comment_enabled");
        caller.needs("instagram_manage_comments");
        var thing = things.required(caller, id);
        if (thing.kind() != Thing.Kind.COMMENT) {
            throw Refusal.wrong("Only comments are hidden here");
        }
        if (PageNodes.isOwn(thing, caller.member())) {
            throw Refusal.wrong("The account cannot hide its own comment");
        }
        society.happens(
                new Act.Hidden(thing.site(), thing.id(), ask.required("hide").equals("true")));
        return PageDeeds.success();
    }

    ObjectNode remove(Caller caller, String id) {
        caller.needs("instagram_manage_comments");
        var thing = things.required(caller, id);
        if (thing.kind() != Thing.Kind.COMMENT) {
            throw Refusal.of(3, "(#3) Media cannot be deleted by the API");
        }
        society.happens(
                new Act.Removed(thing.site(), thing.id(), caller.member().id(), society.now()));
        return PageDeeds.success();
    }
}
