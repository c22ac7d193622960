package torg.register.checks.judgement;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * A picture's 64 features: the signs of its coarsest waves (discrete cosine transform of 32 by 32 grey dots), which stay
 * as they are when a platform scales, crops the corners of or encodes the picture anew.
 */
public final class PictureHash {
    private static final int SIDE = 32;
    private static final int WAVES = 8;
    private static final int LARGEST = 10_000_000;
    private static final long MOST_DOTS = 40_000_000;
    private static final double FLAT = 1.5;
    private static final double[][] COSINES = cosines();

    private PictureHash() {}

    /** Empty when the bytes are no picture Torg can read, are unreasonably large, or show nothing but one colour. */
    public static Optional<Long> of(byte[] picture) {
        if (picture.length == 0 || picture.length > LARGEST) {
            return Optional.empty();
        }
        try (var bytes = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            var readers = ImageIO.getImageReaders(bytes);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(bytes, true, true);
                return small(reader).flatMap(PictureHash::of);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) { // ImageIO answers damaged bytes with both
            return Optional.empty();
        }
    }

    /** Read with gaps, so that a poster of forty million dots costs no more memory than a stamp. */
    private static Optional<BufferedImage> small(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_DOTS || width < WAVES || height < WAVES) {
            return Optional.empty();
        }
        var gaps = new ImageReadParam();
        var step = Math.max(1, Math.min(width, height) / (4 * SIDE));
        gaps.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(reader.read(0, gaps));
    }

    public static Optional<Long> of(BufferedImage picture) {
        var grey = new double[SIDE][SIDE];
        var sum = 0.0;
        var squares = 0.0;
        for (var y = 0; y < SIDE; y++) {
            for (var x = 0; x < SIDE; x++) {
                var light = light(picture, x, y);
                grey[y][x] = light;
                sum += light;
                squares += light * light;
            }
        }
        var mean = sum / (SIDE * SIDE);
        return squares / (SIDE * SIDE) - mean * mean < FLAT * FLAT ? Optional.empty() : Optional.of(signs(grey));
    }

    /** The mean light of the dots that fall into one of the 32 by 32; what is transparent is shown on white. */
    private static double light(BufferedImage picture, int x, int y) {
        var left = x * picture.getWidth() / SIDE;
        var right = Math.max(left + 1, (x + 1) * picture.getWidth() / SIDE);
        var top = y * picture.getHeight() / SIDE;
        var bottom = Math.max(top + 1, (y + 1) * picture.getHeight() / SIDE);
        var sum = 0.0;
        for (var row = top; row < bottom; row++) {
            for (var column = left; column < right; column++) {
                var dot = picture.getRGB(column, row);
                var light = 0.299 * (dot >> 16 & 255) + 0.587 * (dot >> 8 & 255) + 0.114 * (dot & 255);
                var cover = (dot >>> 24) / 255.0;
                sum += light * cover + 255 * (1 - cover);
            }
        }
        return sum / ((right - left) * (bottom - top));
    }

    private static long signs(double[][] grey) {
        var rows = new double[SIDE][WAVES];
        for (var y = 0; y < SIDE; y++) {
            for (var u = 0; u < WAVES; u++) {
                for (var x = 0; x < SIDE; x++) {
                    rows[y][u] += grey[y][x] * COSINES[u][x];
                }
            }
        }
        var waves = new double[WAVES * WAVES];
        for (var v = 0; v < WAVES; v++) {
            for (var u = 0; u < WAVES; u++) {
                for (var y = 0; y < SIDE; y++) {
                    waves[v * WAVES + u] += rows[y][u] * COSINES[v][y];
                }
            }
        }
        var sorted = Arrays.copyOfRange(waves, 1, waves.length); // the first is the brightness of the whole
        Arrays.sort(sorted);
        var middle = sorted[sorted.length / 2];
        var bits = 0L;
        for (var n = 0; n < waves.length; n++) {
            if (waves[n] > middle) {
                bits |= 1L << n;
            }
        }
        return bits;
    }

    /** How many of the 64 features differ. */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    private static double[][] cosines() {
        var table = new double[WAVES][SIDE];
        for (var u = 0; u < WAVES; u++) {
            for (var x = 0; x < SIDE; x++) {
                table[u][x] = Math.cos((2 * x + 1) * u * Math.PI / (2 * SIDE));
            }
        }
        return table;
    }
}
