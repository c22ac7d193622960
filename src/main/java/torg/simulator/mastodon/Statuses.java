package torg.simulator.mastodon;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Member;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * Statuses, accounts and notifications as they are shown to somebody: entities/Status, /Account, /Context and /Notification of
 * docs.joinmastodon.org, read 2026-11-22.
 */
final class Statuses {
    static final String DOMAIN = "social.simulator.example";
    private static final Site SITE = Site.MASTODON;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Society society;
    private final Markup markup;
    private final Set<String> withoutPictures = ConcurrentHashMap.newKeySet();

    Statuses(Society society) {
        this.society = society;
        this.markup = new Markup("https://" + DOMAIN, handle -> society.named(SITE, handle));
    }

    /** What is there, and this reader may see: between two only those two. */
    Optional<Thing> visible(String id, Member reader) {
        return society.thing(SITE, id).filter(Thing::shown).filter(thing -> isFor(thing, reader));
    }

    private boolean isFor(Thing thing, Member reader) {
        return thing.kind() != Thing.Kind.MESSAGE
                || thing.author().equals(reader.id())
                || thing.where().equals(reader.id())
                || thing.parent()
                        .flatMap(id -> society.thing(SITE, id))
                        .filter(above -> above.author().equals(reader.id()))
                        .isPresent();
    }

    /** As it was typed: people's apps put whom they answer before it. */
    String source(Thing thing) {
        var to = switch (thing.kind()) {
            case POST -> Optional.<String>empty();
            case MENTION, MESSAGE -> Optional.of(thing.where());
            case COMMENT ->
                thing.parent().flatMap(id -> society.thing(SITE, id)).map(Thing::author);
        };
        return to.filter(id -> !id.equals(thing.author()) && !thing.text().startsWith("@"))
                .flatMap(id -> society.member(SITE, id))
                .map(member -> "@" + member.handle() + " " + thing.text())
                .orElse(thing.text());
    }

    ObjectNode status(Thing thing) {
        var author = society.member(SITE, thing.author()).orElseThrow();
        var above = thing.parent().flatMap(id -> society.thing(SITE, id)).filter(Thing::shown);
        var json = JSON.createObjectNode()
                .put("id", thing.id())
                .put("created_at", moment(thing.at()))
                .put("in_reply_to_id", above.map(Thing::id).orElse(null))
                .put("in_reply_to_account_id", above.map(Thing::author).orElse(null))
                .put("sensitive", false)
                .put("spoiler_text", "")
                .put("visibility", thing.kind() == Thing.Kind.MESSAGE ? "direct" : "public")
                .put("language", "sv")
                .put("uri", "https://" + DOMAIN + "/users/" + author.handle() + "/statuses/" + thing.id())
                .put("url", markup.page(author) + "/" + thing.id())
                .put("replies_count", answers(thing).size())
                .put("reblogs_count", 0)
                .put("favourites_count", thing.likes())
                .put("edited_at", thing.version() > 1 ? moment(thing.changed()) : null)
                .put("content", markup.html(source(thing)))
                .putNull("reblog")
                .putNull("card")
                .putNull("poll");
        json.set("account", account(author));
        var media = json.putArray("media_attachments");
        if (!withoutPictures.contains(thing.id())) {
            thing.media().forEach(medium -> media.add(medium(medium)));
        }
        var mentions = json.putArray("mentions");
        markup.named(source(thing))
                .forEach(member -> mentions.addObject()
                        .put("id", member.id())
                        .put("username", member.handle())
                        .put("url", markup.page(member))
                        .put("acct", member.handle()));
        json.putArray("tags");
        json.putArray("emojis");
        return json;
    }

    static ObjectNode medium(Thing.Medium medium) {
        return JSON.createObjectNode()
                .put("id", medium.id())
                .put("type", "image")
                .put("url", medium.address())
                .put("preview_url", medium.address())
                .putNull("remote_url")
                .put("description", medium.alternative().isEmpty() ? null : medium.alternative());
    }

