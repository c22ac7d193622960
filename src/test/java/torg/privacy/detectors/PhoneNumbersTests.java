package torg.privacy.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static torg.privacy.Kind.PHONE_NUMBER;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torg.Promise;
import torg.privacy.Certainty;
import torg.privacy.Kind;
import torg.privacy.Masking;

class PhoneNumbersTests {

    private static final Set<Integer> COLLISIONS = Set.of(607, 615, 623, 631, 649, 656, 664, 672, 680, 698);

    @Test
    @Promise("D44")
    void ten_of_the_fictional_mobile_numbers_may_as_well_be_identity_numbers() {
        assertThat(IntStream.rangeClosed(605, 699)).allSatisfy(last -> {
            var compact = "0701740" + last;
            assertThat(Found.in(compact))
                    .containsExactly(
                            COLLISIONS.contains(last)
                                    ? new Found(compact, Kind.COORDINATION_NUMBER, Certainty.AMBIGUOUS)
                                    : Found.certain(compact, PHONE_NUMBER));
        });
    }

    @Test
    void written_in_groups_they_are_telephone_numbers() {
        assertThat(IntStream.rangeClosed(605, 699)).allSatisfy(last -> {
            var grouped = "070-174 0%d %02d".formatted(last / 100, last % 100);
            assertThat(Found.in(grouped)).containsExactly(Found.certain(grouped, PHONE_NUMBER));
        });
    }

    @Test
    void an_ambiguous_number_is_hidden_and_says_so() {
        assertThat(new Masking().mask("Ring 0701740607!").text())
                .isEqualTo("Ring [telefonnummer eller personnummer dolt]!");
    }

    @Test
    void somebody_born_in_2007_who_writes_ten_digits_is_ambiguous_too() {
        var compact = TestNumbers.number(LocalDate.of(2007, 1, 5), 238).substring(2);

        assertThat(Found.in(compact)).containsExactly(Found.ambiguous(compact));
    }

    @Test
    void six_digits_and_four_are_the_shape_of_a_personnummer() {
        var twelve = TestNumbers.number(LocalDate.of(2007, 1, 5), 238);
        var hyphened = twelve.substring(2, 8) + "-" + twelve.substring(8);

        assertThat(Found.in(hyphened)).containsExactly(Found.certain(hyphened, Kind.PERSONAL_IDENTITY_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "070-174 06 05",
                "070 174 06 05",
                "0701-74 06 05",
                "070-1740605",
                "070/174 06 05",
                "07 01 74 06 05",
                "+46 70 174 06 05",
                "+46701740605",
                "+46 (0)70-174 06 05",
                "0046701740605",
                "0046 70 174 06 05",
                "08-465 004 00",
                "031-390 06 00",
                "0980-31 92 00",
                "040\u20116280400",
                "0739000001",
                "076 900 00 01",
                "+47 22 22 55 55",
                "+358 9 3101 6400",
                "+1 202 456 1111",
                "070\u00A0174\u00A006\u00A005"
            })
    void telephone_numbers_are_found_however_they_are_grouped(String number) {
        assertThat(Found.in("Ring " + number + ", tack")).containsExactly(Found.certain(number, PHONE_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "112",
                "113 13",
                "114 14",
                "1177",
                "11313",
                "kl 08-17",
                "08-17 och 10-14",
                "08:30-09:15",
                "08.30–09.15",
                "2024-06-14",
                "08-06-2024",
                "01022024",
                "05/06 2024",
                "05-06-2024 12",
                "0,5",
                "007",
                "100 000 000 kr",
                "+100 000 000 kr",
                "111 20 Stockholm",
                "dnr 2024/01234",
                "1-0",
                "0000000000",
                "3,14159265358979"
            })
    void short_numbers_times_dates_and_amounts_are_not_telephone_numbers(String text) {
        assertThat(Found.in(text)).noneMatch(found -> found.kind() == PHONE_NUMBER);
        assertThat(new Masking().mask(text).text()).isEqualTo(text);
    }

    @Test
    void an_area_code_may_stand_in_brackets() {
        assertThat(new Masking().mask("(08) 465 004 00").text()).isEqualTo("([telefonnummer dolt]");
    }

    @Test
    void a_sentence_goes_on_after_the_number() {
        assertThat(Found.in("Ring 070-174 06 05 2 gånger, eller 0701740606"))
                .isEqualTo(List.of(
                        Found.certain("070-174 06 05", PHONE_NUMBER), Found.certain("0701740606", PHONE_NUMBER)));
    }
}
