package torg.register;

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
        "https://www.facebook.com/biblioteket/posts/pfbid02x, FACEBOOK, biblioteket",
        "https://m.facebook.com/story.php?story_fbid=1&id=100064, FACEBOOK, 100064",
        "https://www.facebook.com/permalink.php?story_fbid=pf&id=100064, FACEBOOK, 100064",
        "https://www.facebook.com/p/Biblioteket-100064, FACEBOOK, 100064",
        "https://www.facebook.com/people/Biblioteket/100064/, FACEBOOK, 100064",
        "https://www.instagram.com/biblioteket/p/Cx12/, INSTAGRAM, biblioteket",
        "https://www.instagram.com/stories/biblioteket/3, INSTAGRAM, biblioteket",
        "https://mobile.twitter.com/biblioteket/status/1, X, biblioteket",
        "https://www.threads.net/@biblioteket/post/C1, THREADS, biblioteket",
        "https://www.tiktok.com/@biblioteket/video/7?lang=sv, TIKTOK, biblioteket",
        "https://www.youtube.com/user/biblioteket/videos, YOUTUBE, biblioteket",
        "https://www.linkedin.com/posts/staden_vi-anstaller-activity-7, LINKEDIN, staden",
        "https://bsky.app/profile/biblioteket.staden.example/post/3k, BLUESKY, biblioteket.staden.example",
        "https://mastodon.social/@biblioteket/112, MASTODON, biblioteket@mastodon.social",
        "https://mastodon.social/@biblioteket@social.staden.example, MASTODON, biblioteket@social.staden.example",
        "https://social.staden.example/users/biblioteket/statuses/1, MASTODON, biblioteket@social.staden.example",
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
                "https://youtu.be/dQw4",
                "https://www.youtube.com/shorts/x",
                "https://x.com/i/status/1",
                "https://vm.tiktok.com/ZM1",
                "https://www.tiktok.com/biblioteket",
                "https://www.facebook.com/share/p/1x/",
                "https://www.facebook.com/photo.php?fbid=1",
                "https://www.linkedin.com/feed/update/urn:li:activity:7",
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
