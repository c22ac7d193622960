package torg.images.darkroom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import torg.shell.Refused;

/** A PNG file (ISO/IEC 15948) with the chunks that draw it, and without texts, times, Exif and what follows its end. */
final class Png {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12; // length, name, checksum
    private static final Set<String> DRAWN =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD");

    private Png() {}

    static byte[] bare(byte[] file) {
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, SIGNATURE);
        for (int at = SIGNATURE; at + AROUND <= file.length; ) {
            var length = ByteBuffer.wrap(file).getInt(at);
            if (length < 0 || length > file.length - at - AROUND) {
                break;
            }
            var name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (DRAWN.contains(name)) {
                kept.write(file, at, AROUND + length);
            }
            if (name.equals("IEND")) {
                return kept.toByteArray();
            }
            at += AROUND + length;
        }
        throw new Refused("images.damaged");
    }
}
