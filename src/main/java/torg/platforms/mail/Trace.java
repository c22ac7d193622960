package torg.platforms.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What only whoever fetched the letter knows, written on top of it as every server on the way does. A signature over the
 * letter (DKIM) still holds.
 *
 * @param at when the server got it
 * @param size of the whole letter in bytes
 * @param cut whether only the beginning was fetched
 * @param twin whether another letter in the box, earlier and different, bears the same name
 * @param root where the conversation began, when the letter itself does not say so
 */
record Trace(Instant at, long size, boolean cut, boolean twin, Optional<String> root) {
    private static final Pattern LINES = Pattern.compile(
            "X-Torg-Fetched: (\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ) (\\d{1,18})( cut)?( twin)?\\r\\n"
                    + "(?:X-Torg-Root: ([!-~]{1,600})\\r\\n)?");
    private static final int LONGEST = 800;

    /** On top of the letter. */
    byte[] on(byte[] letter) {
        var traced = new ByteArrayOutputStream(letter.length + LONGEST);
        traced.writeBytes(("X-Torg-Fetched: " + at + " " + size + (cut ? " cut" : "") + (twin ? " twin" : "") + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        root.ifPresent(r -> traced.writeBytes(("X-Torg-Root: " + r + "\r\n").getBytes(StandardCharsets.US_ASCII)));
        traced.writeBytes(letter);
        return traced.toByteArray();
    }

    /** @param trace empty for a letter that came by another way */
    record Fetched(Optional<Trace> trace, byte[] letter) {}

    static Fetched off(byte[] raw) {
        var top = new String(raw, 0, Math.min(raw.length, LONGEST), StandardCharsets.ISO_8859_1);
        var lines = LINES.matcher(top);
        if (!lines.lookingAt()) {
            return new Fetched(Optional.empty(), raw);
        }
        try {
            var trace = new Trace(
                    Instant.parse(lines.group(1)),
                    Long.parseLong(lines.group(2)),
                    lines.group(3) != null,
                    lines.group(4) != null,
                    Optional.ofNullable(lines.group(5)));
            return new Fetched(Optional.of(trace), Arrays.copyOfRange(raw, lines.end(), raw.length));
        } catch (DateTimeException damaged) {
            return new Fetched(Optional.empty(), raw);
        }
    }
}
