package torg.town;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** The invented city's arms, and the holiday pictures that some accounts show instead. Drawn, so that nobody owns them. */
public final class Crest {
    private static final int SIZE = 256;
    private static final byte[] CITY = drawn(Crest::arms);

    private Crest() {}

    private interface Drawing {
        void on(Graphics2D sheet);
    }

    /** A yellow sun over three waves, on blue. */
    public static byte[] city() {
        return CITY.clone();
    }

    public static byte[] somethingElse(long number) {
        return drawn(sheet -> holiday(sheet, new Random(number)));
    }

    private static void arms(Graphics2D sheet) {
        fill(sheet, new Color(0x0b4a6f), new Rectangle2D.Double(0, 0, SIZE, SIZE));
        fill(sheet, new Color(0xf4c542), new Ellipse2D.Double(78, 36, 100, 100));
        for (var row = 0; row < 3; row++) {
            var y = 158 + row * 32;
            var wave = new Path2D.Double();
            wave.moveTo(0, y);
            for (var x = 0; x < SIZE; x += 64) {
                wave.curveTo(x + 16, y - 22, x + 48, y + 22, x + 64, y);
            }
            wave.lineTo(SIZE, y + 14);
            for (var x = SIZE; x > 0; x -= 64) {
                wave.curveTo(x - 16, y + 36, x - 48, y - 8, x - 64, y + 14);
            }
            wave.closePath();
            fill(sheet, Color.WHITE, wave);
        }
    }

    private static void holiday(Graphics2D sheet, Random random) {
        sheet.setPaint(new GradientPaint(
                0, 0, new Color(random.nextInt(0xffffff)), SIZE, SIZE, new Color(random.nextInt(0xffffff))));
        sheet.fill(new Rectangle2D.Double(0, 0, SIZE, SIZE));
        for (var n = 0; n < 9; n++) {
            var side = 30 + random.nextInt(110);
            fill(
                    sheet,
                    new Color(random.nextInt(0xffffff)),
                    new Ellipse2D.Double(random.nextInt(SIZE) - 20, random.nextInt(SIZE) - 20, side, side));
        }
    }

    private static void fill(Graphics2D sheet, Color colour, Shape shape) {
        sheet.setPaint(colour);
        sheet.fill(shape);
    }

    private static byte[] drawn(Drawing drawing) {
        var picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        var sheet = picture.createGraphics();
        sheet.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.on(sheet);
        sheet.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
