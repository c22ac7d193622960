package torg.simulator.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Member;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/** Posts and comments by the ids that each site gives them: Facebook's are composed, {@code page_post} and {@code post_comment}. */
final class Things {
    private final Society society;

    Things(Society society) {
        this.society = society;
    }

    String id(Thing thing) {
        if (thing.site() == Site.INSTAGRAM) {
            return thing.id();
        }
        return switch (thing.kind()) {
            case POST -> thing.where() + "_" + thing.id();
            case MENTION -> thing.author() + "_" + thing.id();
            case COMMENT -> thing.root() + "_" + thing.id();
            case MESSAGE -> "m_" + thing.id();
        };
    }

    /** What the caller may see of it. @throws Refusal when that is nothing */
    Thing required(Caller caller, String id) {
        return society.thing(caller.site(), id.substring(id.lastIndexOf('_') + 1))
                .filter(thing -> id(thing).equals(id)
                        && thing.where().equals(caller.member().id()))
                .filter(thing -> thing.kind() != Thing.Kind.MESSAGE && stands(thing))
                .orElseThrow(() -> Refusal.noSuchThing(id));
    }

    /** Not removed, and nothing above it either. */
    boolean stands(Thing thing) {
        return !thing.removed() && parent(thing).map(this::stands).orElse(true);
    }

    Optional<Thing> parent(Thing thing) {
        return thing.parent().flatMap(id -> society.thing(thing.site(), id));
    }

    /** Those of a kind at a page, standing. */
    List<Thing> at(Member page, Thing.Kind kind) {
        return society.at(page.site(), page.id()).stream()
                .filter(thing -> thing.kind() == kind && stands(thing))
                .toList();
    }

    /** Directly under it, standing. */
    List<Thing> under(Thing thing) {
        return society.under(thing.site(), thing.id()).stream()
                .filter(this::stands)
                .toList();
    }

    List<Thing> allUnder(Thing thing) {
        var all = new ArrayList<Thing>();
        under(thing).forEach(one -> {
            all.add(one);
            all.addAll(allUnder(one));
        });
        return all;
    }

    /** An answer to an answer stands under the comment above it: there are two levels and no third. */
    Thing answered(Thing thing) {
        return parent(thing)
                .filter(parent -> parent.kind() == Thing.Kind.COMMENT)
                .map(this::answered)
                .orElse(thing);
    }

    Member author(Thing thing) {
        return society.member(thing.site(), thing.author())
                .orElseGet(() -> new Member(
                        thing.site(), thing.author(), "facebook", "Facebook-användare", false, "", java.util.Map.of()));
    }

    /** Of a post, several; as reference/story-attachment tells them. */
    JsonNode attachments(Thing thing) {
        if (thing.media().isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        var attachments = JsonNodeFactory.instance.objectNode();
        var data = attachments.putArray("data");
        thing.media().forEach(medium -> data.add(attachment(medium)));
        return attachments;
    }

    /** Of a comment, one. */
    JsonNode attachment(Thing thing) {
        return thing.media().isEmpty()
                ? JsonNodeFactory.instance.nullNode()
                : attachment(thing.media().getFirst());
    }

    private static ObjectNode attachment(Thing.Medium medium) {
        var told = JsonNodeFactory.instance.objectNode().put("type", "photo");
        told.putObject("media")
                .putObject("image")
                .put("height", 480)
                .put("src", medium.address())
                .put("width", 640);
        return told;
    }

    ObjectNode from(Thing thing) {
        var author = author(thing);
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", author.id())
                .put(
                        thing.site() == Site.FACEBOOK ? "name" : "username",
                        thing.site() == Site.FACEBOOK ? author.name() : author.handle());
    }
}
