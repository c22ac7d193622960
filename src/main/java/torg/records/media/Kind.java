package torg.records.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of bytes that are kept. Told by how they begin, never by what somebody says they are. */
enum Kind {
    PNG("image/png", "png", 0, "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "jpg", 0, "\u00ff\u00d8\u00ff"),
    GIF("image/gif", "gif", 0, "GIF8"),
    WEBP("image/webp", "webp", 8, "WEBP"),
    MP4("video/mp4", "mp4", 4, "ftyp"),
    WEBM("video/webm", "webm", 0, "\u001a\u0045\u00df\u00a3"),
    OGG("audio/ogg", "ogg", 0, "OggS"),
    MP3("audio/mpeg", "mp3", 0, "ID3"),
    PDF("application/pdf", "pdf", 0, "%PDF-");

    private final String type;
    private final String ending;
    private final int from;
    private final byte[] mark;

    Kind(String type, String ending, int from, String mark) {
        this.type = type;
        this.ending = ending;
        this.from = from;
        this.mark = mark.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Empty for everything else: pages that pretend, programs, and vector pictures, which are programs too. */
    static Optional<Kind> of(byte[] bytes) {
        return List.of(values()).stream().filter(kind -> kind.begins(bytes)).findFirst();
    }

    static Kind called(String type) {
        return List.of(values()).stream()
                .filter(kind -> kind.type.equals(type))
                .findFirst()
                .orElseThrow();
    }

    String type() {
        return type;
    }

    String ending() {
        return ending;
    }

    boolean isPicture() {
        return type.startsWith("image/");
    }

    private boolean begins(byte[] bytes) {
        return bytes.length >= from + mark.length
                && Arrays.equals(bytes, from, from + mark.length, mark, 0, mark.length);
    }
}
