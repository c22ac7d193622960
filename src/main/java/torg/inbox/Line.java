package torg.inbox;

import java.time.Instant;
import java.util.regex.Pattern;
import torg.platforms.Arrival;
import torg.platforms.Network;
import torg.platforms.Recipient.Received;
import torg.platforms.Way;
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
                clean(masked.text()),
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

    /** PostgreSQL cannot hold U+0000; the capture can. */
    private static String clean(String text) {
        return text.replace('\u0000', '\uFFFD');
    }
}
