package torg.platforms.x;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What twitter-text weighs (reference/connectors.md section 5), so that another version of it is noticed. */
class PostLimitTests {
    private final PostLimit limit = new PostLimit();

    @ParameterizedTest
    @CsvSource({
        "å, 1",
        "a\u030A, 1",
        "🇨🇭, 2",
        "👍🏽, 2",
        "👨‍👩‍👧‍👦, 2",
        "1️⃣, 2",
        "❤️, 2",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿, 2",
        "क्षि, 4",
        "漢, 2",
        "https://www.stockholm.se/en/mycket/lang/adress/som/fortsatter?a=1, 23",
        "stockholm.se, 23"
    })
    void a_sign_weighs_what_x_says(String text, int weight) {
        assertThat(limit.used(text)).isEqualTo(weight);
    }

    @Test
    void a_text_of_280_fits_and_one_more_does_not() {
        assertThat(limit.allows("å".repeat(280))).isTrue();
        assertThat(limit.allows("å".repeat(281))).isFalse();
        assertThat(limit.allows("漢".repeat(141))).isFalse();
    }
}