    void takePictures(Thing thing) {
        withoutPictures.add(thing.id());
    }

    boolean hasPictures(Thing thing) {
        return !withoutPictures.contains(thing.id());
    }

    private List<Thing> answers(Thing thing) {
        return society.under(SITE, thing.id()).stream()
                .filter(Thing::shown)
                .filter(under -> under.kind() != Thing.Kind.MESSAGE)
                .toList();
    }

    ObjectNode account(Member member) {
        var posts = society.at(SITE, member.id()).stream()
                .filter(thing -> thing.shown() && thing.author().equals(member.id()))
                .count();
        var json = JSON.createObjectNode()
                .put("id", member.id())
                .put("username", member.handle())
                .put("acct", member.handle())
                .put("display_name", member.name())
                .put("locked", false)
                .put("bot", false)
                .put("created_at", "2020-03-16T00:00:00.000Z")
                .put("note", markup.html(member.about()))
                .put("url", markup.page(member))
                .put("uri", "https://" + DOMAIN + "/users/" + member.handle())
                .put("avatar", "")
                .put("header", "")
                .put("followers_count", 1204)
                .put("following_count", 3)
                .put("statuses_count", posts);
        json.putArray("emojis");
        var fields = json.putArray("fields");
        member.particulars().forEach((name, value) -> {
            var verified = name.startsWith("verified ");
            fields.addObject()
                    .put("name", name.replaceFirst("^verified ", ""))
                    .put("value", markup.html(value).replaceAll("</?p>", ""))
                    .put("verified_at", verified ? "2026-03-15T17:29:57.191+00:00" : null);
        });
        return json;
    }

    ObjectNode context(Thing thing, Member reader) {
        var json = JSON.createObjectNode();
        var above = new ArrayList<JsonNode>();
        for (var parent = thing.parent(); parent.isPresent(); ) {
            var next = visible(parent.get(), reader);
            next.ifPresent(found -> above.addFirst(status(found)));
            parent = next.flatMap(Thing::parent);
        }
        json.putArray("ancestors").addAll(above);
        below(thing, reader, json.putArray("descendants"));
        return json;
    }

    private void below(Thing thing, Member reader, ArrayNode all) {
        for (var under : society.under(SITE, thing.id())) {
            if (under.shown() && isFor(under, reader) && !society.isBlocked(SITE, reader.id(), under.author())) {
                all.add(status(under));
            }
            if (under.shown()) {
                below(under, reader, all);
            }
        }
    }

    /** The newest first. */
    List<Thing> by(Member member, Member reader) {
        return society.at(SITE, member.id()).stream()
                .filter(thing -> thing.shown() && thing.author().equals(member.id()) && isFor(thing, reader))
                .toList()
                .reversed();
    }

    /** Of mentions, the newest first; each has the number of its status, which is as good as any. */
    List<Thing> namesOf(Member reader, boolean filtered) {
        return society.at(SITE, reader.id()).stream()
                .filter(Thing::shown)
                .filter(thing -> !thing.author().equals(reader.id()))
                .filter(thing -> markup.named(source(thing)).stream()
                        .anyMatch(named -> named.id().equals(reader.id())))
                .filter(thing -> filtered || thing.kind() != Thing.Kind.MESSAGE)
                .filter(thing -> !society.isBlocked(SITE, reader.id(), thing.author()))
                .toList()
                .reversed();
    }

    ObjectNode notification(Thing thing) {
        var json = JSON.createObjectNode()
                .put("id", thing.id())
                .put("type", "mention")
                .put("created_at", moment(thing.at()));
        json.set("account", account(society.member(SITE, thing.author()).orElseThrow()));
        json.set("status", status(thing));
        return json;
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString().replaceFirst("(:\\d\\d)Z$", "$1.000Z");
    }
}
