package torg.inbox.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A word of a text: in small letters, its stem, and where it stands. */
record Token(String word, String stem, int start, int end) {
    private static final int LONGEST = 40;

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inWord = at < text.length() && isPart(text.charAt(at));
            if (inWord && start < 0) {
                start = at;
            } else if (!inWord && start >= 0) {
                if (at - start <= LONGEST) {
                    tokens.add(token(text, start, at));
                }
                start = -1;
            }
        }
        return tokens;
    }

    private static Token token(String text, int start, int end) {
        var written = text.substring(start, end);
        var whole = Normalizer.isNormalized(written, Normalizer.Form.NFC)
                ? written
                : Normalizer.normalize(written, Normalizer.Form.NFC);
        var word = whole.toLowerCase(Locale.ROOT);
        return new Token(word, Stem.of(word), start, end);
    }

    /** Marks are part of the letter they stand on; ö may be written as one character or as two. */
    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Without marks, for whoever writes gora and means göra. */
    static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }

    boolean isOnlyLetters() {
        return word.chars().allMatch(Character::isLetter);
    }
}
