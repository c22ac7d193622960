package torg.records.snapshots;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;

/** Pictures and profiles for tests. */
public final class Album {
    private Album() {}

    /** Fields of colour; the same number gives the same picture. */
    public static byte[] picture(int number) {
        return written(drawn(number), "png");
    }

    /** The same picture in another encoding, as a platform makes of it. */
    public static byte[] anew(int number) {
        return written(drawn(number), "jpeg");
    }

    private static BufferedImage drawn(int number) {
        var image = new BufferedImage(320, 400, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        var random = new Random(number);
        for (var n = 0; n < 60; n++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.fillRect(random.nextInt(320), random.nextInt(400), 80, 60);
        }
        graphics.dispose();
        return image;
    }

    public static byte[] blank() {
        return written(new BufferedImage(320, 400, BufferedImage.TYPE_INT_RGB), "png");
    }

    private static byte[] written(BufferedImage image, String kind) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, kind, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Look.Seen seen(String name, String description, byte[] picture, Instant at) {
        return new Look.Seen(
                new Profile(
                        "biblioteket",
                        name,
                        description,
                        List.of(URI.create("https://sundhamn.example/bibliotek")),
                        List.of(),
                        Optional.of(picture),
                        List.of()),
                ("<p>" + name + description).getBytes(StandardCharsets.UTF_8),
                at);
    }
}
