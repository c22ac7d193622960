package torg.register.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTests {
    private static final URI HERE = URI.create("https://torg.sundhamn.example");

    @ParameterizedTest
    @CsvSource({
        "https://www.facebook.com/Biblioteket, FACEBOOK:biblioteket",
        "https://m.facebook.com/biblioteket/?ref=share&mibextid=x, FACEBOOK:biblioteket",
        "HTTPS://WWW.FACEBOOK.COM/BIBLIOTEKET///, FACEBOOK:biblioteket",
        "https://www.facebook.com/sundhamn.bibliotek/posts/pfbid0abc, FACEBOOK:sundhamnbibliotek",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.instagram.com%2Fbiblioteket%2F&h=AT0, INSTAGRAM:biblioteket",
        "https://www.instagram.com/biblioteket/reel/C1/?igsh=x, INSTAGRAM:biblioteket",
        "https://twitter.com/Biblioteket/status/17?s=20, X:biblioteket",
        "https://www.tiktok.com/@biblioteket/video/7?is_from_webapp=1, TIKTOK:biblioteket",
        "https://www.youtube.com/@Biblioteket/videos, YOUTUBE:biblioteket",
        "https://www.linkedin.com/company/sundhamns-stad/posts/?feedView=all, LINKEDIN:sundhamns-stad",
        "https://www.threads.com/@biblioteket/post/C1, THREADS:biblioteket",
        "https://bsky.app/profile/bibl.sundhamn.example/post/3k, BLUESKY:bibl.sundhamn.example",
        "at://bibl.sundhamn.example/app.bsky.feed.post/3k, BLUESKY:bibl.sundhamn.example",
        "https://mastodon.social/@Biblioteket/112, MASTODON:biblioteket@mastodon.social",
        "@biblioteket@social.sundhamn.example, MASTODON:biblioteket@social.sundhamn.example",
        "acct:biblioteket@social.sundhamn.example, MASTODON:biblioteket@social.sundhamn.example",
        "https://www.facebook.com/%C3%85rsta, FACEBOOK:årsta",
        "Är detta er? https://www.facebook.com/biblioteket)., FACEBOOK:biblioteket",
        "https://www.facebook.com/bib\u200bli, FACEBOOK:bib",
    })
    void every_way_of_writing_it_leads_to_one_key(String pasted, String key) {
        assertThat(Pasted.read(pasted, HERE))
                .isInstanceOfSatisfying(
                        Pasted.Named.class,
                        named -> assertThat(named.keys().getFirst().value()).isEqualTo(key));
    }

    @Test
    void a_name_alone_belongs_to_no_network_yet() {
        assertThat(Pasted.read(" @Biblioteket ", HERE))
                .isEqualTo(new Pasted.Named(List.of(), "biblioteket", Optional.empty(), "@biblioteket"));
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1), verify.no-web-address",
        "data:text/html;base64;x, verify.no-web-address",
        "mailto:bo@sundhamn.example, verify.no-web-address",
        "https://www.facebook.com@evil.example/x, verify.no-web-address",
        "https://www.instagram.com/p/Cx12/, verify.names-nobody",
        "https://youtu.be/dQw4, verify.names-nobody",
        "https://www.facebook.com/share/p/1x/, verify.names-nobody",
        "https://sundhamn.example, verify.no-account-there",
        "stadsbiblioteket i sundhamn, verify.one-account",
        "<script>, verify.no-handle",
        "https://torg.sundhamn.example/ask, verify.our-page",
        "'', verify.write-something",
        "'\u202e\u200b', verify.write-something",
    })
    void what_cannot_be_looked_for_is_said_why(String pasted, String word) {
        assertThat(Pasted.read(pasted, HERE)).isEqualTo(new Pasted.Nothing(word));
    }

    @Test
    void ten_thousand_characters_are_too_many() {
        assertThat(Pasted.read("a".repeat(10_000), HERE)).isEqualTo(new Pasted.Nothing("verify.too-long"));
        assertThat(Pasted.read("https://www.facebook.com/" + "a".repeat(10_000), HERE))
                .isEqualTo(new Pasted.Nothing("verify.too-long"));
        assertThat(Pasted.read("x ".repeat(100_000), HERE)).isEqualTo(new Pasted.Nothing("verify.too-long"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.fаcebook.com/biblioteket", // with a Cyrillic а
                "https://xn--fcebook-2fg.com/biblioteket",
                "https://faceb00k.com/biblioteket",
                "https://facebook.com.evil.example/biblioteket",
            })
    void a_host_made_to_look_like_another_is_told(String address) {
        assertThat(Pasted.read(address, HERE))
                .isInstanceOfSatisfying(
                        Pasted.FalseHost.class,
                        host -> assertThat(host.looksLike()).isEqualTo("facebook.com"));
    }

    @Test
    void the_page_of_an_account_here_is_that_account() {
        assertThat(Pasted.read("https://torg.sundhamn.example/accounts/12?x", HERE))
                .isEqualTo(new Pasted.OurPage(12));
    }

    @Test
    void an_invented_network_under_our_own_address_is_a_place_for_accounts() {
        assertThat(Pasted.read("https://torg.sundhamn.example/town/networks/instagram/biblioteket", HERE))
                .isInstanceOfSatisfying(
                        Pasted.Named.class,
                        named -> assertThat(named.keys())
                                .containsExactly(
                                        Key.ofWeb("https://torg.sundhamn.example/town/networks/instagram/biblioteket")
                                                .orElseThrow()));
    }

    @Test
    void names_that_look_alike_look_the_same() {
        var ours = Likeness.look("sundhamn_bibliotek");

        assertThat(Likeness.look("sundhamn.bіblіоtеk"))
                .as("Cyrillic і, о and е")
                .isEqualTo(ours);
        assertThat(Likeness.look("sundhamn_bibli0tek")).as("a nought").isEqualTo(ours);
        assertThat(Likeness.look("sundhamn_bibliotek_officiell")).isEqualTo(ours);
        assertThat(Likeness.look("Sundhamn-Bibliotek")).isEqualTo(ours);
        assertThat(Likeness.look("sundharnn_bibliotek")).as("r and n for m").isEqualTo(ours);
        assertThat(Likeness.look("goteborg_bibliotek")).isNotEqualTo(ours);
    }

    @Test
    void one_change_apart_is_near() {
        assertThat(Likeness.oneChangeApart("bibliotek", "biblotek")).isTrue();
        assertThat(Likeness.oneChangeApart("bibliotek", "bibliotak")).isTrue();
        assertThat(Likeness.oneChangeApart("bibliotek", "bilbiotek")).isTrue();
        assertThat(Likeness.oneChangeApart("bibliotek", "bibliotek")).isTrue();
        assertThat(Likeness.oneChangeApart("bibliotek", "biblioteken1")).isFalse();
        assertThat(Likeness.near("bibliotek")).anyMatch(Likeness.near("biblotek")::contains);
        assertThat(Likeness.near("kort")).isEmpty();
    }
}
