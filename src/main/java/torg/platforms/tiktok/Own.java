package torg.platforms.tiktok;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;
import torg.platforms.publishing.Post;

/**
 * Finds what the account has published: POST /v2/video/list/ (developers.tiktok.com/doc/tiktok-api-v2-video-list, read
 * 2026-11-22). Only the beginning of a description is told, and whole seconds.
 */
final class Own {
    private static final String FIELDS = "?fields=id,create_time,video_description";
    private static final int CLOCKS_DIFFER = 2;
    private static final int TOLD = 150;

    private final Account account;
    private final Instant now;

    Own(Account account, Instant now) {
        this.account = account;
        this.now = now;
    }

    /** @return its id. The one that was published first after the order, where several say the same */
    Optional<String> find(Post post) {
        var data = Denial.orFault(
                account.post("/video/list/" + FIELDS, Json.object().put("max_count", 20)), now);
        var found = Optional.<String>empty();
        for (var video : data.path("videos")) { // the newest first
            if (says(video, post.text())
                    && video.path("create_time").longValue(0) >= post.at().getEpochSecond() - CLOCKS_DIFFER) {
                found = Optional.of(Json.text(video, "id"));
            }
        }
        return found.filter(id -> id.matches("\\d{1,20}"));
    }

    private static boolean says(JsonNode video, String text) {
        var told = normal(Json.text(video, "video_description"));
        var whole = normal(text);
        return told.equals(whole) || told.length() >= TOLD - 1 && whole.startsWith(told);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
