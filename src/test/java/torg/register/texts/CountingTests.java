package torg.register.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torg.platforms.Network;

/** Cases by the platforms' own rules: Bluesky's lexicon, Mastodon's NoteLengthValidator, twitter-text's configuration 3. */
class CountingTests {

    @ParameterizedTest
    @CsvSource({
        "BLUESKY, Hej åäö, 7",
        "BLUESKY, 👩‍👩‍👧‍👦, 3", // one character of 25 bytes, and ten bytes are room for one
        "BLUESKY, e\u0301, 1",
        "MASTODON, Se https://torg.sundhamn.example/accounts/1, 26",
        "MASTODON, @bibl@social.sundhamn.example hej, 9",
        "X, Hej åäö, 7",
        "X, 日本, 4",
        "X, 😀, 2",
        "X, “ja” – nej…, 12",
        "INSTAGRAM, 😀, 2",
        "FACEBOOK, Hej åäö, 7",
    })
    void a_text_is_as_long_as_the_platform_counts_it(Network network, String text, int used) {
        assertThat(Counting.of(network, 100).used(text)).isEqualTo(used);
    }
}
