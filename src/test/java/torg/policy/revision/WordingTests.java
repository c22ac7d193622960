package torg.policy.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static torg.policy.revision.Wording.Kind.COMES;
import static torg.policy.revision.Wording.Kind.GOES;
import static torg.policy.revision.Wording.Kind.STAYS;

import org.junit.jupiter.api.Test;
import torg.policy.revision.Wording.Piece;

class WordingTests {
    @Test
    void the_words_that_change_are_told_from_those_that_stay() {
        assertThat(Wording.between("inom 180 dagar från start", "inom 120 dagar från start"))
                .containsExactly(
                        new Piece(STAYS, "inom"),
                        new Piece(GOES, "180"),
                        new Piece(COMES, "120"),
                        new Piece(STAYS, "dagar från start"));
    }

    @Test
    void a_text_beside_nothing_comes_or_goes_whole() {
        assertThat(Wording.between("", "En ny regel.")).containsExactly(new Piece(COMES, "En ny regel."));
        assertThat(Wording.between("En gammal regel.", " ")).containsExactly(new Piece(GOES, "En gammal regel."));
        assertThat(Wording.between("", "")).isEmpty();
    }
}
