package torg.privacy.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectTests {
    private final Subject amina = new Subject(
            List.of("Amina af Ek"),
            List.of("@Amina_Ek"),
            List.of("19900602-2397", "070-174 06 05", "amina@example.se"));

    @Test
    void a_name_is_looked_for_in_both_orders_and_a_handle_without_its_sign() {
        assertThat(amina.nameVariants()).containsExactly("Amina af Ek", "Ek, Amina af", "Ek Amina af");
        assertThat(amina.bareHandles()).containsExactly("amina_ek");
    }

    @Test
    void all_ways_of_writing_a_number_share_their_last_digits() {
        assertThat(amina.digits()).containsExactly("9006022397", "701740605");
        assertThat(new Subject(List.of(), List.of(), List.of("+46 (0)70-174 06 05", "0046701740605")).digits())
                .allMatch("+460701740605"::endsWith);
    }

    @Test
    void ones_own_numbers_are_readable_and_everybody_elses_are_not() {
        assertThat(amina.readableIn(
                        "Jag är 900602-2397, grannen @bo är 19900602-2389 och har 070-174 06 06, min är +46701740605"))
                .isEqualTo("Jag är 900602-2397, grannen @… är [personnummer dolt] och har [telefonnummer dolt], min är"
                        + " +46701740605");
    }

    @Test
    void an_author_is_known_by_name_or_handle() {
        assertThat(List.of("amina af ek", "Amina Ek (@amina_ek)", "@Amina_Ek")).allMatch(amina::wrote);
        assertThat(List.of("Bo", "Amina", "")).noneMatch(amina::wrote);
    }

    @Test
    void too_short_a_number_finds_nothing_rather_than_everything() {
        assertThat(new Subject(List.of(), List.of(), List.of("12 34")).digits()).isEmpty();
    }
}
