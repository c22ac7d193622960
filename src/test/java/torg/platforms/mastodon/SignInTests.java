package torg.platforms.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInTests {
    @Test
    void a_server_is_understood_as_people_write_it() {
        assertThat(SignIn.server("social.stad.example")).hasValue("https://social.stad.example");
        assertThat(SignIn.server(" https://Social.Stad.Example/ ")).hasValue("https://social.stad.example");
        assertThat(SignIn.server("social.åkerby.example")).hasValue("https://social.xn--kerby-lra.example");
        assertThat(SignIn.server("http://127.0.0.1:8001/simulator/mastodon"))
                .hasValue("http://127.0.0.1:8001/simulator/mastodon");
    }

    @Test
    void what_is_no_server_is_none() {
        for (var nonsense :
                new String[] {"", "ftp://a", "a b", "https://", "a@b@c", "a?b", "file:///etc/passwd", "a\nb"}) {
            assertThat(SignIn.server(nonsense)).as(nonsense).isEmpty();
        }
    }
}
