package torg.platforms.meta;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import torg.platforms.arrivals.Attachment;
import torg.platforms.http.Json;

/**
 * What came with the words: each door of Meta's names it in its own way (developers.facebook.com/docs/graph-api/reference/
 * story-attachment, .../comment, .../message/attachments and docs/instagram-platform/reference/ig-media, read 2026-11-22).
 */
final class Attached {
    private Attached() {}

    static List<Attachment> to(JsonNode said) {
        return Stream.of(
                        said.path("attachments").path("data").valueStream().flatMap(Attached::story),
                        story(said.path("attachment")),
                        called(said.path("told")),
                        Stream.concat(
                                        Stream.of(said),
                                        said.path("children").path("data").valueStream())
                                .map(one -> medium(Json.text(one, "media_url"), Json.text(one, "media_type"), "")))
                .flatMap(each -> each)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** A post's or a comment's, with the pictures of an album below it; or a message's, by what it is. */
    private static Stream<Optional<Attachment>> story(JsonNode one) {
        var below = one.path("subattachments").path("data");
        return Stream.of(
                        below.isEmpty()
                                ? Stream.of(picture(one))
                                : below.valueStream().flatMap(Attached::story),
                        Stream.of(
                                medium(Json.text(one.path("image_data"), "url"), Json.text(one, "mime_type"), ""),
                                medium(Json.text(one.path("video_data"), "url"), Json.text(one, "mime_type"), ""),
                                medium(
                                        Json.text(one, "file_url"),
                                        Json.text(one, "mime_type"),
                                        Json.text(one, "name"))))
                .flatMap(each -> each);
    }

    /** Of a link to another site the picture is that site's. */
    private static Optional<Attachment> picture(JsonNode one) {
        var type = Json.text(one, "type");
        return type.equals("share")
                ? Optional.empty()
                : medium(Json.text(one.path("media").path("image"), "src"), type, "");
    }

    /** A call's: one picture, or several. */
    private static Stream<Optional<Attachment>> called(JsonNode told) {
        return Stream.concat(
                        Stream.of(Json.text(told, "photo"), Json.text(told, "video")),
                        told.path("photos").valueStream().map(photo -> photo.stringValue("")))
                .map(address -> medium(address, Json.text(told, "item"), ""));
    }

    private static Optional<Attachment> medium(String address, String type, String alternative) {
        return Attachment.of(address, type, alternative);
    }
}
