package torg.register.checks.judgement;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Letters that only look like what they say (Unicode UTS 39): a Cyrillic а in a Latin word, bold letters from mathematics,
 * signs nobody sees. A screen reader and a search read something else than the eye, and an impostor lives on that.
 *
 * @param signs the words in which it was found
 * @param plain the text as the eye reads it
 * @param other words in another script that pretend nothing
 * @param mostlyOther more than half of the letters are in a script Torg cannot read
 */
record Disguise(List<Sign> signs, String plain, List<String> other, boolean mostlyOther) {

    enum Kind {
        /** Letters of two scripts in one word, or a word that is written wholly in another script to look Latin. */
        LOOKALIKE,
        INVISIBLE,
        STYLED
    }

    record Sign(Kind kind, String word, int codePoint) {
        String seen() {
            return "%s (U+%04X)".formatted(Reading.cut(word), codePoint);
        }
    }

    private static final SpoofChecker MIXED = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.SINGLE_SCRIPT_RESTRICTIVE)
            .build();
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Map<String, String> LATIN = latin();

    static Disguise none(String text) {
        return new Disguise(List.of(), text, List.of(), false);
    }

    static Disguise in(String text) {
        return suspicious(text) ? new Search(text).result() : none(text);
    }

    /** Nearly every profile is plain, and is not looked into any further. */
    private static boolean suspicious(String text) {
        for (var n = 0; n < text.length(); n++) {
            var c = text.charAt(n);
            if (c >= 0x250
                            && !(c >= 0x2010 && c <= 0x2027)
                            && !(c >= 0xD83C && c <= 0xD83E)
                            && !Character.isLowSurrogate(c)
                    || c == 0xAD
                    || c == 0xD83C && n + 1 < text.length() && text.charAt(n + 1) < 0xDD8A) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> latin() {
        var letters = new HashMap<String, String>();
        for (var letter : "abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ".split("")) {
            letters.putIfAbsent(MIXED.getSkeleton(letter), letter);
        }
        return letters;
    }

    private static final class Search {
        private final String text;
        private final List<Sign> signs = new ArrayList<>();
        private final List<String> other = new ArrayList<>();
        private final List<String> whole = new ArrayList<>();
        private final StringBuilder plain = new StringBuilder();
        private int latin;
        private int strange;

        Search(String text) {
            this.text = text;
        }

        Disguise result() {
            for (var n = 0; n < text.length(); ) {
                var end = wordEnd(n);
                if (end == n) {
                    end = n + Character.charCount(text.codePointAt(n));
                    plain.append(text, n, end);
                } else {
                    word(text.substring(n, end));
                }
                n = end;
            }
            // Russian "нос" among Russian words is a nose; among Swedish ones it pretends.
            whole.forEach(word -> {
                if (latin > strange) {
                    signs.add(new Sign(Kind.LOOKALIKE, word, word.codePointAt(0)));
                } else {
                    other.add(word);
                }
            });
            return new Disguise(List.copyOf(signs), plain.toString(), List.copyOf(other), strange > latin);
        }

        private int wordEnd(int begin) {
            var n = begin;
            while (n < text.length() && partOfWord(text.codePointAt(n))) {
                n += Character.charCount(text.codePointAt(n));
            }
            return n;
        }

        private void word(String word) {
            var invisible = word.codePoints().filter(Letters::invisible).findFirst();
            var letters = word.codePoints().filter(c -> !Letters.invisible(c)).toArray();
            var bare = new String(letters, 0, letters.length);
            var joins = bare.codePoints().anyMatch(Letters::joining);
            if (invisible.isPresent() && !joins && !(letters.length == 0 && beside())) {
                signs.add(new Sign(Kind.INVISIBLE, bare.isEmpty() ? "…" : bare, invisible.getAsInt()));
            }
            var styled = bare.codePoints().filter(Letters::styled).findFirst();
            if (styled.isPresent()) {
                signs.add(new Sign(Kind.STYLED, bare, styled.getAsInt()));
                bare = COMPATIBLE.normalize(bare);
            }
            scripts(bare);
        }

        /** A mark of direction, or the joiner of an emoji, beside what it is meant for. */
        private boolean beside() {
            return text.codePoints().anyMatch(c -> Letters.joining(c) || UCharacter.hasBinaryProperty(c, EMOJI));
        }

        private void scripts(String bare) {
            var alien = bare.codePoints().filter(Letters::alien).findFirst();
            if (alien.isEmpty()) {
                latin += bare.length();
                plain.append(bare);
                return;
            }
            var unmasked = unmasked(bare);
            if (MIXED.failsChecks(bare) && bare.codePoints().anyMatch(c -> UScript.getScript(c) == UScript.LATIN)) {
                latin += bare.length();
                signs.add(new Sign(Kind.LOOKALIKE, bare, alien.getAsInt()));
            } else if (bare.length() > 2 && unmasked.codePoints().noneMatch(Letters::alien)) {
                whole.add(bare);
            } else {
                strange += bare.length();
                other.add(bare);
            }
            plain.append(unmasked);
        }

        private static String unmasked(String word) {
            var seen = new StringBuilder();
            word.codePoints().forEach(c -> {
                var letter = Character.toString(c);
                seen.append(Letters.alien(c) ? LATIN.getOrDefault(MIXED.getSkeleton(letter), letter) : letter);
            });
            return seen.toString();
        }

        private static boolean partOfWord(int c) {
            var kind = UCharacter.getType(c);
            return UCharacter.isLetterOrDigit(c)
                    || kind == UCharacterCategory.NON_SPACING_MARK && !UCharacter.hasBinaryProperty(c, VARIATION)
                    || kind == UCharacterCategory.COMBINING_SPACING_MARK
                    || Letters.invisible(c)
                    || Letters.styled(c);
        }

        private static final int EMOJI = com.ibm.icu.lang.UProperty.EMOJI_PRESENTATION;
        private static final int VARIATION = com.ibm.icu.lang.UProperty.VARIATION_SELECTOR;
    }
}
