package torg.register.checks.judgement;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Optional;

/** A text read once: which groups of phrases stand in which sentence. */
final class Reading {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final int LONGEST = 240;

    /** @param whole whether all of it is said, or a part only */
    record Found(String sentence, boolean whole) {}

    private final String text;
    private int sentences;
    private int[] ends = new int[16];
    private long[] groups = new long[16 * Automaton.WORDS];

    private Reading(String text) {
        this.text = text;
    }

    static Reading of(String text, Phrasebook book) {
        var reading = new Reading(NFC.isNormalized(text) ? text : NFC.normalize(text));
        reading.read(book.automaton());
        return reading;
    }

    private void read(Automaton automaton) {
        var begin = 0;
        while (begin < text.length()) {
            var end = Sentences.end(text, begin);
            read(automaton, begin, end);
            begin = end;
        }
    }

    private void read(Automaton automaton, int begin, int end) {
        if (sentences == ends.length) {
            ends = Arrays.copyOf(ends, 2 * sentences);
            groups = Arrays.copyOf(groups, 2 * sentences * Automaton.WORDS);
        }
        var at = sentences * Automaton.WORDS;
        var state = automaton.step(automaton.step(0, Alphabet.START), Alphabet.GAP);
        var gap = true;
        var dots = false;
        var digits = false;
        for (var n = begin; n < end; n++) {
            var c = text.charAt(n);
            dots |= c == '.' || c == '@';
            digits |= c >= '0' && c <= '9';
            var sign = Alphabet.sign(c);
            if (sign == Alphabet.GAP && gap) {
                continue;
            }
            gap = sign == Alphabet.GAP;
            state = automaton.step(state, sign);
            automaton.collect(state, groups, at);
        }
        if (!gap) {
            automaton.collect(automaton.step(state, Alphabet.GAP), groups, at);
        }
        groups[at] |= Forms.in(text, begin, end, dots, digits);
        ends[sentences++] = end;
    }

    /** The best way in which the rule is said: all of it before a part of it. */
    Optional<Found> find(Iterable<Phrasebook.Way> ways) {
        var partly = -1;
        for (var way : ways) {
            var where = where(way);
            if (where >= 0 && way.whole()) {
                return Optional.of(new Found(sentence(where), true));
            }
            partly = partly < 0 ? where : partly;
        }
        return partly < 0 ? Optional.empty() : Optional.of(new Found(sentence(partly), false));
    }

    /** The sentence that meets the first demand, when each demand is met by some sentence. */
    private int where(Phrasebook.Way way) {
        var first = -1;
        for (var demand : way.demands()) {
            var where = where(demand);
            if (where < 0) {
                return -1;
            }
            first = first < 0 ? where : first;
        }
        return first;
    }

    private int where(Phrasebook.Demand demand) {
        for (var n = 0; n < sentences; n++) {
            if (demand.met(groups, n * Automaton.WORDS)) {
                return n;
            }
        }
        return -1;
    }

    private String sentence(int number) {
        return cut(text.substring(number == 0 ? 0 : ends[number - 1], ends[number]));
    }

    static String cut(String text) {
        var bare = text.strip();
        if (bare.length() <= LONGEST) {
            return bare;
        }
        var end = Character.isHighSurrogate(bare.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return bare.substring(0, end) + "…";
    }
}
