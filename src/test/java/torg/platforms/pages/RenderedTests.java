package torg.platforms.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page that is not what we came for is known by its text. */
class RenderedTests {
    private static final URI HERE = URI.create("https://example.org/bibliotek");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <title>Logga in</title><form><input type=password></form>                 | platforms.camera.wall
            <title>Just a moment...</title><p>Checking your browser                   | platforms.camera.wall
            <title>Biblioteket</title><div class=g-recaptcha></div>                   | platforms.camera.wall
            <title>Biblioteket</title><p>Sidan finns inte längre                      | platforms.camera.notice
            <title>404</title><p>Hoppsan                                              | platforms.camera.notice
            <p>Sorry, this page is not available.                                     | platforms.camera.notice
            <p>Something went wrong. Try again later.                                 | platforms.camera.notice
            <body class=neterror><div id=main-frame-error>ERR_CONNECTION_REFUSED</div> | platforms.camera.no-page
            """)
    void what_is_no_profile_says_what_it_is(String dom, String word) {
        assertThat(Rendered.trouble(HERE, dom)).contains(word);
    }

    @Test
    void a_profile_that_tells_of_something_that_is_gone_and_offers_to_sign_in_is_a_profile() {
        var post = "Utställningen finns inte kvar, men boken går att låna. ".repeat(15);

        assertThat(Rendered.trouble(HERE, """
                <title>Stadsbiblioteket</title><meta property="og:title" content="Stadsbiblioteket">
                <nav><form><input type="password"></form></nav><h1>Stadsbiblioteket</h1><p>""" + post)).isEmpty();
    }
}
