package torg.simulator.x;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/** Posts and users as X tells them (docs.x.com/x-api/fundamentals/data-dictionary, read 2026-11-22). */
final class Shapes {
    private static final int MOST_EDITS = 10;
    private static final Set<String> POST_FIELDS = Set.of(
            "author_id",
            "attachments",
            "conversation_id",
            "created_at",
            "display_text_range",
            "edit_history_tweet_ids",
            "entities",
            "id",
            "in_reply_to_user_id",
            "lang",
            "note_tweet",
            "public_metrics",
            "referenced_tweets",
            "reply_settings",
            "text");
    private static final Set<String> USER_FIELDS = Set.of(
            "created_at",
            "description",
            "entities",
            "id",
            "location",
            "name",
            "profile_image_url",
            "protected",
            "public_metrics",
            "url",
            "username",
            "verified");
    private static final Set<String> EXPANSIONS = Set.of(
            "author_id",
            "attachments.media_keys",
            "referenced_tweets.id",
            "in_reply_to_user_id",
            "sender_id",
            "participant_ids");
    private static final Set<String> MEDIA_FIELDS =
            Set.of("alt_text", "media_key", "preview_image_url", "type", "url", "variants", "width", "height");

    static final String FILE = "oP5p359h.png";

    private final Society society;

    Shapes(Society society) {
        this.society = society;
    }

    /** A name of a field or an expansion that X does not have. */
    static Optional<String> unknown(Request request) {
        return wrong(request, "tweet.fields", POST_FIELDS)
                .or(() -> wrong(request, "user.fields", USER_FIELDS))
                .or(() -> wrong(request, "media.fields", MEDIA_FIELDS))
                .or(() -> wrong(request, "expansions", EXPANSIONS));
    }

