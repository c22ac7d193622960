package torg.register.verify;

import java.util.Optional;

/**
 * A QR code (ISO/IEC 18004) as one path of unit squares, which prints sharp in any size.
 *
 * @param size modules on each side, with the four light ones around that readers need
 */
public record QrCode(int size, String path) {
    private static final int MARGIN = 4;

    /** Empty when the text is longer than a code holds. */
    public static Optional<QrCode> of(String text) {
        try {
            var code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
            return Optional.of(new QrCode(code.size + 2 * MARGIN, path(code)));
        } catch (io.nayuki.qrcodegen.DataTooLongException tooLong) {
            return Optional.empty();
        }
    }

    private static String path(io.nayuki.qrcodegen.QrCode code) {
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                }
            }
        }
        return path.toString();
    }
}
