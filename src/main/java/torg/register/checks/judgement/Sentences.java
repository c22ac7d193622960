package torg.register.checks.judgement;

/** Where a sentence ends. Profile texts part their sentences by line breaks, bars and dots as well as by full stops. */
final class Sentences {
    private Sentences() {}

    /** The end of the sentence that begins here; at least one character further on. */
    static int end(String text, int begin) {
        for (var n = begin; n < text.length(); n++) {
            switch (text.charAt(n)) {
                case '\n', '\r', '•', '|', '·', '\u2028', '\u2029' -> {
                    return n + 1;
                }
                case '!', '?' -> {
                    if (gap(text, n + 1)) {
                        return n + 1;
                    }
                }
                case '.' -> {
                    if (gap(text, n + 1) && !abbreviation(text, begin, n)) {
                        return n + 1;
                    }
                }
                default -> {}
            }
        }
        return text.length();
    }

    private static boolean gap(String text, int at) {
        return at >= text.length() || Character.isWhitespace(text.charAt(at));
    }

    /** "kl. 8", "t.ex. här", "nr. 5": a full stop after one or two letters, or after "tel", ends no sentence. */
    private static boolean abbreviation(String text, int begin, int stop) {
        var word = stop;
        while (word > begin && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return stop - word > 0 && stop - word <= 2 || text.regionMatches(true, word, "tel", 0, 3) && stop - word == 3;
    }
}
