package torg.records.packages.sip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * What kind of file it is: told by its first bytes where it came from a platform, and by its name where Torg wrote it.
 * Only kinds that the city archive can keep have a PRONOM number here (domain.md 3.7); a new kind is a line in this table.
 */
public enum Format {
    PDF_A("application/pdf", "PDF/A-2a", "fmt/476", "pdf", true),
    JSON("application/json", "JSON", "fmt/817", "json", false),
    JSON_LINES("application/json", "JSON, one value on each line", "fmt/817", "jsonl", false),
    CSV("text/csv", "CSV", "x-fmt/18", "csv", false),
    XML("application/xml", "XML 1.0", "fmt/101", "xml", false),
    XSD("application/xml", "XML Schema", "x-fmt/280", "xsd", false),
    TEXT("text/plain", "Text, UTF-8", "x-fmt/111", "txt", false),
    PDF("application/pdf", "PDF", "fmt/276", "", true),
    PNG("image/png", "PNG", "fmt/13", "png", true),
    JPEG("image/jpeg", "JPEG", "fmt/44", "jpg", true),
    GIF("image/gif", "GIF", "fmt/4", "gif", true),
    WEBP("image/webp", "WebP", "fmt/566", "webp", true),
    MP4("video/mp4", "MPEG-4", "fmt/199", "mp4", true),
    OGG("application/ogg", "Ogg", "fmt/203", "ogg", true),
    MP3("audio/mpeg", "MP3", "fmt/134", "mp3", true),
    ZIP("application/zip", "ZIP", "x-fmt/263", "zip", true),
    HTML("text/html", "HTML", "fmt/96", "html", false),
    UNKNOWN("application/octet-stream", "", "", "", false);

    private static final byte[][] NO_SIGNS = {};

    private final String type;
    private final String title;
    private final String pronom;
    private final String extension;
    private final boolean squeezed;

    Format(String type, String title, String pronom, String extension, boolean squeezed) {
        this.type = type;
        this.title = title;
        this.pronom = pronom;
        this.extension = extension;
        this.squeezed = squeezed;
    }

    /** By its name, as Torg names what it writes. */
    public static Format named(String path) {
        var extension = path.substring(path.lastIndexOf('.') + 1)
                .toLowerCase(Locale.ROOT)
                .replace("jpeg", "jpg");
        return Arrays.stream(values())
                .filter(one -> !one.extension.isEmpty() && one.extension.equals(extension))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** By its first bytes. */
    public static Format sniffed(byte[] content) {
        for (var one : values()) {
            for (var sign : one.signs()) {
                if (startsWith(content, sign)) {
                    return one;
                }
            }
        }
        if (at(content, 4, "ftyp")) {
            return MP4;
        }
        if (at(content, 0, "RIFF") && at(content, 8, "WEBP")) {
            return WEBP;
        }
        return looksLikeJson(content) ? JSON : UNKNOWN;
    }

    private byte[][] signs() {
        return switch (this) {
            case PNG -> new byte[][] {{(byte) 0x89, 'P', 'N', 'G'}};
            case JPEG -> new byte[][] {{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}};
            case GIF -> new byte[][] {{'G', 'I', 'F', '8'}};
            case PDF -> new byte[][] {{'%', 'P', 'D', 'F', '-'}};
            case ZIP -> new byte[][] {{'P', 'K', 3, 4}};
            case OGG -> new byte[][] {{'O', 'g', 'g', 'S'}};
            case MP3 -> new byte[][] {{'I', 'D', '3'}};
            case XML -> new byte[][] {{'<', '?', 'x', 'm', 'l'}};
            case HTML ->
                new byte[][] {
                    "<!DOCTYPE html".getBytes(StandardCharsets.US_ASCII),
                    "<!doctype html".getBytes(StandardCharsets.US_ASCII),
                    "<html".getBytes(StandardCharsets.US_ASCII)
                };
            case PDF_A, JSON, JSON_LINES, CSV, XSD, TEXT, WEBP, MP4, UNKNOWN -> NO_SIGNS;
        };
    }

    private static boolean startsWith(byte[] content, byte[] sign) {
        for (var n = 0; n < sign.length; n++) {
            if (n >= content.length || content[n] != sign[n]) {
                return false;
            }
        }
        return true;
    }

    private static boolean at(byte[] content, int from, String letters) {
        return content.length >= from + letters.length()
                && letters.equals(new String(content, from, letters.length(), StandardCharsets.US_ASCII));
    }

    private static boolean looksLikeJson(byte[] content) {
        return content.length > 1
                && (content[0] == '{' && content[content.length - 1] == '}'
                        || content[0] == '[' && content[content.length - 1] == ']');
    }

    /** As IANA registers it (CSIP68). */
    public String type() {
        return type;
    }

    String title() {
        return title;
    }

    /** Its number in PRONOM; empty where it is not known. */
    String pronom() {
        return pronom;
    }

    public String extension() {
        return extension;
    }

    /** A picture, a sound or a film. */
    public boolean isMedia() {
        return type.startsWith("image/") || type.startsWith("video/") || type.startsWith("audio/") || this == OGG;
    }

    /** Nothing is won by squeezing it once more. */
    boolean isSqueezed() {
        return squeezed;
    }
}
