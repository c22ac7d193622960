package torg.simulator;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** What a picture shows that somebody here has sent: a colour, the same for the same picture. */
public final class Sketch {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;

    private Sketch() {}

    public static Answer of(Thing.Medium medium) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var sheet = picture.createGraphics();
        sheet.setColor(new Color(medium.id().hashCode() & 0xffffff));
        sheet.fillRect(0, 0, WIDTH, HEIGHT);
        sheet.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer(200, Map.of("Content-Type", "image/png"), png.toByteArray());
    }
}
