package torg.privacy.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A word of a text, counted in the normalised one. */
record Token(int start, int end, String word) {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+(?:['’-]\\p{L}[\\p{L}\\p{M}]*+)*+");

    static List<Token> in(String text) {
        var tokens = new ArrayList<Token>();
        for (var found = WORD.matcher(text); found.find(); ) {
            tokens.add(new Token(found.start(), found.end(), found.group()));
        }
        return tokens;
    }

    boolean isCapitalised() {
        return Character.isUpperCase(word.codePointAt(0));
    }

    String lower() {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Whether the next one follows after a single space, as the parts of a name do. */
    boolean besides(Token next, String text) {
        return next.start == end + 1 && text.charAt(end) == ' ';
    }
}
