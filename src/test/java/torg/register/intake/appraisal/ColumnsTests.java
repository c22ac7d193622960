package torg.register.intake.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import torg.register.intake.spreadsheet.Spreadsheet.Row;

class ColumnsTests {

    @Test
    void the_headings_of_a_swedish_city_are_understood() {
        assertThat(guessed(
                        "Kanal",
                        "Kontonamn",
                        "Namn",
                        "Länk",
                        "Nämnd",
                        "Förvaltning",
                        "Enhet",
                        "Syfte",
                        "Målgrupp",
                        "Mål",
                        "Ansvarig",
                        "Ersättare",
                        "Dnr"))
                .containsExactly(
                        Field.NETWORK,
                        Field.HANDLE,
                        Field.NAME,
                        Field.ADDRESS,
                        null,
                        null,
                        Field.UNIT,
                        Field.PURPOSE,
                        Field.AUDIENCE,
                        Field.GOALS,
                        Field.RESPONSIBLE,
                        Field.SUBSTITUTE,
                        Field.REFERENCE);
    }

    @Test
    void the_headings_of_an_english_list_are_understood() {
        assertThat(guessed(
                        "Platform",
                        "Account name",
                        "Display name",
                        "URL",
                        "Department",
                        "Purpose",
                        "Target group",
                        "Goals",
                        "Owner",
                        "Deputy",
                        "Case number"))
                .containsExactly(
                        Field.NETWORK,
                        Field.HANDLE,
                        Field.NAME,
                        Field.ADDRESS,
                        Field.UNIT,
                        Field.PURPOSE,
                        Field.AUDIENCE,
                        Field.GOALS,
                        Field.RESPONSIBLE,
                        Field.SUBSTITUTE,
                        Field.REFERENCE);
    }

    @Test
    void of_the_words_in_a_heading_the_longest_that_is_known_decides() {
        assertThat(guessed(
                        "Ansvarig förvaltning",
                        "Namn på ansvarig",
                        "Länk till beslut",
                        "SYFTE (varför finns kontot?)",
                        "Förnamn"))
                .containsExactly(Field.UNIT, Field.RESPONSIBLE, Field.REFERENCE, Field.PURPOSE, null);
    }

    @Test
    void an_e_mail_address_says_more_of_a_person_than_a_name() {
        assertThat(guessed("Ansvarig", "Ansvarig e-post")).containsExactly(null, Field.RESPONSIBLE);
    }

    @Test
    void a_heading_that_is_the_word_goes_before_one_that_holds_it() {
        assertThat(guessed("Kommentar om webbadress", "Länk")).containsExactly(null, Field.ADDRESS);
    }

    @Test
    void columns_without_a_telling_heading_are_known_by_what_stands_in_them() {
        var below = List.of(
                new Row(2, List.of("Badet", "Facebook", "https://www.facebook.com/badet")),
                new Row(3, List.of("Biblioteket", "Twitter", "https://x.com/biblioteket")));

        assertThat(Columns.guessed(List.of("A", "B", ""), below).fields())
                .containsExactly(Optional.empty(), Optional.of(Field.NETWORK), Optional.of(Field.ADDRESS));
    }

    @Test
    void titles_above_the_headings_are_no_headings() {
        var rows = List.of(
                new Row(1, List.of("Stadens konton i sociala medier")),
                new Row(4, List.of("Plattform", "Adress", "Enhet")),
                new Row(5, List.of("Facebook", "https://www.facebook.com/badet", "Badet")));

        assertThat(Columns.headingRow(rows)).isEqualTo(4);
    }

    @Test
    void without_any_known_heading_the_first_row_holds_them() {
        assertThat(Columns.headingRow(List.of(new Row(3, List.of("q")), new Row(4, List.of("w")))))
                .isEqualTo(3);
    }

    @Test
    void a_heading_that_is_merged_over_two_rows_is_read_from_the_upper() {
        var rows = List.of(
                new Row(1, List.of("Plattform", "Ansvar", "")),
                new Row(2, List.of("", "Ansvarig", "Ersättare", "")),
                new Row(3, List.of("Facebook", "Bo", "Cilla", "x")));

        assertThat(Columns.headingRow(rows)).isEqualTo(2);
        assertThat(Columns.headings(rows, 2)).containsExactly("Plattform", "Ansvarig", "Ersättare", "");
    }

    @Test
    void two_columns_cannot_say_the_same_thing() {
        assertThat(columns(Field.NAME, Field.NAME).contradictory()).isTrue();
        assertThat(columns(Field.NAME, null, null).contradictory()).isFalse();
    }

    @Test
    void an_account_is_told_apart_by_its_address_or_by_platform_and_name() {
        assertThat(columns(Field.ADDRESS).sufficient()).isTrue();
        assertThat(columns(Field.NETWORK, Field.HANDLE).sufficient()).isTrue();
        assertThat(columns(Field.NETWORK, Field.NAME).sufficient()).isFalse();
    }

    @Test
    void a_dash_says_nothing() {
        assertThat(columns(Field.RESPONSIBLE).said(Field.RESPONSIBLE, List.of("–")))
                .isEmpty();
        assertThat(columns(Field.RESPONSIBLE).said(Field.RESPONSIBLE, List.of("Saknas")))
                .isEmpty();
        assertThat(columns(Field.RESPONSIBLE).said(Field.RESPONSIBLE, List.of()))
                .isEmpty();
    }

    private static List<Field> guessed(String... headings) {
        return Columns.guessed(List.of(headings), List.of()).fields().stream()
                .map(f -> f.orElse(null))
                .toList();
    }

    static Columns columns(Field... fields) {
        return new Columns(Arrays.stream(fields).map(Optional::ofNullable).toList());
    }
}
