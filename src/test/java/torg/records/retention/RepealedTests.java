package torg.records.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepealedTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gallras enligt RA-FS 1991:6.",
                "enligt ra-fs 1991:6",
                "RAFS 1991 : 6",
                "RA\u2011FS\u00a01991:6",
                "RA-FS1991:6",
                "Riksarkivets föreskrifter (RA-FS 1991:6)",
                "RA-FS 2021:6, tidigare RA-FS 1991:6",
                "RA-FS\n1991:6"
            })
    void a_reference_is_found_however_it_is_written(String text) {
        assertThat(Repealed.in(text)).containsExactly("RA-FS 1991:6");
    }

    @Test
    void both_are_found_where_the_second_is_only_a_number() {
        assertThat(Repealed.in("RA-FS 1991:6, ändrad genom 1997:6, om handlingar av ringa betydelse"))
                .containsExactly("RA-FS 1991:6", "RA-FS 1997:6");
        assertThat(Repealed.in("RA-FS 1991:6 och 1997:6")).hasSize(2);
        assertThat(Repealed.in("(RA-FS 1991:6/1997:6)")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "RA-FS 2021:6",
                "RA-FS 2021:6, ändrad genom RA-FS 2022:1",
                "RA-FS 1991:60",
                "RA-FS 11991:6",
                "RA-FS 1997:61",
                "SFS 1991:6",
                "lag (1997:6)",
                "diarienummer 1991:6",
                "Arkivlagen (1990:782) 10 §"
            })
    void what_holds_and_what_is_something_else_is_not_flagged(String text) {
        assertThat(Repealed.in(text)).isEmpty();
    }
}
