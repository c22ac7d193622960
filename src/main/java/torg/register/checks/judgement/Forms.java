package torg.register.checks.judgement;

/** What is found by its form and not by its words: addresses, telephone numbers and times of day. */
final class Forms {
    private static final int SHORTEST_NUMBER = 7;
    private static final int LONGEST_NUMBER = 13;

    private Forms() {}

    /** The groups of {@link Phrasebook} that stand between two places, as bits. */
    static long in(String text, int begin, int end, boolean dots, boolean digits) {
        var found = dots ? addresses(text, begin, end) : 0;
        if (digits) {
            found |= phone(text, begin, end) ? 1L << Phrasebook.PHONE : 0;
            found |= time(text, begin, end) ? 1L << Phrasebook.TIME : 0;
        }
        return found;
    }

    /** A dot between "sundhamn" and "se": two letters or more on both sides, the last of them small and plain. */
    private static long addresses(String text, int begin, int end) {
        var found = 0L;
        for (var n = begin + 2; n < end - 2; n++) {
            if (text.charAt(n) == '.'
                    && small(text.charAt(n + 1))
                    && small(text.charAt(n + 2))
                    && part(text.charAt(n - 1))
                    && part(text.charAt(n - 2))) {
                found |= 1L << (mail(text, begin, n) ? Phrasebook.MAIL : Phrasebook.LINK);
            }
        }
        return found;
    }

    private static boolean mail(String text, int begin, int dot) {
        for (var n = dot - 1; n > begin; n--) {
            var c = text.charAt(n);
            if (c == '@') {
                return part(text.charAt(n - 1));
            }
            if (!part(c) && c != '.') {
                return false;
            }
        }
        return false;
    }

    private static boolean small(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean part(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    /** Seven digits or more that begin with 0 or +, parted by spaces and dashes as people do. */
    private static boolean phone(String text, int begin, int end) {
        for (var n = begin; n < end; n++) {
            var c = text.charAt(n);
            if ((c == '0' || c == '+') && (n == begin || !Character.isLetterOrDigit(text.charAt(n - 1)))) {
                var count = 0;
                var at = n;
                while (at < end && (digit(text.charAt(at)) || " -–/()+\u00A0".indexOf(text.charAt(at)) >= 0)) {
                    count += digit(text.charAt(at)) ? 1 : 0;
                    at++;
                }
                if (count >= SHORTEST_NUMBER && count <= LONGEST_NUMBER) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "8–16", "08.00-16.30", "8 till 16". */
    private static boolean time(String text, int begin, int end) {
        for (var n = begin; n < end; n++) {
            if (digit(text.charAt(n)) && (n == begin || !Character.isLetterOrDigit(text.charAt(n - 1)))) {
                var after = hour(text, n, end);
                var next = after < 0 ? -1 : until(text, after, end);
                if (next >= 0 && hour(text, next, end) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Behind an hour, with its minutes; -1 when none stands here. */
    private static int hour(String text, int at, int end) {
        var n = at;
        var hour = 0;
        while (n < end && digit(text.charAt(n)) && n - at < 3) {
            hour = 10 * hour + text.charAt(n++) - '0';
        }
        if (n == at || n - at > 2 || hour > 24) {
            return -1;
        }
        var minutes = n + 2 < end
                && (text.charAt(n) == '.' || text.charAt(n) == ':')
                && digit(text.charAt(n + 1))
                && digit(text.charAt(n + 2));
        n = minutes ? n + 3 : n;
        return n < end && digit(text.charAt(n)) ? -1 : n;
    }

    private static int until(String text, int at, int end) {
        var n = space(text, at, end);
        if (n < end && "-–—".indexOf(text.charAt(n)) >= 0) {
            return space(text, n + 1, end);
        }
        for (var word : new String[] {"till", "to", "och"}) {
            if (n > at && text.regionMatches(true, n, word, 0, word.length()) && n + word.length() < end) {
                return space(text, n + word.length(), end);
            }
        }
        return -1;
    }

    private static int space(String text, int at, int end) {
        var n = at;
        while (n < end && (text.charAt(n) == ' ' || text.charAt(n) == '\u00A0')) {
            n++;
        }
        return n;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
