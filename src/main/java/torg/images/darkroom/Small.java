package torg.images.darkroom;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import torg.platforms.profile.Picture;

/** The small one for lists, at most {@value #SIDE} dots on its longer side. */
record Small(byte[] bytes, Negative.Size whole) {
    private static final int SIDE = 480;
    private static final long MOST_DOTS = 60_000_000;

    /** Empty for what cannot be drawn here: damaged, unreasonably large, or WebP, which Java does not read. */
    static Optional<Small> of(Picture type, byte[] shown) {
        try (var bytes = ImageIO.createImageInputStream(new ByteArrayInputStream(shown))) {
            var readers = ImageIO.getImageReaders(bytes);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(bytes, true, true);
                return drawn(reader).map(small -> new Small(encoded(small.picture(), type, shown), small.whole()));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) { // ImageIO answers damaged bytes with both
            return Optional.empty();
        }
    }

    private record Drawn(BufferedImage picture, Negative.Size whole) {}

    /** Read with gaps, so that forty million dots cost no more memory than a stamp. */
    private static Optional<Drawn> drawn(ImageReader reader) throws IOException {
        var whole = new Negative.Size(reader.getWidth(0), reader.getHeight(0));
        if ((long) whole.width() * whole.height() > MOST_DOTS) {
            return Optional.empty();
        }
        var longest = Math.max(whole.width(), whole.height());
        var gaps = new ImageReadParam();
        var step = Math.max(1, longest / (2 * SIDE));
        gaps.setSourceSubsampling(step, step, 0, 0);
        var read = reader.read(0, gaps);
        var scale = Math.min(1.0, (double) SIDE / Math.max(read.getWidth(), read.getHeight()));
        var small = new BufferedImage(
                Math.max(1, (int) Math.round(read.getWidth() * scale)),
                Math.max(1, (int) Math.round(read.getHeight() * scale)),
                BufferedImage.TYPE_INT_RGB);
        var sheet = small.createGraphics();
        sheet.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        sheet.drawImage(read, 0, 0, small.getWidth(), small.getHeight(), Color.WHITE, null);
        sheet.dispose();
        return Optional.of(new Drawn(small, whole));
    }

    /** A JPEG that lay on its side lies so here too, and says it. */
    private static byte[] encoded(BufferedImage small, Picture type, byte[] shown) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(small, "jpeg", out);
        } catch (IOException e) {
            throw new IllegalStateException("Memory does not fail to be written", e);
        }
        var bytes = out.toByteArray();
        var side = type == Picture.JPEG ? Jpeg.orientation(shown) : java.util.OptionalInt.empty();
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
