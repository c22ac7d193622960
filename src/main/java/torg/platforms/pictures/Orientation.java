package torg.platforms.pictures;

import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.OptionalInt;

/** Which side of a JPEG is up, as the camera wrote it beside the picture (Exif 2.32, tag 0x0112). */
public final class Orientation {
    private static final int MARK = 0xff;
    private static final int SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    /** From here on the picture lies on its side. */
    private static final int ON_ITS_SIDE = 5;

    private Orientation() {}

    /** 2 to 8 where the camera was not held upright; empty where it was, and for what does not say. */
    public static OptionalInt of(byte[] jpeg) {
        for (int at = 2; at + 4 <= jpeg.length && (jpeg[at] & 255) == MARK; ) {
            var marker = jpeg[at + 1] & 255;
            if (marker == MARK) { // filled out
                at++;
                continue;
            }
            var next = at + 2 + (int) number(jpeg, at + 2, 2, false);
            if (marker == SCAN || next <= at + 3 || next > jpeg.length) {
                return OptionalInt.empty();
            }
            if (marker == APP1 && begins(jpeg, at + 4, next)) {
                return side(Arrays.copyOfRange(jpeg, at + 10, next));
            }
            at = next;
        }
        return OptionalInt.empty();
    }

    private static boolean begins(byte[] file, int at, int end) {
        return at + EXIF.length <= end && Arrays.equals(file, at, at + EXIF.length, EXIF, 0, EXIF.length);
    }

    /** In the first directory (TIFF 6.0), in either order of bytes. */
    private static OptionalInt side(byte[] tiff) {
        if (tiff.length < 14) {
            return OptionalInt.empty();
        }
        var little = tiff[0] == 'I';
        var directory = (int) Math.min(Integer.MAX_VALUE, number(tiff, 4, 4, little));
        var entries = directory < 8 || directory + 2 > tiff.length ? 0 : (int) number(tiff, directory, 2, little);
        for (int n = 0; n < entries && directory + 14 + 12 * n <= tiff.length; n++) {
            var entry = directory + 2 + 12 * n;
            if (number(tiff, entry, 2, little) == 0x0112) {
                var side = (int) number(tiff, entry + 8, 2, little);
                return side >= 2 && side <= 8 ? OptionalInt.of(side) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static long number(byte[] bytes, int at, int length, boolean little) {
        var number = 0L;
        for (int n = 0; n < length; n++) {
            number = number << 8 | bytes[little ? at + length - 1 - n : at + n] & 255;
        }
        return number;
    }

    static boolean isOnItsSide(int side) {
        return side >= ON_ITS_SIDE;
    }

    /** What turns a picture of this size the right side up. */
    static AffineTransform upright(int side, int width, int height) {
        return switch (side) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
