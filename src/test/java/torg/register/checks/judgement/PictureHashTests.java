package torg.register.checks.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

public class PictureHashTests {

    @Test
    void the_same_picture_smaller_larger_and_encoded_anew_differs_in_few_features() throws IOException {
        var original = PictureHash.of(png(shield(Color.BLUE, 400))).orElseThrow();

        assertThat(PictureHash.distance(
                        original, PictureHash.of(png(shield(Color.BLUE, 96))).orElseThrow()))
                .isLessThanOrEqualTo(6);
        assertThat(PictureHash.distance(
                        original, PictureHash.of(png(shield(Color.BLUE, 1500))).orElseThrow()))
                .isLessThanOrEqualTo(6);
        assertThat(PictureHash.distance(
                        original, PictureHash.of(jpeg(shield(Color.BLUE, 300))).orElseThrow()))
                .isLessThanOrEqualTo(6);
        assertThat(PictureHash.distance(
                        original,
                        PictureHash.of(png(shield(new Color(0, 40, 200), 400))).orElseThrow()))
                .as("another of the city's colours")
                .isLessThanOrEqualTo(10);
    }

    @Test
    void other_pictures_differ_in_many_features() throws IOException {
        var original = PictureHash.of(png(shield(Color.BLUE, 400))).orElseThrow();

        for (var seed = 0; seed < 200; seed++) {
            var other = PictureHash.of(png(noise(new Random(seed)))).orElseThrow();
            assertThat(PictureHash.distance(original, other))
                    .as("picture " + seed)
                    .isGreaterThan(10);
        }
    }

    @Test
    void what_is_no_picture_has_no_features() throws IOException {
        assertThat(PictureHash.of(new byte[0])).isEmpty();
        assertThat(PictureHash.of("<html>captcha</html>".getBytes())).isEmpty();
        var damaged = png(shield(Color.BLUE, 200));
        assertThat(PictureHash.of(java.util.Arrays.copyOf(damaged, 60))).isEmpty();
        assertThat(PictureHash.of(png(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB))))
                .isEmpty();
        var white = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        assertThat(PictureHash.of(png(white)))
                .as("one colour resembles every other")
                .isEmpty();
    }

    @Test
    void a_picture_that_says_it_is_enormous_is_not_unpacked() throws IOException {
        var small = png(shield(Color.BLUE, 64));
        small[16] = 0x7F; // the width in the header of a PNG

        assertThat(PictureHash.of(small)).isEmpty();
    }

    /** The city's invented shield: a crown over waves. */
    public static BufferedImage shield(Color colour, int side) {
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        var brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setColor(colour);
        brush.fillRoundRect(side / 8, side / 10, 3 * side / 4, 8 * side / 10, side / 4, side / 4);
        brush.setColor(Color.YELLOW);
        brush.fillPolygon(
                new int[] {side / 4, side / 3, side / 2, 2 * side / 3, 3 * side / 4, 3 * side / 4, side / 4},
                new int[] {side / 4, side / 3, side / 5, side / 3, side / 4, side / 2, side / 2},
                7);
        brush.setStroke(new BasicStroke(side / 20f));
        brush.drawArc(side / 4, 6 * side / 10, side / 4, side / 6, 0, 180);
        brush.drawArc(side / 2, 6 * side / 10, side / 4, side / 6, 0, -180);
        brush.dispose();
        return picture;
    }

    private static BufferedImage noise(Random random) {
        var picture = new BufferedImage(128, 128, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        for (var n = 0; n < 12; n++) {
            brush.setColor(new Color(random.nextInt(0x1000000)));
            brush.fillOval(random.nextInt(128), random.nextInt(128), 20 + random.nextInt(60), 20 + random.nextInt(60));
        }
        brush.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
        brush.drawString("S" + random.nextInt(100), random.nextInt(60), 40 + random.nextInt(80));
        brush.dispose();
        return picture;
    }

    public static byte[] png(BufferedImage picture) throws IOException {
        return encoded(picture, "png");
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(picture, 0, 0, Color.WHITE, null);
        return encoded(opaque, "jpg");
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }
}
