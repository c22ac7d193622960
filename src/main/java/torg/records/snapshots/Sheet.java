package torg.records.snapshots;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * What kind of picture some bytes are, read from their beginning: never from what somebody says they are.
 *
 * @param type {@code image/png} or {@code image/jpeg}
 */
public record Sheet(String type, int width, int height) {
    public static final int LARGEST = 10_000_000;
    private static final long MOST_DOTS = 40_000_000;
    private static final Set<String> KINDS = Set.of("png", "jpeg");

    /** Empty for everything that is no picture of these kinds, or an unreasonably large one. */
    public static Optional<Sheet> of(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > LARGEST) {
            return Optional.empty();
        }
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                var kind = reader.getFormatName().toLowerCase(Locale.ROOT).replace("jpg", "jpeg");
                var sheet = new Sheet("image/" + kind, reader.getWidth(0), reader.getHeight(0));
                return KINDS.contains(kind) && (long) sheet.width * sheet.height <= MOST_DOTS
                        ? Optional.of(sheet)
                        : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) { // ImageIO answers damaged bytes with both
            return Optional.empty();
        }
    }
}