    private static Optional<String> wrong(Request request, String parameter, Set<String> known) {
        return asked(request, parameter).stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> "The `" + parameter + "` query parameter value [" + name + "] is not one of "
                        + known.stream().sorted().toList());
    }

    static Set<String> asked(Request request, String parameter) {
        return request.parameter(parameter)
                .map(names -> new LinkedHashSet<>(Arrays.asList(names.split(","))))
                .orElseGet(LinkedHashSet::new);
    }

    /** Each change of a post has an id of its own; the first one's is the thing's. */
    static String id(Thing thing) {
        return version(thing, thing.version());
    }

    private static String version(Thing thing, int version) {
        return Long.toString(Long.parseLong(thing.id()) + version - 1);
    }

    /** By the id of any of its versions. */
    Optional<Thing> thing(String id) {
        for (var earlier = 0; earlier < MOST_EDITS && id.matches("\\d{1,18}"); earlier++) {
            var version = earlier + 1;
            var found = society.thing(Site.X, Long.toString(Long.parseLong(id) - earlier))
                    .filter(thing -> thing.version() >= version);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** @param fields besides those that always come */
    ObjectNode post(Thing thing, Set<String> fields) {
        var post = Problems.object().put("id", id(thing));
        var history = post.putArray("edit_history_tweet_ids");
        for (var version = 1; version <= thing.version(); version++) {
            history.add(version(thing, version));
        }
        text(thing, post);
        post.put("author_id", thing.author())
                .put("created_at", moment(thing.changed()))
                .put("conversation_id", thing.root())
                .put("lang", "sv");
        post.putObject("public_metrics")
                .put("retweet_count", 0)
                .put(
                        "reply_count",
                        society.under(Site.X, thing.id()).stream()
                                .filter(reply -> !reply.removed())
                                .count())
                .put("like_count", thing.likes())
                .put("quote_count", 0)
                .put("bookmark_count", 0)
                .put("impression_count", 10L * thing.likes());
        thing.parent()
                .ifPresent(parent -> post.putArray("referenced_tweets")
                        .addObject()
                        .put("type", "replied_to")
                        .put("id", parent));
        attach(thing, post);
        post.propertyNames().stream()
                .filter(name ->
                        !Set.of("id", "text", "edit_history_tweet_ids").contains(name) && !fields.contains(name))
                .toList()
                .forEach(post::remove);
        return post;
    }

    /** By their keys; what they are stands beside it, for whoever wants it. */
    static void attach(Thing thing, ObjectNode said) {
        if (!thing.media().isEmpty()) {
            var keys = said.putObject("attachments").putArray("media_keys");
            thing.media().forEach(medium -> keys.add("3_" + medium.id()));
        }
    }

    /** What goes with a message lies where only the two may fetch it. */
    private static Thing.Medium placed(Thing thing, Thing.Medium medium) {
        return thing.kind() == Thing.Kind.MESSAGE
                ? new Thing.Medium(
                        medium.id(),
                        medium.type(),
                        "https://ton.twitter.com/1.1/ton/data/dm/" + thing.id() + "/" + medium.id() + "/" + FILE,
                        medium.alternative())
                : medium;
    }

    private static ObjectNode medium(Thing.Medium medium, Set<String> fields) {
        var told = Problems.object()
                .put("media_key", "3_" + medium.id())
                .put("type", "photo")
                .put("url", medium.address());
        if (!medium.alternative().isEmpty()) {
            told.put("alt_text", medium.alternative());
        }
        told.propertyNames().stream()
                .filter(name -> !Set.of("media_key", "type").contains(name) && !fields.contains(name))
                .toList()
                .forEach(told::remove);
        return told;
    }

    /** Addresses are wrapped, three signs are written as in HTML, and an answer begins with whom it answers. */
    private void text(Thing thing, ObjectNode post) {
        var before = thing.parent()
                .flatMap(parent -> society.thing(Site.X, parent))
                .flatMap(parent -> society.member(Site.X, parent.author()))
                .filter(author -> !author.id().equals(thing.author()))
                .map(author -> "@" + author.handle() + " ")
                .orElse("");
        var urls = Problems.object().putArray("urls");
        var number = new int[1];
        var shown = Weight.LINK
                .matcher(thing.text())
                .replaceAll(link -> wrapped(urls, thing.id() + number[0]++, link.group()));
        for (var medium : thing.media()) {
            shown += " " + wrapped(urls, medium.id(), "https://x.com/i/status/" + thing.id() + "/photo/1");
            ((ObjectNode) urls.get(urls.size() - 1)).put("media_key", "3_" + medium.id());
        }
        var text = before + shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        post.put("text", text);
        post.putArray("display_text_range").add(before.length()).add(text.codePointCount(0, text.length()));
        if (!urls.isEmpty()) {
            post.putObject("entities").set("urls", urls);
        }
    }

    private static String wrapped(ArrayNode urls, String id, String address) {
        var shortened = "https://t.co/" + id;
        urls.addObject().put("url", shortened).put("expanded_url", address).put("display_url", address);
        return shortened;
    }

    ObjectNode user(Member member, Set<String> fields) {
        var user = Problems.object()
                .put("id", member.id())
                .put("username", member.handle())
                .put("name", member.name())
                .put("description", member.about())
                .put("location", member.particular("location"))
                .put("url", member.particular("url"))
                .put("protected", false)
                .put("verified", member.page());
        user.putObject("public_metrics")
                .put("followers_count", number(member.particular("followers_count")))
                .put("following_count", 0)
                .put(
                        "tweet_count",
                        society.at(Site.X, member.id()).stream()
                                .filter(thing -> thing.author().equals(member.id())
                                        && thing.kind() != Thing.Kind.MESSAGE
                                        && !thing.removed())
                                .count())
                .put("listed_count", 0);
        user.propertyNames().stream()
                .filter(name -> !Set.of("id", "username", "name").contains(name) && !fields.contains(name))
                .toList()
                .forEach(user::remove);
        return user;
    }

    /** The objects that the request wants beside what it asks for. */
    void include(ObjectNode body, List<Thing> things, Request request) {
        var wanted = asked(request, "expansions");
        var includes = Problems.object();
        if (wanted.contains("author_id") || wanted.contains("sender_id")) {
            var users = includes.putArray("users");
            things.stream()
                    .map(Thing::author)
                    .distinct()
                    .flatMap(author -> society.member(Site.X, author).stream())
                    .forEach(author -> users.add(user(author, asked(request, "user.fields"))));
        }
        if (wanted.contains("referenced_tweets.id")) {
            var tweets = includes.putArray("tweets");
            things.stream()
                    .flatMap(thing -> thing.parent().stream())
                    .distinct()
                    .flatMap(parent -> society.thing(Site.X, parent).stream())
                    .filter(parent -> !parent.removed())
                    .forEach(parent -> tweets.add(post(parent, asked(request, "tweet.fields"))));
        }
        var media = things.stream()
                .flatMap(thing -> thing.media().stream().map(medium -> placed(thing, medium)))
                .toList();
        if (wanted.contains("attachments.media_keys") && !media.isEmpty()) {
            var told = includes.putArray("media");
            media.forEach(medium -> told.add(medium(medium, asked(request, "media.fields"))));
        }
        if (!includes.isEmpty()) {
            body.set("includes", includes);
        }
    }

    /** X tells whole seconds, in the form of thousandths. */
    static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ".000Z");
    }

    private static long number(String text) {
        return text.matches("\\d{1,12}") ? Long.parseLong(text) : 0;
    }
}
