package torg.platforms.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of picture that platforms show. Told by their first bytes, never by what somebody says they are. */
public enum Picture {
    PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 0),
    JPEG("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 0),
    GIF("image/gif", new byte[] {'G', 'I', 'F', '8'}, 0),
    WEBP("image/webp", new byte[] {'W', 'E', 'B', 'P'}, 8);

    private static final int LARGEST = 3 << 20;

    private final String type;
    private final byte[] mark;
    private final int from;

    Picture(String type, byte[] mark, int from) {
        this.type = type;
        this.mark = mark;
        this.from = from;
    }

    public String type() {
        return type;
    }

    /** Empty for everything else: vector pictures, which are programs, and pages that pretend. */
    public static Optional<Picture> of(byte[] bytes) {
        return bytes.length > LARGEST
                ? Optional.empty()
                : List.of(values()).stream().filter(p -> p.begins(bytes)).findFirst();
    }

    private boolean begins(byte[] bytes) {
        return bytes.length >= from + mark.length
                && Arrays.equals(bytes, from, from + mark.length, mark, 0, mark.length);
    }
}
