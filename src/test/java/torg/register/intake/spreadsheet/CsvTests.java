package torg.register.intake.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torg.register.intake.Lists;
import torg.register.intake.spreadsheet.Spreadsheet.Row;
import torg.shell.paper.GuardedCsv;

class CsvTests {
    private static final List<List<String>> LIST = List.of(
            List.of("Namn", "Målgrupp", "Adress"),
            List.of("Hälsa; vård, å ä ö", "Föräldrar i Ängelholm", "https://www.facebook.com/vård"),
            List.of("Bad \"Östra\"", "två\nrader", ""));

    @ParameterizedTest
    @CsvSource({"';',UTF-8", "',',UTF-8", "'\t',UTF-8", "';',windows-1252", "',',windows-1252", "'\t',windows-1252"})
    void separator_and_encoding_are_found_out(char separator, String encoding) {
        var read = read(Lists.csv(LIST, separator, Charset.forName(encoding)));

        assertThat(read.rows()).extracting(Row::number).containsExactly(1, 2, 3);
        assertThat(read.rows().get(1).cells())
                .containsExactly("Hälsa; vård, å ä ö", "Föräldrar i Ängelholm", "https://www.facebook.com/vård");
        assertThat(read.rows().get(2).cells()).containsExactly("Bad \"Östra\"", "två\nrader");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_heading() {
        var utf8 = read("\ufeffNamn;Mål\nBadet;fler\n".getBytes(StandardCharsets.UTF_8));
        var utf16 = read("\ufeffNamn\tMål\nBadet\tfler\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(utf8.rows().getFirst().cells()).containsExactly("Namn", "Mål");
        assertThat(utf16.rows()).isEqualTo(utf8.rows());
    }

    @Test
    void the_separator_line_that_excel_writes_is_followed_and_is_no_row() {
        var read = read(Lists.csv("sep=,\r\nNamn,Mål\r\nBadet,a;b;c\r\n"));

        assertThat(read.rows().getFirst()).isEqualTo(new Row(1, List.of("Namn", "Mål")));
    }

    @Test
    void empty_lines_are_no_rows_but_keep_their_number() {
        var read = read(Lists.csv("Namn;Mål\n;;\n\n  ; \nBadet;x\n"));

        assertThat(read.rows()).containsExactly(new Row(1, List.of("Namn", "Mål")), new Row(5, List.of("Badet", "x")));
    }

    @Test
    void rows_may_be_shorter_or_longer_than_the_headings() {
        var read = read(Lists.csv("a;b;c\n1\n1;2;3;4;5\n"));

        assertThat(read.rows().get(1).cells()).containsExactly("1");
        assertThat(read.rows().get(2).cells()).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_told_and_does_not_swallow_the_rest() {
        refused(Lists.csv("Namn;Mål\n\"Badet;x\nBiblioteket;y\n"), "open-quote");
    }

    @Test
    void a_quotation_mark_inside_a_word_is_a_letter() {
        assertThat(read(Lists.csv("Namn;Mål\nSkärm 5\" bred;x\n\"Badet\" vid ån;y\n"))
                        .rows())
                .hasSize(3);
    }

    @Test
    void nul_control_characters_and_marks_of_direction_are_taken_out_and_an_emoji_family_stays_whole() {
        var read = read(
                Lists.csv(
                        "Namn;Kommentar som är lång nog för att detta ska vara en text och inte något annat alls, ett hundra tecken\nBa\0det\u202egnp.exe;👩‍👩‍👧‍👦\n"));

        assertThat(read.rows().get(1).cells()).containsExactly("Badetgnp.exe", "👩‍👩‍👧‍👦");
    }

    @Test
    void the_guard_against_formulas_is_taken_away_again() {
        assertThat(GuardedCsv.guarded("=1+1")).isEqualTo("'=1+1");
        assertThat(GuardedCsv.guarded("@biblioteket")).isEqualTo("'@biblioteket");
        assertThat(GuardedCsv.guarded("+46 8 508")).isEqualTo("'+46 8 508");
        assertThat(GuardedCsv.guarded("-")).isEqualTo("'-");
        assertThat(GuardedCsv.guarded("\t=1")).isEqualTo("'\t=1");
        assertThat(GuardedCsv.guarded("a=1")).isEqualTo("a=1");

        assertThat(read(Lists.csv("Namn;Mål\n'@biblioteket;'n annan\n"))
                        .rows()
                        .get(1)
                        .cells())
                .containsExactly("@biblioteket", "'n annan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489",
                "255044462d312e340a25e2e3cfd30a0102030405060708",
                "00000000"
            })
    void a_picture_or_another_file_is_no_list(String hex) {
        refused(HexFormat.of().parseHex(hex), "no-list");
    }

    @Test
    void a_list_without_rows_is_told() {
        refused(Lists.csv("Namn;Mål\n"), "empty");
        refused(Lists.csv("\n"), "empty");
        refused(new byte[0], "empty");
    }

    @Test
    void what_is_larger_than_a_list_can_be_is_refused_before_it_fills_the_memory() {
        refused(Lists.csv("a;b\n" + "x;y\n".repeat(100_000)), "too-many-rows");
        refused(Lists.csv("a;b\n" + "x;".repeat(250) + "x\n"), "too-many-columns");
        refused(Lists.csv("a;b\n" + "å".repeat(32_768) + ";x\n"), "too-long-cell");
        refused(Lists.csv("a;b\n" + ("å".repeat(32_000) + ";x\n").repeat(1_300)), "too-much");
    }

    @Test
    void a_hundred_thousand_rows_are_read() {
        assertThat(read(Lists.csv("a;b\n" + "x;y\n".repeat(99_999))).rows()).hasSize(100_000);
    }

    private static Spreadsheet read(byte[] file) {
        return Spreadsheet.read(file, Optional.empty());
    }

    private static void refused(byte[] file, String why) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> read(file))
                .withMessage("register.intake.unreadable." + why);
    }
}
