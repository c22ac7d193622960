package torg.staff.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import torg.shell.Refused;

/**
 * A password good enough to be set. Length is what counts; no rule asks for odd characters or for a change every third
 * month, since both make people choose worse (NIST SP 800-63B 5.1.1.2).
 */
public record Password(String text) {
    public static final int SHORTEST = 12;
    /** Bytes, not characters: bcrypt looks no further, and a password half of which is not looked at would be a lie. */
    private static final int LONGEST = 72;

    private static final Set<String> COMMON = common();

    public Password {
        if (weakness(text).isPresent()) {
            throw new Refused(weakness(text).get());
        }
    }

    /** The key of the word that says what is wrong. */
    public static Optional<String> weakness(String text, String... own) {
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            return Optional.of("staff.password.short");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("staff.password.long");
        }
        var plain = text.toLowerCase(Locale.ROOT);
        if (common(plain)) {
            return Optional.of("staff.password.common");
        }
        var secret = plain;
        for (var name : own) {
            for (var part : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                secret = part.length() > 2 ? secret.replace(part, "") : secret;
            }
        }
        return secret.length() < SHORTEST / 2 ? Optional.of("staff.password.own-name") : Optional.empty();
    }

    /** Also a common one that is said twice, or that got a year and an exclamation mark to be long enough. */
    private static boolean common(String plain) {
        var letters = plain.replaceFirst("[^\\p{L}]+$", "");
        return plain.chars().distinct().count() < 5
                || COMMON.stream()
                        .anyMatch(word -> plain.replace(word, "").isEmpty()
                                || !letters.isEmpty()
                                        && letters.replace(word, "").isEmpty());
    }

    private static Set<String> common() {
        try {
            return new ClassPathResource("common-passwords.txt", Password.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "Password";
    }
}
