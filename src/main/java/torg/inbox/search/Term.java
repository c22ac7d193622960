package torg.inbox.search;

import java.util.List;

/**
 * One word that was asked for.
 *
 * @param stems what a word's stem may be: the asked word's own, or those of the words it is a misspelling of
 * @param beginning what a word may begin with; empty when it is too short to mean anything
 * @param misspelt the words it was read as; empty when it was found as it was written
 */
record Term(String asked, List<String> stems, String beginning, List<String> misspelt) {
    private static final int SHORTEST_BEGINNING = 3;

    static Term of(Token token) {
        var beginning = token.word().length() < SHORTEST_BEGINNING ? "" : token.word();
        return new Term(token.word(), List.of(token.stem()), beginning, List.of());
    }

    Term readAs(List<String> words) {
        return new Term(asked, words.stream().map(Stem::of).distinct().toList(), "", words);
    }

    boolean fits(Token token) {
        return stems.contains(token.stem())
                || !beginning.isEmpty() && token.word().startsWith(beginning);
    }

    boolean fitsAny(List<Token> tokens) {
        return tokens.stream().anyMatch(this::fits);
    }
}
