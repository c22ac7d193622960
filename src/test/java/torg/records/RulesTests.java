package torg.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import torg.inbox.Urgency;
import torg.moderation.Ground;

class RulesTests {
    @Test
    void what_is_marked_is_secret_before_anything_else_is_thought_of_it() {
        var marked = new Facts(List.of("Tack!"), Urgency.OTHER, true, false, true, Optional.of("Hot"), Set.of());

        assertThat(Rules.proposed(marked))
                .returns(Reason.SECRET, Proposal::reason)
                .returns(true, Proposal::clear);
    }

    @Test
    void what_was_removed_by_a_rule_is_registered_and_names_the_rule() {
        var removed = new Facts(
                List.of("Jag vet var du bor"),
                Urgency.CRIME,
                false,
                false,
                true,
                Optional.of("Olaga hot"),
                Set.of(Ground.Kind.MUST_REMOVE));

        var proposal = Rules.proposed(removed);

        assertThat(proposal.reason()).isEqualTo(Reason.RULE_BROKEN);
        assertThat(proposal.said()).contains("Olaga hot");
    }

    @Test
    void what_was_removed_as_secret_is_secret() {
        var removed = new Facts(
                List.of("…"),
                Urgency.OTHER,
                false,
                false,
                true,
                Optional.of("Socialtjänst"),
                Set.of(Ground.Kind.SECRECY));

        assertThat(Rules.proposed(removed).reason()).isEqualTo(Reason.SECRET);
    }

    @Test
    void a_list_of_words_only_asks_somebody_to_read() {
        var hinted = new Facts(
                List.of("Hon har skyddad adress"), Urgency.SECRET, false, false, true, Optional.empty(), Set.of());

        assertThat(Rules.proposed(hinted))
                .returns(Reason.SECRET, Proposal::reason)
                .returns(false, Proposal::clear);
    }

    @Test
    void a_case_number_adds_to_its_case() {
        assertThat(said("Det här hör till KS 2022/100.").reason()).isEqualTo(Reason.ADDS_FACTS);
    }

    @Test
    void what_the_city_asked_for_is_registered() {
        var answer = new Facts(
                List.of("Var är det?", "Vid bron."), Urgency.OTHER, false, true, false, Optional.empty(), Set.of());

        assertThat(Rules.proposed(answer).reason()).isEqualTo(Reason.ASKED_FOR);
    }

    @Test
    void what_the_city_may_be_asked_about_again_says_by_which_word() {
        var complaint = said("Jag vill ha skadestånd för min cykel");

        assertThat(complaint.reason()).isEqualTo(Reason.SPECIAL_INTEREST);
        assertThat(complaint.found()).containsExactly("skadestånd");
        assertThat(complaint.said()).contains("skadestånd");
        assertThat(complaint.clear()).isFalse();
    }

    @Test
    void thanks_and_pictures_are_of_little_importance() {
        for (var words : List.of("Tack så mycket!", "👍👍", "Jättebra 🎉", "Heja er!")) {
            assertThat(said(words))
                    .as(words)
                    .returns(Reason.THANKS, Proposal::reason)
                    .returns(true, Proposal::clear);
        }
    }

    @Test
    void thanks_for_something_more_is_read_by_a_person() {
        assertThat(said("Tack, men min dotter är fortfarande sjuk").reason()).isEqualTo(Reason.ORDINARY);
        assertThat(said("Tack? ").reason()).isEqualTo(Reason.ORDINARY);
        assertThat(said("???").reason()).isEqualTo(Reason.ORDINARY);
    }

    @Test
    void an_ordinary_question_is_clear_when_it_has_been_answered() {
        var asked =
                new Facts(List.of("När öppnar ni?"), Urgency.OTHER, false, false, false, Optional.empty(), Set.of());
        var answered =
                new Facts(List.of("När öppnar ni?"), Urgency.OTHER, false, false, true, Optional.empty(), Set.of());

        assertThat(Rules.proposed(asked))
                .returns(Reason.ORDINARY, Proposal::reason)
                .returns(false, Proposal::clear);
        assertThat(Rules.proposed(answered).clear()).isTrue();
    }

    @Test
    void every_reason_has_a_code_of_its_own() {
        assertThat(List.of(Reason.values())).extracting(Reason::code).doesNotHaveDuplicates();
        assertThat(Reason.of(Keeping.REGISTER)).extracting(Reason::code).containsExactly("S1", "S2", "S3", "S4", "N1");
    }

    private static Proposal said(String words) {
        return Rules.proposed(new Facts(List.of(words), Urgency.OTHER, false, false, true, Optional.empty(), Set.of()));
    }
}
