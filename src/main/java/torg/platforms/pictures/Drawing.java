package torg.platforms.pictures;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;

/**
 * A picture drawn anew, on white where it lets light through.
 *
 * @param whole the picture that it was drawn from
 */
public record Drawing(BufferedImage sheet, Size whole) {
    private static final long MOST_DOTS = 60_000_000;

    /** In dots. */
    public record Size(int width, int height) {}

    private interface Looking<T> {
        Optional<T> at(ImageReader reader) throws IOException;
    }

    /**
     * Empty for what cannot be drawn here: damaged, unreasonably large, or of a kind that Java does not read, as WebP.
     *
     * @param side the most dots on its longer side; a smaller picture is not made larger
     */
    public static Optional<Drawing> of(byte[] content, int side) {
        return look(content, reader -> drawn(reader, side));
    }

    /** Empty where this machine cannot tell. */
    static Optional<Size> size(byte[] content) {
        return look(content, reader -> Optional.of(size(reader)));
    }

    private static Size size(ImageReader reader) throws IOException {
        return new Size(reader.getWidth(0), reader.getHeight(0));
    }

    private static <T> Optional<T> look(byte[] content, Looking<T> looking) {
        try (var bytes = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(bytes);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(bytes, true, true);
                return looking.at(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) { // ImageIO answers damaged bytes with both
            return Optional.empty();
        }
    }

    /** Read with gaps, so that forty million dots cost no more memory than what is shown of them. */
    private static Optional<Drawing> drawn(ImageReader reader, int side) throws IOException {
        var whole = size(reader);
        if ((long) whole.width() * whole.height() > MOST_DOTS) {
            return Optional.empty();
        }
        var gaps = new ImageReadParam();
        var step = Math.max(1, Math.max(whole.width(), whole.height()) / (2 * side));
        gaps.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(new Drawing(scaled(reader.read(0, gaps), side), whole));
    }

    private static BufferedImage scaled(BufferedImage read, int side) {
        var scale = Math.min(1.0, (double) side / Math.max(read.getWidth(), read.getHeight()));
        var scaled = new BufferedImage(
                Math.max(1, (int) Math.round(read.getWidth() * scale)),
                Math.max(1, (int) Math.round(read.getHeight() * scale)),
                BufferedImage.TYPE_INT_RGB);
        var sheet = scaled.createGraphics();
        sheet.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        sheet.drawImage(read, 0, 0, scaled.getWidth(), scaled.getHeight(), Color.WHITE, null);
        sheet.dispose();
        return scaled;
    }

    /** @param orientation as {@link Orientation#of} tells it */
    BufferedImage upright(int orientation) {
        var lies = Orientation.isOnItsSide(orientation);
        var turned = new BufferedImage(
                lies ? sheet.getHeight() : sheet.getWidth(),
                lies ? sheet.getWidth() : sheet.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        var graphics = turned.createGraphics();
        graphics.drawImage(sheet, Orientation.upright(orientation, sheet.getWidth(), sheet.getHeight()), null);
        graphics.dispose();
        return turned;
    }

    /** @param quality from 0, where little is left of it, to 1 */
    public static byte[] jpeg(BufferedImage sheet, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var bytes = ImageIO.createImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(bytes);
            writer.write(null, new IIOImage(sheet, null, null), how);
        } catch (IOException e) {
            throw new IllegalStateException("Memory does not fail to be written", e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
