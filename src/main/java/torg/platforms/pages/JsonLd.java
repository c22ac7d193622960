package torg.platforms.pages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page says of itself to search engines (json-ld.org; schema.org ProfilePage, Person, Organization). */
record JsonLd(List<JsonNode> things) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_THINGS = 500;
    private static final Set<String> SOMEBODY = Set.of(
            "Person",
            "Organization",
            "GovernmentOrganization",
            "LocalBusiness",
            "Library",
            "School",
            "EducationalOrganization");
    private static final Set<String> POSTS = Set.of("SocialMediaPosting", "BlogPosting", "VideoObject", "ImageObject");

    static JsonLd of(Document page) {
        var things = new ArrayList<JsonNode>();
        for (var script : page.select("script[type=application/ld+json]")) {
            try {
                collect(JSON.readTree(script.data()), things);
            } catch (JacksonException nonsense) {
                continue; // the page may still say it in another way
            }
        }
        return new JsonLd(things);
    }

    private static void collect(JsonNode root, List<JsonNode> things) {
        var waiting = new ArrayDeque<JsonNode>(List.of(root));
        while (!waiting.isEmpty() && things.size() < MOST_THINGS) {
            var node = waiting.poll();
            if (node.isObject()) {
                things.add(node);
            }
            node.values().forEach(waiting::add);
        }
    }

    /** Whom the page is about: what its main entity is, or the first person or organisation named. */
    Optional<JsonNode> somebody() {
        var main = things.stream().map(thing -> thing.path("mainEntity")).filter(JsonNode::isObject);
        return Stream.concat(main, things.stream())
                .filter(thing -> is(thing, SOMEBODY))
                .findFirst();
    }

    /** Everything with a date and an address of its own. */
    Stream<JsonNode> posts() {
        return things.stream()
                .filter(thing -> is(thing, POSTS) && !published(thing).isEmpty());
    }

    static String published(JsonNode post) {
        return Stream.of("datePublished", "uploadDate", "dateCreated")
                .map(name -> text(post, name))
                .filter(date -> !date.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean is(JsonNode thing, Set<String> types) {
        var type = thing.path("@type");
        return type.isArray()
                ? type.values().stream().anyMatch(one -> types.contains(one.stringValue("")))
                : types.contains(type.stringValue(""));
    }

    static String text(JsonNode thing, String name) {
        return thing.path(name).stringValue("");
    }

    /** One text, or a list of them, or things with an address. */
    static List<String> texts(JsonNode thing, String name) {
        var value = thing.path(name);
        var all = value.isArray() ? value.values() : List.of(value);
        return all.stream()
                .map(one -> one.isObject() ? firstOf(one) : one.stringValue(""))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String firstOf(JsonNode thing) {
        return Stream.of("contentUrl", "url", "@id")
                .map(name -> text(thing, name))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
