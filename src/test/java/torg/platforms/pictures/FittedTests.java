package torg.platforms.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torg.images.darkroom.NegativeTests;

/** A picture goes out the right side up and no larger than it may be. */
public class FittedTests {

    /** Every dot another: the least that can be pressed together. */
    public static byte[] photograph(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(20261122);
        picture.setRGB(0, 0, width, height, random.ints((long) width * height).toArray(), 0, width);
        return Drawing.jpeg(picture, 1);
    }

    /** White, with a red corner at the upper left. */
    private static byte[] corner() {
        var picture = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        var sheet = picture.createGraphics();
        sheet.setColor(Color.WHITE);
        sheet.fillRect(0, 0, 64, 32);
        sheet.setColor(Color.RED);
        sheet.fillRect(0, 0, 16, 16);
        sheet.dispose();
        return Drawing.jpeg(picture, 1);
    }

    private static BufferedImage read(Fitted fitted) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(fitted.content()));
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        var colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > 200 && colour.getGreen() < 80;
    }

    @Test
    void what_fits_as_it_is_stays_as_it_is() {
        var content = corner();

        var fitted = Fitted.of(content, "image/jpeg", 1_000_000).orElseThrow();

        assertThat(fitted.content()).isSameAs(content);
        assertThat(fitted.size()).contains(new Drawing.Size(64, 32));
    }

    /** Where the red corner is seen, by Exif 2.32: 0 left or up, 1 right or down. */
    @ParameterizedTest
    @CsvSource({"2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void a_picture_is_set_upright(int orientation, int right, int down) throws IOException {
        var fitted = Fitted.of(NegativeTests.told(corner(), orientation), "image/jpeg", 1_000_000)
                .orElseThrow();

        var seen = read(fitted);
        var lay = orientation >= 5;
        assertThat(fitted.size()).contains(new Drawing.Size(lay ? 32 : 64, lay ? 64 : 32));
        assertThat(seen.getWidth()).isEqualTo(lay ? 32 : 64);
        var x = right == 0 ? 4 : seen.getWidth() - 5;
        var y = down == 0 ? 4 : seen.getHeight() - 5;
        assertThat(isRed(seen, x, y)).isTrue();
        assertThat(isRed(seen, seen.getWidth() - 1 - x, y)).isFalse();
        assertThat(isRed(seen, x, seen.getHeight() - 1 - y)).isFalse();
        assertThat(Orientation.of(fitted.content())).isEmpty();
    }

    @Test
    void what_is_too_large_is_made_smaller_and_keeps_its_shape() throws IOException {
        var fitted = Fitted.of(photograph(1800, 1200), "image/jpeg", 1_000_000).orElseThrow();

        assertThat(fitted.content().length).isLessThanOrEqualTo(1_000_000);
        assertThat(fitted.type()).isEqualTo("image/jpeg");
        var seen = read(fitted);
        assertThat(fitted.size()).contains(new Drawing.Size(seen.getWidth(), seen.getHeight()));
        assertThat(seen.getWidth() * 2).isBetween(seen.getHeight() * 3 - 3, seen.getHeight() * 3 + 3);
    }

    @Test
    void what_is_too_large_and_cannot_be_drawn_is_told_and_what_fits_goes_as_it_is() {
        var nonsense = new byte[2000];

        assertThat(Fitted.of(nonsense, "image/webp", 1999)).isEmpty();
        var fitted = Fitted.of(nonsense, "image/webp", 2000).orElseThrow();
        assertThat(fitted.content()).isSameAs(nonsense);
        assertThat(fitted.size()).isEmpty();
        assertThat(Fitted.of(photograph(40, 40), "image/jpeg", 100)).isEmpty();
    }

    @Test
    void a_damaged_picture_has_no_side_that_is_up() {
        var whole = NegativeTests.told(corner(), 6);
        assertThat(Orientation.of(whole)).hasValue(6);

        for (var length = 0; length < 60; length++) {
            assertThat(Orientation.of(Arrays.copyOf(whole, length))).isEmpty();
        }
    }
}
