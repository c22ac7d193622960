package torg.simulator.tiktok;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import torg.simulator.Answer;
import torg.simulator.Grant;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * Content Posting API, direct post (developers.tiktok.com/doc/content-posting-api-reference-query-creator-info,
 * -photo-post, -direct-post, -get-video-status, and /doc/content-posting-api-media-transfer-guide; read 2026-11-22). Pictures
 * are fetched from their addresses; here they are believed to be there. What an account's particulars say may be played:
 * {@code moderation_seconds}, how long a post is examined, and {@code private}, an application that is not audited yet.
 */
final class Posting {
    private static final String PREFIX = "p_pub_url~v2.";
    private static final int MOST_PICTURES = 35;
    private static final int LONGEST_TITLE = 90;
    private static final int LONGEST_DESCRIPTION = 4000;
    private static final int LONGEST_FILM_TITLE = 2200;
    private static final long LARGEST_PIECE = 64L << 20;

    /** A film whose pieces are still to come. */
    private record Upload(String member, String text, long size, long received) {}

    private final Society society;
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
    private final Map<String, String> failed = new ConcurrentHashMap<>();
    private final Map<String, String> films = new ConcurrentHashMap<>();

    Posting(Society society) {
        this.society = society;
    }

    static String publication(Thing thing) {
        return PREFIX + thing.id();
    }

    static boolean isPublic(Thing thing, Member author, Instant now) {
        var seconds = author.particular("moderation_seconds");
        var examined = seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
        return !now.isBefore(thing.at().plus(examined));
    }

    private static List<String> levels(Member me) {
        return me.particular("private").isEmpty()
                ? List.of("PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY")
                : List.of("FOLLOWER_OF_CREATOR", "SELF_ONLY");
    }

    Answer creator(Member me, Grant grant, Request request) {
        var data = Said.object()
                .put("creator_username", me.handle())
                .put("creator_nickname", me.name())
                .put("comment_disabled", false)
                .put("duet_disabled", true)
                .put("stitch_disabled", true)
                .put("max_video_post_duration_sec", 600);
        var levels = data.putArray("privacy_level_options");
        levels(me).forEach(levels::add);
        return Said.yes(data);
    }

    Answer photos(Member me, Grant grant, Request request) {
        var body = Said.body(request, Set.of("media_type", "post_mode", "post_info", "source_info"));
        if (body.isEmpty() || !isPhotos(body.get())) {
            return Said.no(400, "invalid_params", "Some fields are missing, unknown or too long.");
        }
        var info = body.get().path("post_info");
        var level = info.path("privacy_level").stringValue("");
        if (!levels(me).contains(level)) {
            return Said.no(403, "privacy_level_option_mismatch", "The privacy level is not one of the creator's.");
        }
        var pictures = new ArrayList<Thing.Medium>();
        for (var address : body.get().at("/source_info/photo_images")) {
            pictures.add(new Thing.Medium(society.next(), "image/jpeg", address.stringValue(""), ""));
        }
        if (pictures.stream().anyMatch(picture -> !picture.address().matches("https?://[^\\s]+"))) {
            return Said.no(403, "url_ownership_unverified", "The domain of the address is not verified.");
        }
        if (pictures.stream().anyMatch(picture -> picture.address().matches(".*\\.(png|gif|svg)$"))) {
            var id = PREFIX + society.next();
            failed.put(id, "file_format_check_failed");
            return Said.yes(Said.object().put("publish_id", id));
        }
        var post = society.post(me, info.path("description").stringValue(""), pictures);
        return Said.yes(Said.object().put("publish_id", publication(post)));
    }

    private static boolean isPhotos(JsonNode body) {
        var info = body.path("post_info");
        var source = body.path("source_info");
        var pictures = source.path("photo_images");
        return body.path("media_type").stringValue("").equals("PHOTO")
                && body.path("post_mode").stringValue("").equals("DIRECT_POST")
                && Set.of(
                                "title",
                                "description",
                                "privacy_level",
                                "disable_comment",
                                "auto_add_music",
                                "brand_content_toggle",
                                "brand_organic_toggle")
                        .containsAll(info.propertyNames())
                && Set.of("source", "photo_cover_index", "photo_images").containsAll(source.propertyNames())
                && source.path("source").stringValue("").equals("PULL_FROM_URL")
                && pictures.isArray()
                && pictures.size() >= 1
                && pictures.size() <= MOST_PICTURES
                && source.path("photo_cover_index").intValue(-1) >= 0
                && source.path("photo_cover_index").intValue() < pictures.size()
                && info.path("title").stringValue("").length() <= LONGEST_TITLE
                && info.path("description").stringValue("").length() <= LONGEST_DESCRIPTION;
    }

