package torg.exports;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A picture, a film or a recording.
 *
 * @param capture its number in the ledger; empty when it is larger than what the record takes, and only its hash is here
 */
public record Medium(String sha256, long bytes, String type, Optional<Long> capture) {
    static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("heic", "image/heic"),
            Map.entry("avif", "image/avif"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("m4v", "video/mp4"),
            Map.entry("mov", "video/quicktime"),
            Map.entry("webm", "video/webm"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("srt", "text/plain"),
            Map.entry("vtt", "text/vtt"));

    /** As its name says; it is given out as a file and never shown as what it says it is. */
    static String type(String path) {
        var ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, UNKNOWN);
    }

    public String word() {
        return "exports.medium."
                + (type.equals(UNKNOWN) || type.startsWith("text/") ? "file" : type.replaceFirst("/.*", ""));
    }

    public long kilobytes() {
        return Math.max(1, bytes >> 10);
    }

    /** The name it is given out under, which says nothing of what is in it. */
    public String fileName() {
        return TYPES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(type))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .map(ending -> sha256.substring(0, 12) + "." + ending)
                .orElse(sha256.substring(0, 12));
    }
}
