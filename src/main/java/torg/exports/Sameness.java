package torg.exports;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import torg.exports.formats.Found;
import torg.exports.formats.Kind;

/**
 * By what a thing is the same in another archive: the platform's id, or where its archives have none, what was said, when
 * and by whom. Under one id there may be several wordings, for a post can be changed between two archives.
 *
 * @param key SHA-256 in hexadecimal digits, like the wording
 */
record Sameness(Kind kind, String key, String wording) {

    static Sameness of(Found found) {
        var wording = hash(List.of(
                found.at().map(at -> Long.toString(at.toEpochMilli())).orElse(""),
                found.ours() ? "" : "by " + found.author(),
                found.text(),
                found.text().isEmpty() ? String.join("|", files(found)) : ""));
        var key = found.ref()
                .map(ref -> hash(List.of("ref", ref)))
                .orElseGet(() -> hash(List.of(wording, found.thread().orElse(""))));
        return new Sameness(found.kind(), key, wording);
    }

    /** Folders are renamed between archives, files are not. */
    private static List<String> files(Found found) {
        return found.media().stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .sorted()
                .toList();
    }

    private static String hash(List<String> parts) {
        var sha256 = Storeroom.sha256();
        for (var part : parts) {
            sha256.update(part.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    byte[] keyBytes() {
        return HexFormat.of().parseHex(key);
    }
}
