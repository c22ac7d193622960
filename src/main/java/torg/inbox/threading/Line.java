package torg.inbox.threading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import torg.inbox.SecretLinks;
import torg.inbox.Sorted;
import torg.platforms.Network;
import torg.platforms.Way;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Recipient.Received;
import torg.privacy.Masking;

/** One written thing of a batch, as it will be shown: every text masked, and such as PostgreSQL can hold. */
record Line(
        Received received,
        Arrival.Written written,
        Way way,
        String author,
        String words,
        String masked,
        boolean hides,
        Sorted sorted) {
    private static final int PREVIEW = 240;
    private static final char REPLACED = '\uFFFD';
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Pattern SPACE = Pattern.compile("\\s{2,}|[\\s&&[^ ]]");

    /** What a message is known by. */
    record Name(long connection, String ref) {}

    /** What a conversation is known by. */
    record Beginning(long connection, String root) {}

    static Line of(
            Received received, Arrival.Written written, Network network, Masking masking, Sorted.Sorting sorting) {
        var masked = masking.mask(written.text());
        // A name is text too: somebody may have put a number in it.
        var author = written.author().displayName().isBlank()
                ? written.author().handle()
                : written.author().displayName();
        return new Line(
                received,
                written,
                written.way().orElse(network.usualWay()),
                clean(masking.mask(author).text()),
                clean(written.text()),
                SecretLinks.hidden(clean(masked.text())),
                masked.hidesAnything(),
                sorting.of(written.text(), masked));
    }

    long connection() {
        return received.connection();
    }

    Instant receivedAt() {
        return received.receivedAt();
    }

    Name name() {
        return new Name(connection(), written.ref().value());
    }

    Beginning beginning() {
        return new Beginning(connection(), written.root().value());
    }

    String preview() {
        var flat = SPACE.matcher(masked).replaceAll(" ").strip();
        return flat.length() <= PREVIEW
                ? flat
                : flat.substring(
                                0,
                                flat.offsetByCodePoints(
                                        0, Math.min(PREVIEW - 1, flat.codePointCount(0, flat.length()))))
                        + "…";
    }

    /** When it was said, as far as the platform's clock can be believed. */
    Instant saidAt() {
        return Arrival.believed(written.at(), receivedAt());
    }

    /** The platform's time, and of one that no calendar holds the nearest that PostgreSQL does; the capture has it as it was. */
    Instant platformAt() {
        var at = written.at();
        return at.isBefore(FIRST) ? FIRST : at.isAfter(LAST) ? LAST : at;
    }

    Optional<String> address() {
        return written.address().map(Line::clean);
    }

    /** PostgreSQL holds neither U+0000 nor half a character (a surrogate without its other half); the capture does. */
    private static String clean(String text) {
        var shown = text.replace('\u0000', REPLACED);
        return UTF_8.newEncoder().canEncode(shown) ? shown : whole(shown);
    }

    private static String whole(String text) {
        return text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? REPLACED : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