    /** POST /v2/post/publish/video/init/ with FILE_UPLOAD: the pieces come afterwards. */
    Answer film(Member me, Grant grant, Request request) {
        var body = Said.body(request, Set.of("post_info", "source_info"));
        var info = body.map(said -> said.path("post_info"));
        var size = body.map(said -> said.at("/source_info/video_size").longValue(0))
                .orElse(0L);
        var piece = body.map(said -> said.at("/source_info/chunk_size").longValue(0))
                .orElse(0L);
        var right = body.filter(
                        said -> said.at("/source_info/source").stringValue("").equals("FILE_UPLOAD"))
                .filter(said -> said.at("/source_info/total_chunk_count").longValue(0)
                        == Math.max(1, size / Math.max(1, piece)))
                .isPresent();
        if (!right || size < 1 || piece < 1 || piece > LARGEST_PIECE) {
            return Said.no(400, "invalid_params", "The chunks do not make up the film.");
        }
        var title = info.get().path("title").stringValue("");
        if (!levels(me).contains(info.get().path("privacy_level").stringValue(""))
                || title.length() > LONGEST_FILM_TITLE) {
            return Said.no(403, "privacy_level_option_mismatch", "The privacy level is not one of the creator's.");
        }
        var id = "v_pub_file~v2." + society.next();
        uploads.put(id, new Upload(me.id(), title, size, 0));
        return Said.yes(Said.object().put("publish_id", id).put("upload_url", "/upload/" + id));
    }

    /** PUT of one piece with its Content-Range: 206 while more are to come, 201 for the last. */
    Answer piece(Request request) {
        var id = request.path().substring("/upload/".length());
        var upload = uploads.get(id);
        var expected = upload == null
                ? ""
                : "bytes " + upload.received() + "-" + (upload.received() + request.body().length - 1) + "/"
                        + upload.size();
        if (upload == null || !request.method().equals("PUT")) {
            return Answer.empty(404);
        }
        if (request.body().length == 0
                || !request.header("content-range").orElse("").equals(expected)) {
            return Answer.empty(416);
        }
        var received = upload.received() + request.body().length;
        uploads.put(id, new Upload(upload.member(), upload.text(), upload.size(), received));
        if (received < upload.size()) {
            return Answer.empty(206);
        }
        society.member(Site.TIKTOK, upload.member())
                .ifPresent(me ->
                        films.put(id, society.post(me, upload.text(), List.of()).id()));
        return Answer.empty(201);
    }

    /** The public id comes when the post has been examined; its name is spelt like this. */
    Answer status(Member me, Grant grant, Request request) {
        var id = Said.body(request, Set.of("publish_id"))
                .map(body -> body.path("publish_id").stringValue(""))
                .orElse("");
        if (failed.containsKey(id)) {
            return Said.yes(Said.object().put("status", "FAILED").put("fail_reason", failed.get(id)));
        }
        if (uploads.containsKey(id) && !films.containsKey(id)) {
            return Said.yes(Said.object()
                    .put("status", "PROCESSING_UPLOAD")
                    .put("uploaded_bytes", uploads.get(id).received()));
        }
        return thing(id)
                .filter(thing -> thing.author().equals(me.id()))
                .map(thing -> status(thing, me))
                .orElseGet(() -> Said.no(400, "invalid_publish_id", "The publish_id does not exist."));
    }

    private Optional<Thing> thing(String publication) {
        return society.thing(Site.TIKTOK, films.getOrDefault(publication, publication.replace(PREFIX, "")));
    }

    private Answer status(Thing thing, Member me) {
        var done = isPublic(thing, me, society.now());
        var data = Said.object().put("status", done ? "PUBLISH_COMPLETE" : "PROCESSING_DOWNLOAD");
        if (done) {
            data.putArray("publicaly_available_post_id").add(Long.parseLong(thing.id()));
        }
        return Said.yes(data);
    }
}
