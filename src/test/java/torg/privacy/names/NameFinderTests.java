package torg.privacy.names;

import static org.assertj.core.api.Assertions.assertThat;
import static torg.privacy.names.NamedSpan.Certainty.KNOWN;
import static torg.privacy.names.NamedSpan.Certainty.POSSIBLE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameFinderTests {
    private final NameFinder finder = new NameFinder(Set.of("amina", "ek"));

    @Test
    void whoever_wrote_in_the_same_conversation_is_known_by_the_whole_name_and_by_a_part_of_it() {
        var together = new Acquaintances(Set.of("bo granne", "sol_vind"), Set.of());

        assertThat(known("Jag håller med Bo Granne. Granne har rätt, och Bos hund med. sol_vind också", together))
                .containsExactly("Bo Granne", "Granne", "Bos", "sol_vind");
        assertThat(known("min granne bor i ett bo", together)).isEmpty();
    }

    @Test
    void whoever_wrote_elsewhere_is_known_by_the_whole_name_in_any_letters_and_may_be_meant_by_one_word() {
        var elsewhere = new Acquaintances(Set.of(), Set.of("zita qvarn", "sol"));

        assertThat(known("fråga zita qvarn eller ZITA QVARNS syster", elsewhere))
                .containsExactly("zita qvarn", "ZITA QVARNS");
        assertThat(possible("Idag är sol här, säger Sol", elsewhere)).containsExactly("Sol");
    }

    @Test
    void the_most_common_names_and_words_in_a_row_with_capitals_may_be_names() {
        assertThat(possible("När kommer Anna? Fråga Per-Olof och anna andersson."))
                .containsExactly("Anna", "Per-Olof", "anna andersson");
        assertThat(possible("Igår såg jag Zeinab Qvarnholt vid Annas bil"))
                .containsExactly("Zeinab Qvarnholt", "Annas");
        assertThat(possible("Ett björk och ett berg, en krona per styck")).isEmpty();
        assertThat(possible("Jag vill ha svar nu. Hur länge ska vi vänta?")).isEmpty();
    }

    @Test
    void the_one_who_asks_is_not_proposed() {
        assertThat(possible("Hej Amina Ek, det var Aminas cykel och Ek, Amina på listan"))
                .isEmpty();
        assertThat(possible("Amina Andersson")).containsExactly("Amina Andersson");
    }

    @Test
    void letters_made_to_mislead_the_search_are_read_as_what_they_look_like() {
        assertThat(possible("säger An\u200bna här")).containsExactly("An\u200bna");
        assertThat(possible("säger A\u030Asa här")).containsExactly("A\u030Asa");
        assertThat(possible("İİİ Anna")).containsExactly("İİİ Anna");
    }

    @Test
    void no_text_makes_it_stumble_and_no_two_names_lie_over_each_other() {
        for (var text : List.of(
                "", " ", "-", "A", "Å-", "’’", "Anna Anna Anna", "\uD83D\uDE00 Anna\uD83D\uDE00", "\u0000Anna")) {
            var spans = finder.in(text, new Acquaintances(Set.of("anna", "a", ""), Set.of("anna anna")));

            assertThat(spans).allMatch(span -> span.start() < span.end() && span.end() <= text.length());
            for (int i = 1; i < spans.size(); i++) {
                assertThat(spans.get(i).overlaps(spans.get(i - 1))).isFalse();
            }
        }
    }

    private List<String> known(String text, Acquaintances acquaintances) {
        return finder.in(text, acquaintances).stream()
                .filter(span -> span.certainty() == KNOWN)
                .map(span -> span.in(text))
                .toList();
    }

    private List<String> possible(String text) {
        return possible(text, Acquaintances.NONE);
    }

    private List<String> possible(String text, Acquaintances acquaintances) {
        return finder.in(text, acquaintances).stream()
                .filter(span -> span.certainty() == POSSIBLE)
                .map(span -> span.in(text))
                .toList();
    }
}
