package torg.platforms.x;

import java.text.Normalizer;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;

/**
 * A text as its author wrote it. X wraps addresses (t.co), writes three signs as HTML does, begins an answer with whom it
 * answers and ends a post with the address of its picture (docs.x.com/x-api/fundamentals/data-dictionary, read 2026-11-22).
 */
final class Prose {
    private Prose() {}

    static String of(JsonNode post) {
        var whole = Json.text(post.path("note_tweet"), "text");
        return whole.isEmpty()
                ? plain(withoutNames(post, Json.text(post, "text")), post.path("entities"))
                : plain(whole, post.path("note_tweet").path("entities"));
    }

    /** Only names can stand before what is shown, so nothing else is cut off whatever the range says. */
    private static String withoutNames(JsonNode post, String text) {
        var from = post.path("display_text_range").path(0).intValue(0);
        return from > 0 && from <= text.length() && text.substring(0, from).matches("(?:@[\\w.]{1,50} )+")
                ? text.substring(from)
                : text;
    }

    static String plain(String text, JsonNode entities) {
        var plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        for (var url : entities.path("urls")) {
            var wrapped = Json.text(url, "url");
            if (!wrapped.isEmpty() && url.has("media_key")) {
                plain = plain.replace(" " + wrapped, "").replace(wrapped, "");
            } else if (!wrapped.isEmpty() && !Json.text(url, "expanded_url").isEmpty()) {
                plain = plain.replace(wrapped, Json.text(url, "expanded_url"));
            }
        }
        return plain;
    }

    /** Whether a post says this, apart from how its signs are put together and from space around it. */
    static boolean says(JsonNode post, String text) {
        return normal(of(post)).equals(normal(text));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
