package torg.platforms.x;

import java.util.Optional;
import java.util.regex.Pattern;
import torg.platforms.RemoteRef;

/** A direct message. Its name says whom an answer goes to, because X wants to know that and not the message. */
record Letter(String other, String id) {
    /** A file of a message's: whose, and what it is called there. */
    static final String FILE = "\\d{1,19}/\\d{1,19}/[\\w-]{1,40}\\.[A-Za-z0-9]{1,8}";

    private static final Pattern NAME = Pattern.compile("dm/(\\d{1,20})(?:/(\\d{1,20}))?");

    static Letter of(String other, String id) {
        return new Letter(other, id);
    }

    static Optional<Letter> of(RemoteRef ref) {
        var parts = NAME.matcher(ref.value());
        return parts.matches()
                ? Optional.of(new Letter(
                        parts.group(1), Optional.ofNullable(parts.group(2)).orElse("")))
                : Optional.empty();
    }

    RemoteRef ref() {
        return new RemoteRef("dm/" + other + "/" + id);
    }

    static RemoteRef conversation(String other) {
        return new RemoteRef("dm/" + other);
    }
}
