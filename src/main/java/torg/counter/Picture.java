package torg.counter;

import java.util.Arrays;
import java.util.Optional;

/** A screenshot, as it was handed in. What it is, its bytes say and not its name. */
public record Picture(byte[] content, String type) {
    public static final int LARGEST = 5 << 20;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    /** Empty when it is neither PNG nor JPEG, or too large. */
    public static Optional<Picture> of(byte[] content) {
        if (content.length > LARGEST) {
            return Optional.empty();
        }
        if (begins(content, PNG)) {
            return Optional.of(new Picture(content, "image/png"));
        }
        return begins(content, JPEG) ? Optional.of(new Picture(content, "image/jpeg")) : Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length > with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }
}
