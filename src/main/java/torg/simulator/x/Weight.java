package torg.simulator.x;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * How much of 280 a text takes (docs.x.com/fundamentals/counting-characters, read 2026-11-22): an address 23, an emoji 2, of
 * other signs 1 in the alphabets of the beginning of Unicode and 2 elsewhere. Counted here by other means than the adapter
 * does, so that the two do not agree in the same error.
 */
final class Weight {
    static final int MOST = 280;
    static final Pattern LINK = Pattern.compile("https?://\\S*[\\p{L}\\p{N}/=]");
    private static final Pattern SIGN = Pattern.compile("\\X");
    private static final int ADDRESS = 23;

    private Weight() {}

    static int of(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        var links = LINK.matcher(normal).results().count();
        var rest = LINK.matcher(normal).replaceAll("");
        return (int) links * ADDRESS
                + SIGN.matcher(rest)
                        .results()
                        .mapToInt(sign -> sign(sign.group()))
                        .sum();
    }

    private static int sign(String cluster) {
        return isEmoji(cluster) ? 2 : cluster.codePoints().map(Weight::single).sum();
    }

    private static boolean isEmoji(String cluster) {
        var first = cluster.codePointAt(0);
        return first >= 0x1F1E6 && first <= 0x1F1FF && cluster.length() > 2
                || cluster.indexOf(0x20E3) >= 0
                || Character.isExtendedPictographic(first) && (first > 0xFF || cluster.indexOf(0xFE0F) >= 0);
    }

    private static int single(int sign) {
        return sign <= 4351 || between(sign, 8192, 8205) || between(sign, 8208, 8223) || between(sign, 8242, 8247)
                ? 1
                : 2;
    }

    private static boolean between(int sign, int from, int to) {
        return sign >= from && sign <= to;
    }
}
