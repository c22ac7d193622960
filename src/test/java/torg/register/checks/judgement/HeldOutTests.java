package torg.register.checks.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import torg.platforms.Network;
import torg.register.checks.judgement.Cases.Vector;

/** What the recognisers do with texts they were not made from. The figures stand in docs/new/checks.md and go no lower. */
class HeldOutTests {
    private static final double RECALL = 0.8;

    @Test
    void of_texts_never_met_most_are_understood_and_none_is_green_that_should_not_be() {
        var texts = Cases.vectors("held-out.tsv");
        var said = texts.stream().filter(text -> text.expected().equals("said")).toList();
        var found = said.stream().filter(HeldOutTests::met).count();
        var wrong = texts.stream()
                .filter(text -> !text.expected().equals("said"))
                .filter(HeldOutTests::met)
                .toList();
        var missed = said.stream().filter(text -> !met(text)).toList();

        assertThat(wrong).isEmpty();
        assertThat((double) found / said.size()).as("missed: " + missed).isGreaterThanOrEqualTo(RECALL);
    }

    private static boolean met(Vector text) {
        return Cases.verdict(text.rule(), Network.SQUARE, Cases.look("Bok och läs", text.text()))
                instanceof Verdict.Met;
    }
}
