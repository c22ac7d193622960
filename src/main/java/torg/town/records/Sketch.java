package torg.town.records;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A page of an account as somebody might have photographed it: drawn in blocks, since letters would need fonts. */
final class Sketch {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 800;
    private static final int MARGIN = 40;
    private static final Color LINE = new Color(0xb8c0c8);

    private Sketch() {}

    /** How it looked, and when. */
    enum Look {
        BEFORE(8, new Color(0x7a4b9d), 3, "ett lila sidhuvud och tre inlägg."),
        NOW(1, new Color(0x0b4a6f), 5, "ett blått sidhuvud med en gul sol och fem inlägg.");

        final int monthsAgo;
        final String shows;
        private final Color head;
        private final int posts;

        Look(int monthsAgo, Color head, int posts, String shows) {
            this.monthsAgo = monthsAgo;
            this.head = head;
            this.posts = posts;
            this.shows = shows;
        }
    }

    /** @return a PNG */
    static byte[] of(Look look) {
        var page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var sheet = page.createGraphics();
        sheet.setColor(Color.WHITE);
        sheet.fillRect(0, 0, WIDTH, HEIGHT);
        sheet.setColor(look.head);
        sheet.fillRect(0, 0, WIDTH, 120);
        if (look == Look.NOW) {
            sheet.setColor(new Color(0xf4c542));
            sheet.fillOval(MARGIN, 30, 60, 60);
        }
        sheet.setColor(LINE);
        for (var post = 0; post < look.posts; post++) {
            var top = 150 + post * 125;
            sheet.fillRect(MARGIN, top, WIDTH - 2 * MARGIN, 14);
            sheet.fillRect(MARGIN, top + 28, WIDTH - 4 * MARGIN, 14);
            sheet.drawRect(MARGIN - 12, top - 14, WIDTH - 2 * MARGIN + 24, 90);
        }
        sheet.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(page, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
