package torg.images.darkroom;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import torg.platforms.pictures.Orientation;
import torg.shell.Refused;

/**
 * A JPEG file (ITU-T T.81) without what stands beside the picture: Exif, XMP, IPTC, maker's notes, comments, and whatever
 * follows its end. Kept are what a reader needs to draw it: JFIF (APP0), colours (APP2 ICC, APP14), and which side is up.
 */
final class Jpeg {
    private static final int MARK = 0xff;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int LAST_APP = 0xef;
    private static final int COMMENT = 0xfe;
    private static final byte[] ICC = {'I', 'C', 'C', '_', 'P', 'R', 'O', 'F', 'I', 'L', 'E', 0};

    private Jpeg() {}

    static byte[] bare(byte[] file) {
        var kept = new ByteArrayOutputStream(file.length);
        var up = Orientation.of(file);
        kept.write(MARK);
        kept.write(START);
        up.ifPresent(side -> kept.writeBytes(side(side)));
        for (int at = 2; ; ) {
            var marker = marker(file, at);
            if (marker == MARK) { // filled out
                at++;
                continue;
            }
            if (marker == SCAN) {
                var end = end(file, at);
                kept.write(file, at, end - at);
                return kept.toByteArray();
            }
            var next = next(file, at);
            if (isDrawn(file, at, marker, next)) {
                kept.write(file, at, next - at);
            }
            at = next;
        }
    }

    private static boolean isDrawn(byte[] file, int at, int marker, int next) {
        return switch (marker) {
            case APP0, APP14 -> true;
            case APP2 -> begins(file, at + 4, next, ICC);
            case COMMENT -> false;
            default -> marker < APP0 || marker > LAST_APP;
        };
    }

    private static int marker(byte[] file, int at) {
        if (at < 0 || at + 4 > file.length || (file[at] & 255) != MARK) {
            throw new Refused("images.damaged");
        }
        return file[at + 1] & 255;
    }

    private static int next(byte[] file, int at) {
        var next = at + 2 + number(file, at + 2);
        if (next <= at + 3 || next > file.length) {
            throw new Refused("images.damaged");
        }
        return next;
    }

    /** Behind the last scan. In between stand dots, in which a mark is followed by nought or a restart, and tables. */
    private static int end(byte[] file, int from) {
        for (int at = next(file, from); at + 1 < file.length; at++) {
            if ((file[at] & 255) == MARK && (file[at + 1] & 255) == END) {
                return at + 2;
            }
        }
        throw new Refused("images.damaged");
    }

    /** The smallest Exif there is: one directory with one tag. */
    static byte[] side(int orientation) {
        var segment = new byte[] {
            (byte) MARK,
            (byte) APP1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0, // 34: what follows the mark
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8, // TIFF, its first directory at 8
            0,
            1, // one entry
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0, // a short
            0,
            0,
            0,
            0 // no further directory
        };
        return segment;
    }

    private static boolean begins(byte[] file, int at, int end, byte[] text) {
        return at + text.length <= end && Arrays.equals(file, at, at + text.length, text, 0, text.length);
    }

    private static int number(byte[] file, int at) {
        return (file[at] & 255) << 8 | file[at + 1] & 255;
    }
}
