package torg.town;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** The town's photographs: houses by the water, and people before them. Drawn, so that nobody is in them. */
final class Scene {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final int GROUND = 220;

    private final Graphics2D sheet;
    private final Random random;

    private Scene(Graphics2D sheet, Random random) {
        this.sheet = sheet;
        this.random = random;
    }

    /** @param seed the same picture for the same number */
    static byte[] of(long seed, int adults, int children) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var sheet = picture.createGraphics();
        sheet.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var scene = new Scene(sheet, new Random(seed));
        scene.landscape();
        for (var n = 0; n < adults + children; n++) {
            scene.person(60 + n * 85, n < adults ? 110 : 70);
        }
        sheet.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void landscape() {
        sheet.setPaint(new GradientPaint(0, 0, colour(0.55f, 0.95f), 0, GROUND, new Color(0xf4efe2)));
        sheet.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        sheet.setPaint(new Color(0xf4c542));
        sheet.fill(new Ellipse2D.Double(random.nextInt(WIDTH - 80), 18 + random.nextInt(50), 60, 60));
        for (var left = -20; left < WIDTH; left += 70 + random.nextInt(60)) {
            house(left, 60 + random.nextInt(110), 50 + random.nextInt(60));
        }
        sheet.setPaint(random.nextBoolean() ? new Color(0x4d7f5a) : new Color(0x6b93ad));
        sheet.fill(new Rectangle2D.Double(0, GROUND, WIDTH, HEIGHT - GROUND));
    }

    private void house(int left, int height, int width) {
        sheet.setPaint(colour(0.45f, 0.75f));
        sheet.fill(new Rectangle2D.Double(left, GROUND - height, width, height));
        sheet.setPaint(new Color(0xfdf6d8));
        for (var y = GROUND - height + 12; y < GROUND - 18; y += 26) {
            for (var x = left + 8; x < left + width - 12; x += 20) {
                sheet.fill(new Rectangle2D.Double(x, y, 9, 13));
            }
        }
    }

    private void person(int middle, int height) {
        var feet = HEIGHT - 18;
        sheet.setPaint(colour(0.6f, 0.55f));
        sheet.setStroke(new BasicStroke(height / 4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        sheet.drawLine(middle, feet - height / 5, middle, feet - height / 2);
        sheet.setPaint(new Color(0xd9a57b));
        sheet.fill(new Ellipse2D.Double(middle - height / 9.0, feet - height, height / 4.5, height / 4.0));
    }

    private Color colour(float saturation, float brightness) {
        return Color.getHSBColor(random.nextFloat(), saturation, brightness);
    }
}
