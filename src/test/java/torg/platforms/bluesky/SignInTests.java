package torg.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torg.platforms.Credentials;
import torg.platforms.Fault;
import torg.platforms.Platform;
import torg.vault.Secret;
import torg.world.FaultProxy;
import torg.world.World;

class SignInTests {
    private static final Secret SECRET = new Secret("abcd-efgh-ijkl-mnop");

    private final Platform bluesky = new Bluesky(Clock.systemUTC(), "allowed", URI.create("http://127.0.0.1:1"), "");
    private final FaultProxy server = FaultProxy.before(URI.create("http://127.0.0.1:" + World.freePort()));

    @AfterEach
    void close() {
        server.close();
    }

    private Fault refused(Platform platform, String server) {
        var fault = catchThrowableOfType(
                Fault.class, () -> platform.connect(new Credentials(server, "stad.bsky.social", SECRET)));
        assertThat(fault).isNotNull();
        assertThat(fault.toString()).doesNotContain(SECRET.value());
        return fault;
    }

    private Fault answered(int status, String body) {
        server.next(
                "createSession",
                new torg.world.Fault.AnswerInstead(status, Map.of("content-type", "application/json"), body));
        return refused(bluesky, server.address().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                          | https://bsky.social
        bsky.social                 | https://bsky.social
        https://pds.stad.example/   | https://pds.stad.example
        ' pds.stad.example:8443 '   | https://pds.stad.example:8443
        http://127.0.0.1:2583       | http://127.0.0.1:2583
        bsky.göteborg.example       | https://bsky.xn--gteborg-90a.example
        https://[2606:4700::1111]:1 | https://[2606:4700::1111]:1
        """)
    void a_server_is_understood_as_people_write_it(String written, String server) {
        assertThat(SignIn.server(written)).get().hasToString(server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://bsky.social",
                "https://user:pass@bsky.social",
                "https://bsky.social/xrpc?x",
                "a b",
                "https://",
                "@stad",
                "https://bsky.social#x",
                "https://[::1",
                "a..b",
                "javascript:alert(1)",
                "https://bsky.social\\@evil"
            })
    void what_is_no_server_is_not_asked(String written) {
        assertThat(refused(bluesky, written)).hasMessage("platforms.no-such-server");
    }

    @Test
    void a_name_is_understood_as_people_copy_it() {
        assertThat(SignIn.name(" \u202A@stad.bsky.social\u202C\u00A0\n")).isEqualTo("stad.bsky.social");
    }

    @Test
    void a_server_that_is_not_there_is_said_to_be_not_there() {
        assertThat(refused(bluesky, "nobody.invalid")).hasMessage("platforms.no-such-server");
        assertThat(refused(bluesky, "http://127.0.0.1:" + World.freePort())).hasMessage("platforms.no-such-server");
        assertThat(answered(404, "<h1>Not found</h1>")).hasMessage("platforms.no-such-server");
        assertThat(answered(200, "{\"welcome\": true}")).hasMessage("platforms.no-such-server");
    }

    @Test
    void nobody_can_make_torg_speak_to_what_is_behind_it() {
        var inProduction = new Bluesky(Clock.systemUTC(), "", URI.create("https://127.0.0.1:1"), "");

        for (var within : new String[] {
            "http://127.0.0.1:8080", "localhost", "https://169.254.169.254", "[::1]", "http://bsky.social"
        }) {
            var fault = refused(inProduction, within);
            assertThat(fault).hasMessage("platforms.server-not-allowed");
            assertThat(fault.kind()).isEqualTo(Fault.Kind.NOT_ALLOWED);
        }
    }

    @Test
    void an_account_that_asks_for_a_code_needs_an_app_password() {
        assertThat(answered(
                        401, "{\"error\":\"AuthFactorTokenRequired\",\"message\":\"A sign in code has been sent\"}"))
                .hasMessage("platforms.app-password-needed");
    }

    @Test
    void an_account_that_sleeps_is_not_connected() {
        assertThat(
                        answered(
                                200,
                                "{\"active\":false,\"did\":\"did:plc:a\",\"handle\":\"a.b\",\"accessJwt\":\"x\",\"refreshJwt\":\"y\"}"))
                .hasMessage("platforms.account-not-active");
    }

    @Test
    void a_token_that_could_end_a_header_is_not_taken() {
        assertThat(answered(
                        200,
                        "{\"did\":\"did:plc:a\",\"handle\":\"a.b\",\"accessJwt\":\"x\\r"
                                + "\\n"
                                + "Host: evil\",\"refreshJwt\":\"y\"}"))
                .hasMessage("platforms.no-such-server");
    }
}
