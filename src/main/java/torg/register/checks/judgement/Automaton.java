package torg.register.checks.judgement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds every phrase in one pass over a text, however many phrases there are (Aho and Corasick, 1975). A state knows as
 * bits which groups of phrases end in it.
 */
final class Automaton {
    static final int WORDS = 3;
    static final int MOST_GROUPS = WORDS * Long.SIZE;

    private final int[] next;
    private final long[] groups;

    private Automaton(int[] next, long[] groups) {
        this.next = next;
        this.groups = groups;
    }

    int step(int state, int sign) {
        return next[state * Alphabet.SIZE + sign];
    }

    /** Adds the groups whose phrases end in this state. */
    void collect(int state, long[] into, int at) {
        for (var word = 0; word < WORDS; word++) {
            into[at + word] |= groups[state * WORDS + word];
        }
    }

    static final class Maker {
        private final List<int[]> next = new ArrayList<>(List.of(fresh()));
        private final List<long[]> groups = new ArrayList<>(List.of(new long[WORDS]));

        /** @param phrase with a star at an end where a word may go on: {@code kommentar*} */
        void add(String phrase, int group) {
            var text = phrase.strip();
            var state = 0;
            if (text.startsWith("^")) {
                state = go(state, Alphabet.START);
                text = text.substring(1);
            }
            if (!text.startsWith("*")) {
                state = go(state, Alphabet.GAP);
            }
            var bare = text.replaceAll("^\\*|\\*$", "");
            for (var n = 0; n < bare.length(); n++) {
                state = go(state, Alphabet.sign(bare.charAt(n)));
            }
            if (!text.endsWith("*")) {
                state = go(state, Alphabet.GAP);
            }
            groups.get(state)[group / Long.SIZE] |= 1L << group;
        }

        private int go(int state, int sign) {
            if (next.get(state)[sign] < 0) {
                next.get(state)[sign] = next.size();
                next.add(fresh());
                groups.add(new long[WORDS]);
            }
            return next.get(state)[sign];
        }

        private static int[] fresh() {
            var row = new int[Alphabet.SIZE];
            Arrays.fill(row, -1);
            return row;
        }

        /** Fills in where to go on after a letter that continues no phrase, nearest states first. */
        Automaton build() {
            var size = next.size();
            var table = new int[size * Alphabet.SIZE];
            var found = new long[size * WORDS];
            var fallback = new int[size];
            var waiting = new ArrayDeque<Integer>(List.of(0));
            while (!waiting.isEmpty()) {
                var state = waiting.remove();
                for (var word = 0; word < WORDS; word++) {
                    found[state * WORDS + word] =
                            groups.get(state)[word] | (state == 0 ? 0 : found[fallback[state] * WORDS + word]);
                }
                for (var sign = 0; sign < Alphabet.SIZE; sign++) {
                    var to = next.get(state)[sign];
                    var otherwise = state == 0 ? 0 : table[fallback[state] * Alphabet.SIZE + sign];
                    table[state * Alphabet.SIZE + sign] = to < 0 ? otherwise : to;
                    if (to >= 0) {
                        fallback[to] = otherwise;
                        waiting.add(to);
                    }
                }
            }
            return new Automaton(table, found);
        }
    }
}
