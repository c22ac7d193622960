package torg.platforms.pictures;

import java.util.Optional;

/**
 * A picture as it is given to a platform that takes only so many bytes and does not look which side is up. What fits as it
 * is stays as it is, byte for byte.
 *
 * @param size as it is seen; empty where this machine cannot tell
 */
public record Fitted(byte[] content, String type, Optional<Drawing.Size> size) {
    private static final String JPEG = "image/jpeg";
    private static final int[] SIDES = {2000, 1400, 1000};
    private static final float[] QUALITIES = {0.85f, 0.7f};

    /**
     * Empty when it is too large and cannot be made smaller here.
     *
     * @param type as in {@code image/png}
     * @param most bytes
     */
    public static Optional<Fitted> of(byte[] content, String type, int most) {
        var orientation = JPEG.equals(type) ? Orientation.of(content).orElse(1) : 1;
        var fits = content.length <= most;
        return fits && orientation == 1
                ? Optional.of(new Fitted(content, type, Drawing.size(content)))
                : drawn(content, orientation, most)
                        .or(() -> Optional.of(new Fitted(content, type, Optional.empty()))
                                .filter(asItIs -> fits));
    }

    private static Optional<Fitted> drawn(byte[] content, int orientation, int most) {
        for (var side : SIDES) {
            var drawing = Drawing.of(content, side);
            if (drawing.isEmpty()) {
                return Optional.empty();
            }
            var sheet = drawing.get().upright(orientation);
            for (var quality : QUALITIES) {
                var jpeg = Drawing.jpeg(sheet, quality);
                if (jpeg.length <= most) {
                    var size = new Drawing.Size(sheet.getWidth(), sheet.getHeight());
                    return Optional.of(new Fitted(jpeg, JPEG, Optional.of(size)));
                }
            }
        }
        return Optional.empty();
    }
}
