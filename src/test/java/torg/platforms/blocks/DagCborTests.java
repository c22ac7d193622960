package torg.platforms.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real server writes, {@code torg.exports.formats.RepositoryTests} reads; here is what no server would. */
class DagCborTests {
    @Test
    void cbor_is_read_in_the_one_way_it_may_be_written() {
        assertThat(DagCbor.map(bytes("a3 61 61 01 61 62 82 20 f6 62 63 63 63 c3 a5 21")))
                .isEqualTo(Map.of("a", 1L, "b", Arrays.asList(-1L, null), "cc", "å!"));
        assertThat(DagCbor.value(bytes("1b 00 00 00 01 00 00 00 00"))).isEqualTo(1L << 32);
        assertThat(DagCbor.value(bytes("80"))).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18 17", // 23 in two bytes
                "19 00 ff", // 255 in three
                "1b ff ff ff ff ff ff ff ff", // more than a long
                "a2 61 62 01 61 61 01", // keys out of order
                "a2 62 61 61 01 61 62 01", // a long key before a short one
                "a2 61 61 01 61 61 02", // a key twice
                "a1 01 02", // a number for a key
                "9f 01 ff", // a list without length
                "5f 41 00 ff", // bytes without length
                "62 c3 28", // no UTF-8
                "f9 3c 00", // half a float
                "f7", // undefined
                "c1 01", // another tag than 42
                "d8 2a 41 00", // a link that is none
                "01 01", // something after the end
                "82 01", // less than was said
                "9a ff ff ff ff 01", // much less
                ""
            })
    void what_is_written_in_any_other_way_is_refused(String hex) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> DagCbor.value(bytes(hex)));
    }

    @Test
    void what_is_nested_too_deep_is_refused_before_the_stack_ends() {
        var deep = new byte[100_000];
        Arrays.fill(deep, (byte) 0x81);

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> DagCbor.value(deep));
    }

    @Test
    void values_that_follow_one_another_are_read_to_the_end_and_half_a_value_is_refused() {
        assertThat(DagCbor.values(bytes("a1 61 61 01 81 02"))).isEqualTo(List.of(Map.of("a", 1L), List.of(2L)));
        assertThat(DagCbor.values(new byte[0])).isEmpty();
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> DagCbor.values(bytes("01 a1 61 61")));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
