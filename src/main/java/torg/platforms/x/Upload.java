package torg.platforms.x;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.http.Json;
import torg.platforms.http.Said;
import torg.platforms.publishing.Picture;

/**
 * Brings a picture there in pieces and says what it shows: POST /2/media/upload/initialize, /append, /finalize and
 * /2/media/metadata (docs.x.com/x-api/media/introduction and the OpenAPI description, read 2026-11-22). Harmless when done
 * twice: what no post takes up is forgotten within a day.
 */
final class Upload {
    private static final int LARGEST = 5_000_000;
    private static final int PIECE = 1 << 20;

    /** Known from X's own apps; to be checked against a real one. */
    private static final int LONGEST_TEXT = 1000;

    private final Account account;
    private final Instant now;

    Upload(Account account, Instant now) {
        this.account = account;
        this.now = now;
    }

    /** @return the picture's id there. @throws Fault when it is not there */
    String of(Picture picture) {
        var content = picture.content();
        if (content.length == 0 || content.length > LARGEST) {
            throw refused();
        }
        var begun = done(
                "/media/upload/initialize",
                Json.object()
                        .put("media_type", picture.type())
                        .put("media_category", "tweet_image")
                        .put("total_bytes", content.length),
                Price.NOTHING);
        var id = Json.text(begun.path("data"), "id");
        if (!Account.isId(id)) {
            throw Denial.tryAgain(now.plusSeconds(30));
        }
        for (var from = 0; from < content.length; from += PIECE) {
            var piece = Arrays.copyOfRange(content, from, Math.min(from + PIECE, content.length));
            done(
                    "/media/upload/" + id + "/append",
                    Json.object()
                            .put("segment_index", from / PIECE)
                            .put("media", Base64.getEncoder().encodeToString(piece)),
                    Price.NOTHING);
        }
        done("/media/upload/" + id + "/finalize", Json.object(), Price.NOTHING);
        if (!picture.alternative().isBlank()) {
            describe(id, picture.alternative());
        }
        return id;
    }

    private void describe(String id, String alternative) {
        var body = Json.object().put("id", id);
        body.putObject("metadata").putObject("alt_text").put("text", cut(alternative));
        done("/media/metadata", body, Price.PICTURE_TEXT);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        var end = text.lastIndexOf(' ', LONGEST_TEXT - 1);
        return text.substring(0, end > 0 ? end : LONGEST_TEXT - 2) + "…";
    }

    private JsonNode done(String path, JsonNode body, Price price) {
        var said = account.send("POST", path, body, price);
        if (said instanceof Said.No no && (no.status() == 400 || no.status() == 413)) {
            throw refused();
        }
        return Denial.orFault(said, now);
    }

    private Fault refused() {
        return new Fault(Fault.Kind.GONE, "platforms.picture-refused", now);
    }
}
