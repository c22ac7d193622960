package torg.exports.formats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The shapes in which Facebook and Instagram write what was said; every text of theirs is mended on the way. */
final class MetaThings {
    private MetaThings() {}

    /** {@code {"timestamp", "data": [{"post"}], "attachments": [{"data": [{"media": {"uri", "description"}}]}]}} */
    static Optional<Found> post(JsonNode node) {
        if (!node.has("data") && !node.has("attachments") && !node.has("title")) {
            return picture(node);
        }
        var text = joined(Stream.concat(
                texts(node.path("data"), "post"),
                attached(node, "media").map(media -> media.path("description").asString(""))));
        var links =
                attached(node, "external_context").map(link -> link.path("url").asString(""));
        return Optional.of(Found.post(
                ref(node), time(node, "timestamp"), joined(Stream.concat(Stream.of(text), links)), media(node)));
    }

    /** {@code {"uri", "creation_timestamp", "title", "description"}}, alone in a list of pictures or films. */
    static Optional<Found> picture(JsonNode node) {
        var uri = node.path("uri").asString("");
        return uri.isEmpty()
                ? Optional.empty()
                : Optional.of(Found.post(
                        ref(node),
                        time(node, "creation_timestamp"),
                        joined(texts(List.of(node), "description", "title")),
                        List.of(uri)));
    }

    /** {@code {"timestamp", "data": [{"comment": {"timestamp", "comment", "author"}}]}}: what the account itself wrote. */
    static Optional<Found> comment(JsonNode node) {
        var comments = node.path("data")
                .valueStream()
                .map(data -> data.path("comment"))
                .toList();
        if (comments.stream().noneMatch(JsonNode::isObject)) {
            return Optional.empty();
        }
        return Optional.of(Found.ours(
                Kind.COMMENT, ref(node), time(node, "timestamp"), joined(texts(comments, "comment")), media(node)));
    }

    /** {@code {"sender_name", "timestamp_ms", "content", "photos": [{"uri"}]}} */
    static Optional<Found> message(JsonNode node, Owner owner, Map<String, List<String>> beside, String folder) {
        if (!node.has("sender_name") && !node.has("timestamp_ms")) {
            return Optional.empty();
        }
        var sender = Mended.text(node.path("sender_name").asString(""));
        var found = Found.ours(
                        Kind.MESSAGE,
                        Optional.empty(),
                        time(node, "timestamp_ms"),
                        joined(Stream.of(
                                node.path("content").asString(""),
                                node.path("share").path("link").asString(""),
                                node.path("share").path("share_text").asString(""))),
                        Stream.of("photos", "videos", "audio_files", "files", "gifs")
                                .flatMap(what -> node.path(what).valueStream())
                                .map(what -> what.path("uri").asString(""))
                                .filter(uri -> !uri.isEmpty())
                                .toList())
                .in(Optional.of(thread(folder)))
                .beside(beside.getOrDefault("participants[].name", List.of()).stream()
                        .map(Mended::text)
                        .filter(name -> !owner.isCalled(name))
                        .collect(Collectors.toSet()));
        return Optional.of(owner.isCalled(sender) ? found : found.by(sender));
    }

    /** The folder is called after whom one writes with, {@code anna_1234}; only its number is of use. */
    private static String thread(String folder) {
        var number = folder.replaceFirst(".*_(?=\\d+$)", "");
        return number.matches("\\d+") ? number : Integer.toHexString(folder.hashCode());
    }

    /** {@code {"media": [{"uri", "creation_timestamp", "title"}], "title", "creation_timestamp"}} */
    static Optional<Found> gallery(JsonNode node) {
        if (!node.path("media").isArray()) {
            return picture(node);
        }
        var all =
                Stream.concat(Stream.of(node), node.path("media").valueStream()).toList();
        return Optional.of(Found.post(
                ref(node),
                all.stream()
                        .flatMap(one -> time(one, "creation_timestamp").stream())
                        .findFirst(),
                joined(texts(all, "title")),
                uris(node.path("media").valueStream())));
    }

    /** {@code {"string_map_data": {"Comment": {"value"}, "Media Owner": {"value"}, "Time": {"timestamp"}}}} */
    static Optional<Found> labelled(JsonNode node) {
        var data = node.path("string_map_data");
        var text = Stream.of("Comment", "Kommentar")
                .map(label -> data.path(label).path("value").asString(""))
                .filter(value -> !value.isEmpty())
                .findFirst();
        return text.map(said -> Found.ours(
                        Kind.COMMENT,
                        Optional.empty(),
                        data.valueStream()
                                .flatMap(value -> time(value, "timestamp").stream())
                                .findFirst(),
                        Mended.text(said),
                        uris(node.path("media_list_data").valueStream()))
                .beside(Stream.of("Media Owner", "Medieägare")
                        .map(label -> Mended.text(data.path(label).path("value").asString("")))
                        .filter(name -> !name.isBlank())
                        .collect(Collectors.toSet())));
    }

    private static Optional<String> ref(JsonNode node) {
        return Optional.of(node.path("fbid").asString("")).filter(id -> !id.isEmpty());
    }

    private static Optional<Instant> time(JsonNode node, String field) {
        return Times.of(node.path(field).asString(""));
    }

    private static Stream<JsonNode> attached(JsonNode node, String what) {
        return node.path("attachments")
                .valueStream()
                .flatMap(attachment -> attachment.path("data").valueStream())
                .map(data -> data.path(what))
                .filter(JsonNode::isObject);
    }

    private static List<String> media(JsonNode node) {
        return uris(attached(node, "media"));
    }

    private static List<String> uris(Stream<JsonNode> media) {
        return media.map(one -> one.path("uri").asString(""))
                .filter(uri -> !uri.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> texts(JsonNode list, String field) {
        return list.valueStream().map(one -> one.path(field).asString(""));
    }

    private static Stream<String> texts(List<JsonNode> list, String... fields) {
        var texts = new ArrayList<String>();
        list.forEach(one ->
                Stream.of(fields).forEach(field -> texts.add(one.path(field).asString(""))));
        return texts.stream();
    }

    private static String joined(Stream<String> texts) {
        return texts
                .map(Mended::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .collect(Collectors.joining("\n"));
    }
}
