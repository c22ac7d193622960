package torg.platforms.camera;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import javax.imageio.ImageIO;

/** Pictures that show nothing: as good as one colour all over. A page that was not drawn in time looks like that. */
public final class Blank {
    private static final int STEP = 4;
    /** A name and a line of text in a white window cover more than one dot in five hundred. */
    private static final double NEARLY_ALL = 0.998;

    private Blank() {}

    /** Also what is no picture at all. */
    public static boolean is(byte[] picture) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(picture));
            return image == null || is(image);
        } catch (IOException | RuntimeException damaged) { // ImageIO answers damaged bytes with both
            return true;
        }
    }

    private static boolean is(BufferedImage image) {
        var dots = new HashMap<Integer, Integer>();
        var all = 0;
        for (var y = 0; y < image.getHeight(); y += STEP) {
            for (var x = 0; x < image.getWidth(); x += STEP) {
                dots.merge(image.getRGB(x, y), 1, Integer::sum);
                all++;
            }
        }
        var most = dots.values().stream().max(Integer::compare).orElse(0);
        return most >= all * NEARLY_ALL;
    }
}
