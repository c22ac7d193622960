package torg.images.darkroom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import torg.shell.Refused;

/** A WebP file (RFC 9649) with the chunks that draw it, and without Exif, XMP and what nobody knows. */
final class Webp {
    private static final int HEADER = 12;
    private static final int CHUNK = 8;
    private static final int EXIF_AND_XMP = 0x08 | 0x04;
    private static final Set<String> DRAWN = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private Webp() {}

    static byte[] bare(byte[] file) {
        var sizes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        var whole = sizes.getInt(4) + (long) CHUNK;
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, HEADER);
        var drawn = false;
        for (int at = HEADER; at + CHUNK <= Math.min(whole, file.length); ) {
            var length = sizes.getInt(at + 4);
            var next = at + CHUNK + (long) length + (length & 1); // chunks begin at even places
            if (length < 0 || next > file.length) {
                throw new Refused("images.damaged");
            }
            var name = new String(file, at, 4, StandardCharsets.ISO_8859_1);
            if (DRAWN.contains(name)) {
                kept.write(file, at, (int) next - at);
                drawn |= name.startsWith("VP8") && !name.equals("VP8X") || name.equals("ANMF");
            }
            at = (int) next;
        }
        if (!drawn) {
            throw new Refused("images.damaged");
        }
        return labelled(kept.toByteArray());
    }

    /** Its head says how long it is, and no longer that it holds Exif or XMP. */
    private static byte[] labelled(byte[] kept) {
        var head = ByteBuffer.wrap(kept).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(4, kept.length - CHUNK);
        if (new String(kept, HEADER, 4, StandardCharsets.ISO_8859_1).equals("VP8X") && kept.length > HEADER + CHUNK) {
            kept[HEADER + CHUNK] &= (byte) ~EXIF_AND_XMP;
        }
        return kept;
    }
}
