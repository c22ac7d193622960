package torg.records.packages.sip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names that every system reads alike: Windows with its reserved names and its 260 characters, a Mac that takes letters
 * apart, a disk that does not tell large letters from small. Only A–Z, a–z, 0–9, hyphen, underscore and full stop are left;
 * what it was called stands in PREMIS ({@code originalName}).
 */
public final class SafeName {
    private static final int LONGEST_PART = 80;
    private static final int LONGEST = 140;
    /** With the digits that Windows takes for others (¹²³) already made plain by NFKD. */
    private static final Pattern RESERVED = Pattern.compile(
            "(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9]|CONIN\\$|CONOUT\\$)([._].*)?", Pattern.CASE_INSENSITIVE);

    private final Set<Long> taken = new HashSet<>();

    /** Of a path with its folders; never the same twice from one of these, also not in other large and small letters. */
    public String of(String path) {
        var safe = shortened(path);
        var candidate = safe;
        for (var n = 2; !taken.add(key(candidate)); n++) {
            candidate = numbered(safe, n);
        }
        return candidate;
    }

    private static String shortened(String path) {
        var safe = Arrays.stream(path.split("[/\\\\]+"))
                .filter(part -> !part.isBlank())
                .map(SafeName::part)
                .collect(Collectors.joining("/"));
        if (safe.isEmpty()) {
            return "_";
        }
        return safe.length() <= LONGEST ? safe : "long/" + digest(path) + extension(safe);
    }

    /** One name, without folders. */
    public static String part(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .replaceAll("[Øø]", "o")
                .replaceAll("[Ææ]", "ae")
                .replaceAll("[^A-Za-z0-9._-]+", "_")
                .replaceAll("[.]{2,}", ".")
                .replaceAll("^[._-]+", "_")
                .replaceAll("[.]+$", "_");
        var full = plain.isEmpty() ? "_" : plain;
        var cut = full.length() <= LONGEST_PART
                ? full
                : full.substring(0, LONGEST_PART - 20 - extension(full).length()) + "-"
                        + digest(name).substring(0, 16) + extension(full);
        return RESERVED.matcher(cut).matches() ? "_" + cut : cut;
    }

    private static String numbered(String safe, int n) {
        var extension = extension(safe);
        return safe.substring(0, safe.length() - extension.length()) + "-" + n + extension;
    }

    /** Short ones only; a name that is all extension has none. */
    private static String extension(String safe) {
        var dot = safe.lastIndexOf('.');
        return dot > safe.lastIndexOf('/') + 1 && safe.length() - dot <= 10 ? safe.substring(dot) : "";
    }

    /** Half a hash is remembered, since a package can hold a million names; two that met by chance would only get a number. */
    private static long key(String safe) {
        return Long.parseUnsignedLong(digest(safe.toLowerCase(Locale.ROOT)).substring(0, 16), 16);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
