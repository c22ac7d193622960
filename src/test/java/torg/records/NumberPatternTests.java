package torg.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torg.records.diary.NumberPattern;

class NumberPatternTests {
    /** As cities write them (domain.md 3.8). */
    @ParameterizedTest
    @CsvSource({
        "KS {year}/{number}, KS 2026/123",
        "KS-SM {year}/{number}, KS-SM 2026/123",
        "KSN-{year}-{number:4}, KSN-2026-0123",
        "{year}-KS{number:4}, 2026-KS0123",
        "KK{yy}/{number}, KK26/123",
        "{year}/{number:5}, 2026/00123",
        "KS/{year}:{number}, KS/2026:123",
        "SBN {year} {number:5}, SBN 2026 00123",
        "{number}/{yy}, 123/26"
    })
    void a_city_keeps_its_own_way_of_writing(String pattern, String number) {
        assertThat(new NumberPattern(pattern).isFine()).isTrue();
        assertThat(new NumberPattern(pattern).write(2026, 123)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "KS {year}",
        "KS {number}",
        "{number}{number} {year}",
        "KS {year}/{nummer}/{number}",
        "<b>{year}{number}"
    })
    void a_pattern_by_which_two_could_get_the_same_number_or_nobody_can_read_is_refused(String pattern) {
        assertThat(new NumberPattern(pattern).isFine()).isFalse();
    }

    @Test
    void a_number_longer_than_its_place_is_written_whole() {
        assertThat(new NumberPattern("{year}/{number:2}").write(2026, 12345)).isEqualTo("2026/12345");
    }
}
