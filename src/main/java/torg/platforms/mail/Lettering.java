package torg.platforms.mail;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes as letters. What a letter says of its own lettering is often wrong; the bytes themselves seldom are. */
final class Lettering {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f\uFFFD]");

    private Lettering() {}

    static String of(byte[] bytes, Optional<String> declared) {
        return declared.flatMap(Lettering::known)
                .flatMap(charset -> strictly(bytes, charset))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> asWellAsCanBe(bytes))
                .replace('\0', '\uFFFD');
    }

    /** Who says ASCII and means it needs no charset; who does not, means another. As browsers do, Latin 1 is taken for the larger set that is meant by it. */
    private static Optional<Charset> known(String name) {
        if (name.strip().toLowerCase(Locale.ROOT).endsWith("ascii")) {
            return Optional.empty();
        }
        try {
            var java = MimeUtility.javaCharset(name.strip());
            return Charset.isSupported(java)
                    ? Optional.of(Charset.forName(java))
                            .map(charset -> charset.equals(StandardCharsets.ISO_8859_1) ? WESTERN : charset)
                    : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Mostly UTF-8 with a sign cut in two, or the old Western letters. */
    private static String asWellAsCanBe(byte[] bytes) {
        var utf8 = new String(bytes, StandardCharsets.UTF_8);
        return BEYOND_ASCII.matcher(utf8).find() ? utf8 : new String(bytes, WESTERN);
    }
}
