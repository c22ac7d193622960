package torg.images.darkroom;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import torg.platforms.pictures.Drawing;
import torg.platforms.pictures.Orientation;
import torg.platforms.profile.Picture;

/** The small one for lists, at most {@value #SIDE} dots on its longer side. */
record Small(byte[] bytes, Negative.Size whole) {
    private static final int SIDE = 480;
    private static final float QUALITY = 0.75f;

    /** Empty for what cannot be drawn here: damaged, unreasonably large, or WebP, which Java does not read. */
    static Optional<Small> of(Picture type, byte[] shown) {
        return Drawing.of(shown, SIDE)
                .map(drawing -> new Small(
                        encoded(drawing, type, shown),
                        new Negative.Size(
                                drawing.whole().width(), drawing.whole().height())));
    }

    /** A JPEG that lay on its side lies so here too, and says it. */
    private static byte[] encoded(Drawing small, Picture type, byte[] shown) {
        var bytes = Drawing.jpeg(small.sheet(), QUALITY);
        var side = type == Picture.JPEG ? Orientation.of(shown) : OptionalInt.empty();
        if (side.isEmpty()) {
            return bytes;
        }
        var turned = new ByteArrayOutputStream(bytes.length);
        turned.write(bytes, 0, 2);
        turned.writeBytes(Jpeg.side(side.getAsInt()));
        turned.writeBytes(Arrays.copyOfRange(bytes, 2, bytes.length));
        return turned.toByteArray();
    }
}
