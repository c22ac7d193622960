package torg.images.darkroom;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import torg.platforms.pictures.Orientation;
import torg.shell.Refused;

/**
 * A JPEG file (ITU-T T.81) without what stands beside the picture: Exif, XMP, IPTC, maker's notes, comments, the small pictures
 * of JFIF, and whatever follows its end. Kept are what a reader needs to draw it: JFIF (APP0), colours (APP2 ICC, APP14), and
 * which side is up.
 */
final class Jpeg {
    private static final int MARK = 0xff;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int LAST_APP = 0xef;
    private static final int COMMENT = 0xfe;
    private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0};
    private static final int JFIF_ALONE = 16; // what it is without a small picture
    private static final byte[] ADOBE = {'A', 'd', 'o', 'b', 'e'};
    private static final byte[] ICC = {'I', 'C', 'C', '_', 'P', 'R', 'O', 'F', 'I', 'L', 'E', 0};

    private Jpeg() {}

    static byte[] bare(byte[] file) {
        var kept = new ByteArrayOutputStream(file.length);
        var up = Orientation.of(file);
        kept.write(MARK);
        kept.write(START);
        up.ifPresent(side -> kept.writeBytes(side(side)));
        var scans = 0;
        for (int at = 2; ; ) {
            if (scans > 0 && isMark(file, at, END)) {
                kept.write(MARK);
                kept.write(END);
                return kept.toByteArray();
            }
            var marker = marker(file, at);
            if (marker == MARK) { // filled out
                at++;
                continue;
            }
            var next = next(file, at);
            if (marker == SCAN) {
                scans++;
                next = dots(file, next);
            }
            if (marker == APP0) {
                kept.writeBytes(jfif(file, at, next));
            } else if (isDrawn(file, at, marker, next)) {
                kept.write(file, at, next - at);
            }
            at = next;
        }
    }

    private static boolean isMark(byte[] file, int at, int mark) {
        return at + 1 < file.length && (file[at] & 255) == MARK && (file[at + 1] & 255) == mark;
    }

    /** Its version and density; a small picture that follows may show what was cut away. */
    private static byte[] jfif(byte[] file, int at, int next) {
        if (!begins(file, at + 4, next, JFIF) || next - at < 2 + JFIF_ALONE) {
            return new byte[0];
        }
        var alone = Arrays.copyOfRange(file, at, at + 2 + JFIF_ALONE);
        alone[2] = 0;
        alone[3] = JFIF_ALONE;
        alone[JFIF_ALONE] = 0;
        alone[JFIF_ALONE + 1] = 0;
        return alone;
    }

    private static boolean isDrawn(byte[] file, int at, int marker, int next) {
        return switch (marker) {
            case APP14 -> begins(file, at + 4, next, ADOBE);
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

    /** Behind the dots of a scan, in which a mark is followed by nought or a restart. Another scan, or the end, comes then. */
    private static int dots(byte[] file, int from) {
        for (int at = from; at + 1 < file.length; at++) {
            if ((file[at] & 255) == MARK) {
                var follows = file[at + 1] & 255;
                if (follows != 0 && follows != MARK && (follows < RESTART || follows > LAST_RESTART)) {
                    return at;
                }
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
