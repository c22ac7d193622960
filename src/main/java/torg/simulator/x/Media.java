package torg.simulator.x;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import torg.simulator.Answer;
import torg.simulator.Request;
import torg.simulator.Society;
import torg.simulator.Thing;
import torg.simulator.x.XDialect.Caller;

/**
 * Pictures come in pieces (docs.x.com/x-api/media/introduction and the OpenAPI description's MediaUploadConfigRequest,
 * MediaUploadAppendRequest and MetadataCreateRequest, read 2026-11-22). What is not used within a day is forgotten; here
 * when the program ends.
 */
final class Media {
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final long LARGEST = 5_000_000;
    private static final int LARGEST_PIECE = 5 << 20;
    private static final int LONGEST_TEXT = 1000;
    private static final int A_DAY = 86_400;

    private static final class Upload {
        private final String member;
        private final String type;
        private final long size;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int pieces;
        private boolean whole;
        private String alternative = "";

        Upload(String member, String type, long size) {
            this.member = member;
            this.type = type;
            this.size = size;
        }
    }

    private final Society society;
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

    Media(Society society) {
        this.society = society;
    }

    /** POST /2/media/upload/initialize. */
    Answer initialize(Caller caller, Request request, Matcher path) {
        var body = Posts.body(
                request, Set.of("media_type", "total_bytes", "media_category", "shared", "additional_owners"));
        var size = body.map(said -> said.path("total_bytes").longValue(0)).orElse(0L);
        var type = body.map(said -> said.path("media_type").stringValue("")).orElse("");
        var category =
                body.map(said -> said.path("media_category").stringValue("")).orElse("");
        if (!TYPES.contains(type) || !category.equals("tweet_image") || size < 1 || size > LARGEST) {
            return Problems.invalid("The media is not one that can be uploaded: " + type + ", " + size + " bytes");
        }
        var id = society.next();
        uploads.put(id, new Upload(caller.me().id(), type, size));
        return told(id);
    }

    private static Answer told(String id) {
        var body = Problems.object();
        body.putObject("data").put("id", id).put("media_key", "3_" + id).put("expires_after_secs", A_DAY);
        return Answer.json(200, body);
    }

    /** POST /2/media/upload/:id/append: the pieces in their order, each as base64. */
    Answer append(Caller caller, Request request, Matcher path) {
        var body = Posts.body(request, Set.of("media", "segment_index"));
        var upload = mine(caller, path.group(1)).filter(one -> !one.whole);
        var index = body.map(said -> said.path("segment_index").intValue(-1)).orElse(-1);
        if (upload.isEmpty() || upload.get().pieces != index) {
            return Problems.invalid("The media id or the segment index is invalid.");
        }
        try {
            var piece = Base64.getDecoder().decode(body.get().path("media").stringValue(""));
            if (piece.length == 0 || piece.length > LARGEST_PIECE) {
                return Problems.invalid("Missing media field in JSON");
            }
            upload.get().bytes.writeBytes(piece);
            upload.get().pieces++;
        } catch (IllegalArgumentException e) {
            return Problems.invalid("The media is not base64");
        }
        var answer = Problems.object();
        answer.putObject("data").put("expires_at", society.now().getEpochSecond() + A_DAY);
        return Answer.json(200, answer);
    }

    /** POST /2/media/upload/:id/finalize. */
    Answer complete(Caller caller, Request request, Matcher path) {
        var upload = mine(caller, path.group(1)).filter(one -> one.bytes.size() == one.size);
        if (upload.isEmpty()) {
            return Problems.invalid("The upload is not complete.");
        }
        upload.get().whole = true;
        return told(path.group(1));
    }

    /** POST /2/media/metadata. */
    Answer describe(Caller caller, Request request, Matcher path) {
        var body = Posts.body(request, Set.of("id", "metadata"));
        var id = body.map(said -> said.path("id").stringValue("")).orElse("");
        var text = body.map(said -> said.at("/metadata/alt_text/text").stringValue(""))
                .orElse("");
        var upload = mine(caller, id).filter(one -> one.whole);
        if (upload.isEmpty() || text.isBlank() || text.length() > LONGEST_TEXT) {
            return Problems.invalid("The media id or the alternative text is invalid.");
        }
        upload.get().alternative = text;
        var answer = Problems.object();
        answer.putObject("data")
                .put("id", id)
                .putObject("associated_metadata")
                .putObject("alt_text")
                .put("text", text);
        return Answer.json(200, answer);
    }

    private Optional<Upload> mine(Caller caller, String id) {
        return Optional.ofNullable(uploads.get(id))
                .filter(one -> one.member.equals(caller.me().id()));
    }

    /** As it goes with a post. */
    Optional<Thing.Medium> taken(String id) {
        return Optional.ofNullable(uploads.get(id))
                .filter(one -> one.whole)
                .map(one -> new Thing.Medium(id, one.type, "https://pbs.twimg.com/media/" + id, one.alternative));
    }
}
