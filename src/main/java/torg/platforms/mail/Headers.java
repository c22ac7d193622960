package torg.platforms.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The fields at the top of a letter.
 *
 * @param length of them in bytes, the empty line after them included
 */
record Headers(InternetHeaders fields, int length) {

    static Headers of(byte[] letter) {
        var length = length(letter);
        try {
            return new Headers(new InternetHeaders(new ByteArrayInputStream(letter, 0, length), true), length);
        } catch (MessagingException e) {
            throw new torg.platforms.Platform.Unreadable("a letter whose head makes no sense");
        }
    }

    private static int length(byte[] letter) {
        for (var i = 0; i + 1 < letter.length; i++) {
            if (letter[i] == '\n' && (letter[i + 1] == '\n' || letter[i + 1] == '\r')) {
                return Math.min(letter.length, letter[i + 1] == '\n' ? i + 2 : i + 3);
            }
        }
        return letter.length;
    }

    boolean has(String name) {
        return fields.getHeader(name) != null;
    }

    /** As it stands there, on one line; empty when there is none. */
    String first(String name) {
        return Optional.ofNullable(fields.getHeader(name))
                .map(values -> MimeUtility.unfold(values[0]))
                .orElse("");
    }

    String all(String name) {
        return Optional.ofNullable(fields.getHeader(name))
                .map(values -> String.join(" ", Arrays.asList(values)))
                .orElse("");
    }

    /** As a person reads it: decoded (RFC 2047) and without anything that would end a line. */
    String read(String name) {
        return plain(decoded(first(name)));
    }

    static String decoded(String field) {
        try {
            return MimeUtility.decodeText(field);
        } catch (UnsupportedEncodingException e) {
            return field;
        }
    }

    /** One line of signs that are seen; direction marks are not, and can make a name look like another. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\u202A-\u202E\u2066-\u2069]+", " ")
                .strip();
    }
}
