package torg.inbox;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a text as lists of words are compared with them: NFKC, lower case, without what cannot be seen, so that
 * neither full-width letters nor a soft hyphen hide a word.
 */
public final class Tokens {
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private Tokens() {}

    public static List<String> of(String text) {
        var plain = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return WORD.matcher(plain.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
