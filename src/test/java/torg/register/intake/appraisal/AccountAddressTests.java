package torg.register.intake.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torg.platforms.Network;

class AccountAddressTests {

    @ParameterizedTest
    @CsvSource({
        "https://www.facebook.com/biblioteket, FACEBOOK, biblioteket",
        "facebook.com/biblioteket/, FACEBOOK, biblioteket",
        "https://sv-se.facebook.com/biblioteket?ref=hl, FACEBOOK, biblioteket",
        "https://www.facebook.com/profile.php?id=100064, FACEBOOK, 100064",
        "https://www.facebook.com/pages/Biblioteket/123, FACEBOOK, 123",
        "https://www.instagram.com/biblioteket/, INSTAGRAM, biblioteket",
        "https://twitter.com/biblioteket, X, biblioteket",
        "HTTPS://X.COM/biblioteket, X, biblioteket",
        "https://www.threads.net/@biblioteket, THREADS, biblioteket",
        "https://www.tiktok.com/@biblioteket, TIKTOK, biblioteket",
        "https://www.youtube.com/@biblioteket, YOUTUBE, biblioteket",
        "https://www.youtube.com/channel/UCx, YOUTUBE, UCx",
        "https://www.linkedin.com/company/staden/posts/, LINKEDIN, staden",
        "https://bsky.app/profile/biblioteket.staden.example, BLUESKY, biblioteket.staden.example",
        "https://mastodon.social/@biblioteket, MASTODON, biblioteket@mastodon.social",
        "https://www.facebook.com/Årsta-bibliotek, FACEBOOK, Årsta-bibliotek",
        "https://www.facebook.com/%C3%85rsta, FACEBOOK, Årsta",
    })
    void network_and_name_are_read_from_the_address(String address, Network network, String handle) {
        var read = AccountAddress.read(address).orElseThrow();

        assertThat(read.network()).contains(network);
        assertThat(read.handle()).contains(handle);
    }

    @Test
    void a_host_with_swedish_letters_is_a_host() {
        var read = AccountAddress.read("https://torg.malmö.example/@badet").orElseThrow();

        assertThat(read.network()).isEmpty();
        assertThat(read.handle()).contains("badet@torg.xn--malm-8qa.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Länk",
                "saknas",
                "http://",
                "https://facebook",
                "https:///x",
                "ftp://facebook.com/x",
                "javascript:alert(1).x",
                "https://www.facebook.com@evil.example/x",
                "mailto:bo@staden.example",
                "https://www.face book.com/x",
                "se hemsidan.",
                "https://[::1]/x.y"
            })
    void what_leads_nowhere_on_the_web_is_no_address(String address) {
        assertThat(AccountAddress.read(address)).isEmpty();
    }

    @Test
    void an_address_of_ten_thousand_characters_is_no_address() {
        assertThat(AccountAddress.read("https://www.facebook.com/" + "x".repeat(10_000)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.facebook.com/",
                "https://www.facebook.com",
                "https://www.instagram.com/p/Cx12/",
                "https://www.youtube.com/watch?v=x",
                "https://www.tiktok.com/@",
                "https://www.facebook.com/profile.php",
                "https://www.linkedin.com/company/"
            })
    void an_address_of_something_else_names_no_account(String address) {
        assertThat(AccountAddress.read(address).flatMap(AccountAddress::handle)).isEmpty();
    }

    @Test
    void ways_of_writing_the_same_address_have_one_key() {
        var key = AccountAddress.key("https://www.facebook.com/Biblioteket");

        assertThat(AccountAddress.key("http://facebook.com/biblioteket/")).isEqualTo(key);
        assertThat(AccountAddress.key("https://m.facebook.com/biblioteket?ref=hl#om"))
                .isEqualTo(key);
        assertThat(AccountAddress.key("https://www.facebook.com/profile.php?id=1"))
                .isNotEqualTo(AccountAddress.key("https://www.facebook.com/profile.php?id=2"));
        assertThat(AccountAddress.key("https://twitter.com/x")).isEqualTo(AccountAddress.key("https://x.com/x"));
        assertThat(Optional.of(key)).contains("facebook.com/biblioteket");
    }
}
