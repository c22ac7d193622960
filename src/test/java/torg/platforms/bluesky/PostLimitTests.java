package torg.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostLimitTests {
    private final PostLimit limit = new PostLimit();

    /** Every one was counted as one by a real server (reference/connectors.md section 5). */
    @ParameterizedTest
    @CsvSource({
        "å, composed",
        "a\u030A, decomposed",
        "\uD83C\uDDF8\uD83C\uDDEA, the flag of Sweden",
        "👍🏽, a thumb with a skin tone",
        "1\uFE0F\u20E3, a keycap",
        "❤\uFE0F, a heart",
        "\u1112\u1161\u11AB, Hangul by its parts",
        "\u0E01\u0E33, Thai sara am",
        "\u0915\u094D\u0937\u093F, a Devanagari conjunct",
        "東, an ideograph",
    })
    void what_a_person_sees_as_one_character_is_one(String sign, String what) {
        assertThat(limit.used(sign)).as(what).isLessThanOrEqualTo(2);
        assertThat(limit.used("aaaaaaaaaa" + sign)).as(what).isEqualTo(11);
    }

    @Test
    void a_line_break_from_a_form_is_one_character() {
        assertThat(limit.used("a\r\nb")).isEqualTo(3);
    }

    @Test
    void three_hundred_characters_fit() {
        assertThat(limit.allows("å".repeat(300))).isTrue();
        assertThat(limit.allows("å".repeat(301))).isFalse();
    }

    @Test
    void a_text_of_families_is_full_at_three_thousand_bytes() {
        var family = "👨‍👩‍👧‍👦"; // 25 bytes

        assertThat(limit.used(family.repeat(120))).isEqualTo(300);
        assertThat(limit.allows(family.repeat(121))).isFalse();
    }

    @Test
    void an_england_of_tag_characters_counts_by_its_bytes() {
        var england = "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F"; // 28 bytes

        assertThat(limit.allows(england.repeat(107))).isTrue();
        assertThat(limit.allows(england.repeat(108))).isFalse();
    }

    @Test
    void nothing_uses_nothing() {
        assertThat(limit.used("")).isZero();
    }
}
