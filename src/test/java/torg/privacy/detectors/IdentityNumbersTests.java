package torg.privacy.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static torg.privacy.Kind.COORDINATION_NUMBER;
import static torg.privacy.Kind.INTERIM_NUMBER;
import static torg.privacy.Kind.ORGANISATION_NUMBER;
import static torg.privacy.Kind.PARTIAL_IDENTITY_NUMBER;
import static torg.privacy.Kind.PERSONAL_IDENTITY_NUMBER;
import static torg.privacy.Kind.RESERVE_NUMBER;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torg.Promise;
import torg.privacy.Certainty;
import torg.privacy.Kind;
import torg.privacy.Masking;

class IdentityNumbersTests {

    @Test
    @Promise("D44")
    void no_number_in_the_pattern_of_skatteverket_is_missed() {
        assertThat(TestNumbers.all())
                .hasSizeGreaterThan(130_000)
                .allMatch(number -> Found.in(number).equals(certain(number, PERSONAL_IDENTITY_NUMBER)))
                .allMatch(number -> isHiddenWhole(number.substring(2, 8) + "-" + number.substring(8)));
    }

    @Test
    @Promise("D44")
    void no_way_of_writing_one_is_missed() {
        assertThat(TestNumbers.all().filter(number -> number.endsWith("7")).flatMap(TestNumbers::variants))
                .hasSizeGreaterThan(100_000)
                .allMatch(IdentityNumbersTests::isHiddenWhole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1990-06-02-2397",
                "1990-06-02 2397",
                "90 06 02 2397",
                "1990 0602 2397",
                "19 900602-2397",
                "90.06.02-2397",
                "900602 23 97",
                "900602/2397",
                "900602_2397",
                "900602\n2397"
            })
    void a_personnummer_written_apart_is_one_all_the_same(String number) {
        assertThat(Found.in("nr " + number + ".")).isEqualTo(certain(number, PERSONAL_IDENTITY_NUMBER));
    }

    @Test
    @Promise("D44")
    void a_wrong_check_digit_makes_it_possible_and_shows_it() {
        assertThat(Found.in("640823-3235")).containsExactly(Found.possible("640823-3235", PERSONAL_IDENTITY_NUMBER));
        assertThat(Found.in("701063-2392")).containsExactly(Found.possible("701063-2392", COORDINATION_NUMBER));
        assertThat(Found.in("000101-T221")).containsExactly(Found.possible("000101-T221", INTERIM_NUMBER));
        assertThat(new Masking().mask("nr 640823-3235").text()).isEqualTo("nr 640823-3235");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "640230-3238",
                "19990229-2397",
                "640023-3234",
                "641323-3234",
                "640823-0007",
                "900602239",
                "90060223970"
            })
    void what_is_no_date_or_no_serial_or_of_another_length_is_no_personnummer(String number) {
        assertThat(Found.in(number)).noneMatch(found -> found.certainty() == Certainty.CERTAIN);
    }

    @Test
    void the_leap_day_counts_in_leap_years_only() {
        assertThat(isHiddenWhole(TestNumbers.number(LocalDate.of(2000, 2, 29), 238)))
                .isTrue();
        assertThat(Found.in("19000229-9801")).noneMatch(found -> found.kind() == PERSONAL_IDENTITY_NUMBER);
    }

    @Test
    void digits_that_go_on_are_another_number() {
        assertThat(Found.in("5199006022397")).isEmpty();
        assertThat(Found.in("1990060223975")).isEmpty();
    }

    @Test
    void letters_may_stand_against_it() {
        assertThat(Found.in("pnr199006022397tack")).isEqualTo(certain("199006022397", PERSONAL_IDENTITY_NUMBER));
    }

    @Test
    void the_bank_account_of_nordea_that_is_a_personnummer_is_found() {
        assertThat(Found.in("3300-800928-6249")).isEqualTo(certain("800928-6249", PERSONAL_IDENTITY_NUMBER));
    }

    @Test
    void interim_and_reserve_numbers_are_read_in_small_letters_too() {
        assertThat(Found.in("000101t220")).isEqualTo(certain("000101t220", INTERIM_NUMBER));
        assertThat(Found.in("19810829-m071")).isEqualTo(certain("19810829-m071", RESERVE_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20240614T123000Z", "2024-06-14T12:30", "19810829M072X1", "21810829AB17", "22810829IO17"})
    void times_and_file_names_are_no_reserve_numbers(String text) {
        assertThat(Found.in(text)).noneMatch(found -> found.kind() == RESERVE_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "850101-xxxx",
                "850101-XXXX",
                "19850101-****",
                "850101xxxx",
                "850101-12xx",
                "850101 ####",
                "19850161-xxxx"
            })
    void a_number_its_writer_half_hid_is_a_partial_one(String number) {
        assertThat(Found.in("född " + number)).isEqualTo(certain(number, PARTIAL_IDENTITY_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mina fyra sista är 1234", "Fyra sista: 1234", "de fyra sista siffrorna i mitt personnummer är 1234",
                "sista fyra = 1234", "4 sista 1234", "my last four are 1234"
            })
    void last_four_digits_are_partial_when_called_so(String text) {
        assertThat(Found.in(text)).isEqualTo(certain("1234", PARTIAL_IDENTITY_NUMBER));
    }

    @Test
    void four_digits_are_nothing_by_themselves() {
        assertThat(Found.in("de fyra sista åren, sedan 2021, och 1234 kr")).isEmpty();
    }

    @Test
    void a_sole_traders_organisation_number_is_their_personnummer() {
        assertThat(Found.in("Org.nr 900602-2397")).isEqualTo(certain("900602-2397", PERSONAL_IDENTITY_NUMBER));
        assertThat(Found.in("Moms SE900602239701")).isEqualTo(certain("SE900602239701", PERSONAL_IDENTITY_NUMBER));
        assertThat(Found.in("SE 900602-2397 01").getFirst().kind()).isEqualTo(PERSONAL_IDENTITY_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"212000-0142", "2120000142", "556000-4615", "5560004615", "16556000-4615", "SE556000461501"})
    @Promise("D44")
    void an_organisation_number_is_recognised_and_shown(String number) {
        assertThat(Found.in(number)).singleElement().extracting(Found::kind).isEqualTo(ORGANISATION_NUMBER);
        assertThat(new Masking().mask(number).text()).isEqualTo(number);
    }

    private static List<Found> certain(String number, Kind kind) {
        return List.of(Found.certain(number, kind));
    }

    private static boolean isHiddenWhole(String number) {
        var masked = new Masking().mask(number);
        return masked.pieces().size() == 1 && masked.hidesAnything();
    }
}
