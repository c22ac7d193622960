package torg.platforms.bluesky;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where something will stand, known before it is sent: a TID (atproto.com/specs/tid, read 2026-11-21) of its microsecond
 * and ten bits of its key, so that every try means the same place.
 *
 * <p>Two things of one account in the same microsecond share a place once in 1,024 times. The second then finds another's
 * text there and takes its next place; whoever reads back walks the same places in the same order.
 */
final class Tid {
    private static final String DIGITS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 13;
    private static final int CLOCK_BITS = 10;
    private static final long MICROSECONDS = (1L << 53) - 1;
    private static final int PLACES = 4;

    private Tid() {}

    /** The first one first. */
    static List<String> places(String key, Instant at) {
        var microsecond = ChronoUnit.MICROS.between(Instant.EPOCH, at) & MICROSECONDS;
        var hash = ByteBuffer.wrap(sha256(key));
        return IntStream.range(0, PLACES)
                .map(place -> hash.getShort(2 * place) & ((1 << CLOCK_BITS) - 1))
                .distinct()
                .mapToObj(clock -> text(microsecond << CLOCK_BITS | clock))
                .toList();
    }

    /** When a record with this key was made, by the server or by whoever chose the key. Empty when it is no TID. */
    static Optional<Instant> moment(String key) {
        if (!key.matches("[234567a-j][" + DIGITS + "]{12}")) {
            return Optional.empty();
        }
        var number = key.chars().mapToLong(DIGITS::indexOf).reduce(0, (all, digit) -> all << 5 | digit);
        return Optional.of(Instant.EPOCH.plus(number >>> CLOCK_BITS, ChronoUnit.MICROS));
    }

    private static String text(long number) {
        var text = new char[LENGTH];
        for (var i = LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (number & 31));
            number >>>= 5;
        }
        return new String(text);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
