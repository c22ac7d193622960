package torg.platforms.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torg.platforms.Fault;
import torg.platforms.Network;
import torg.platforms.http.PlatformHttp;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;

/** What comes back from the web is a profile, or it is unknown with a reason. */
class PublicPagesTests {
    private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(MONDAY_NINE, ZoneOffset.UTC);
    private static final String BIBLIOTEKET = """
            <!doctype html><html><head><meta charset="utf-8"><title>Stadsbiblioteket | Facebook</title>
            <meta property="og:title" content="Stadsbiblioteket | Facebook">
            <meta property="og:description" content="Fråga oss! Regler: sundhamn.example/regler">
            <meta property="og:url" content="https://www.facebook.com/sundhamn.bibliotek/">
            </head><body>
            <a rel="nofollow" href="https://l.facebook.com/l.php?u=https%3A%2F%2Fsundhamn.example%2Fbibliotek">webb</a>
            <a rel="me" href="https://sundhamn.example/om">om</a> <a rel="me" href="javascript:alert(1)">skript</a>
            <a href="/help">Hjälp</a>
            <article><a href="/posts/2"><time datetime="2026-11-20T10:00:00Z">i fredags</time></a></article>
            <article><a href="/posts/1"><time datetime="2026-11-01">förr</time></a></article>
            <article><a href="/posts/3"><time datetime="2026-12-24T10:00:00Z">på julafton</time></a></article>
            </body></html>""";

    private final PublicPages pages =
            new PublicPages(new PlatformHttp(address -> true, Duration.ofSeconds(5), CLOCK), Optional.empty(), CLOCK);
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/", exchange -> answers.get(exchange.getRequestURI().getPath()).handle(exchange));
        server.start();
        on("/robots.txt", 404, "text/plain", "");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void on(String path, int status, String type, String body, String... headers) {
        on(path, status, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private void on(String path, int status, String type, byte[] body, String... headers) {
        answers.put(path, exchange -> answer(exchange, status, type, body, headers));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body, String... headers)
            throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            for (var i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private Look read(String handle) {
        return pages.read(Network.FACEBOOK, handle, address("/page"));
    }

    private Profile profile(String html) {
        on("/page", 200, "text/html; charset=utf-8", html);
        return ((Look.Seen) read("sundhamn.bibliotek")).profile();
    }

    private void unknown(String word) {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> read("sundhamn.bibliotek"))
                .withMessage(word);
    }

    @Test
    void a_page_is_read_by_what_it_publishes_of_itself() {
        var profile = profile(BIBLIOTEKET);

        assertThat(profile.name()).isEqualTo("Stadsbiblioteket");
        assertThat(profile.description()).isEqualTo("Fråga oss! Regler: sundhamn.example/regler");
        assertThat(profile.links())
                .containsExactly(
                        URI.create("https://sundhamn.example/bibliotek"),
                        URI.create("https://sundhamn.example/om"),
                        URI.create("https://sundhamn.example/regler"));
        assertThat(profile.relMe()).containsExactly(URI.create("https://sundhamn.example/om"));
        assertThat(profile.picture()).isEmpty();
        assertThat(profile.latest())
                .extracting(Profile.Post::at)
                .as("newest first, and what is announced for later has not been said")
                .containsExactly(Instant.parse("2026-11-20T10:00:00Z"), Instant.parse("2026-11-01T00:00:00Z"));
    }

    @Test
    void a_page_is_read_by_what_it_tells_search_engines() {
        on("/p.png", 404, "text/plain", "");
        var profile = profile("""
                <html><head><title>x</title><script type="application/ld+json">{ not json</script>
                <script type="application/ld+json">{"@type":"ProfilePage","mainEntity":{"@type":"Organization",
                "name":"Stadsbiblioteket","alternateName":"@Sundhamn.Bibliotek","description":"Böcker.",
                "sameAs":["https://sundhamn.example/bibliotek"],"image":{"contentUrl":"/p.png"}},
                "hasPart":[{"@type":"VideoObject","url":"https://v.example/1","uploadDate":"2026-11-20T10:00:00+01:00"}]}
                </script></head></html>""");

        assertThat(profile.name()).isEqualTo("Stadsbiblioteket");
        assertThat(profile.description()).isEqualTo("Böcker.");
        assertThat(profile.links()).containsExactly(URI.create("https://sundhamn.example/bibliotek"));
        assertThat(profile.lastPostAt()).contains(Instant.parse("2026-11-20T09:00:00Z"));
    }

    @Test
    void the_picture_is_fetched_and_a_program_dressed_as_one_is_not_a_picture() {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};
        var html = BIBLIOTEKET.replace("</head>", "<meta property=\"og:image\" content=\"/p.png\"></head>");
        on("/p.png", 200, "image/png", png);

        assertThat(profile(html).picture()).hasValue(png);
        on("/p.png", 200, "image/png", "<svg onload='alert(1)'/>");
        assertThat(profile(html).picture()).isEmpty();
        on("/p.png", 404, "text/html", "");
        assertThat(profile(html).picture()).isEmpty();
        on("/p.png", 500, "text/html", "");
        unknown("platforms.profile.fault");
    }

    @ParameterizedTest
    @CsvSource({
        "500, platforms.profile.fault",
        "503, platforms.profile.fault",
        "403, platforms.profile.not-shown",
        "401, platforms.profile.not-shown",
        "429, platforms.profile.slow-down",
        "999, platforms.profile.slow-down",
        "418, platforms.profile.fault"
    })
    void an_answer_that_is_no_page_is_unknown_and_says_why(int status, String word) {
        on("/page", status, "text/html", BIBLIOTEKET);

        unknown(word);
    }

    @Test
    void a_platform_that_asks_to_wait_says_until_when() {
        on("/page", 429, "text/html", "", "Retry-After", "271");

        assertThatExceptionOfType(Fault.class).isThrownBy(() -> read("x")).satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Fault.Kind.TOO_MUCH);
            assertThat(fault.until()).isEqualTo(MONDAY_NINE.plusSeconds(271));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void only_a_platform_that_says_so_makes_an_account_gone(int status) {
        on("/page", status, "text/html", "");

        assertThat(read("sundhamn.bibliotek")).isEqualTo(new Look.Gone(MONDAY_NINE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Just a moment...</title>",
                "<title>Facebook</title><form id='captcha'></form>",
                "<title>x</title><iframe src='https://www.google.com/recaptcha/api2'></iframe>",
                "<title>Logga in</title><form><input type=password></form>",
                "<title>Är du en robot?</title>"
            })
    void a_riddle_or_a_sign_in_is_never_taken_for_the_profile(String html) {
        on("/page", 200, "text/html", html.replace("recaptcha/api2", "captcha"));

        unknown("platforms.profile.wall");
    }

    @Test
    void an_offer_to_sign_in_beside_the_profile_is_no_wall() {
        var profile = profile(BIBLIOTEKET.replace("</body>", "<form><input type=password></form></body>"));

        assertThat(profile.name()).isEqualTo("Stadsbiblioteket");
    }

    @Test
    void a_way_that_leads_to_the_sign_in_is_a_wall() {
        on("/page", 302, "text/html", "", "Location", "/accounts/login/?next=%2Fpage");

        unknown("platforms.profile.wall");
    }

    @Test
    void another_accounts_page_is_not_this_accounts() {
        on("/page", 200, "text/html; charset=utf-8", BIBLIOTEKET);

        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> read("sundhamn.idrott"))
                .withMessage("platforms.profile.somebody-else");
        assertThat(read("@Sundhamn.Bibliotek@server.example")).isInstanceOf(Look.Seen.class);
    }

    @Test
    void a_notice_without_anybody_on_it_is_no_profile() {
        on("/page", 200, "text/html", "<!doctype html><title>Underhåll pågår</title>");

        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> pages.read(Network.FACEBOOK, "page", address("/page")))
                .withMessage("platforms.profile.no-profile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "image/png", "application/octet-stream", ""})
    void what_is_no_page_makes_no_sense(String type) {
        on("/page", 200, type, BIBLIOTEKET);

        unknown("platforms.profile.no-sense");
    }

    @Test
    void a_page_that_unfolds_is_not_unfolded() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[200 << 20]);
        }
        on("/page", 200, "text/html", bomb.toByteArray(), "Content-Encoding", "gzip");

        unknown("platforms.profile.no-sense");
    }

    @Test
    void a_page_of_a_megabyte_is_read_and_one_of_six_is_not() {
        assertThat(profile(BIBLIOTEKET.replace("</body>", "x".repeat(1 << 20) + "</body>"))
                        .name())
                .isEqualTo("Stadsbiblioteket");
        on("/page", 200, "text/html", new byte[6 << 20]);
        unknown("platforms.profile.lost");
    }

    @Test
    void a_hundred_thousand_boxes_in_each_other_are_read_or_refused_and_nothing_breaks() {
        var profile = profile(BIBLIOTEKET.replace("</body>", "<div>".repeat(100_000)));

        assertThat(profile.name()).isEqualTo("Stadsbiblioteket");
    }

    @Test
    void a_way_that_never_ends_ends() {
        var hops = new AtomicInteger();
        answers.put(
                "/round",
                exchange -> answer(
                        exchange, 302, "text/html", new byte[0], "Location", "/round?" + hops.incrementAndGet()));
        on("/page", 301, "text/html", "", "Location", "/round");

        unknown("platforms.profile.endless");
        assertThat(hops).hasValueLessThan(10);
    }

    @Test
    void the_page_is_found_where_the_platform_moved_it() {
        on("/page", 301, "text/html", "", "Location", "/moved");
        on("/moved", 200, "text/html; charset=utf-8", BIBLIOTEKET);

        assertThat(read("sundhamn.bibliotek")).isInstanceOf(Look.Seen.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "http:///", "%%%"})
    void a_way_out_of_the_web_is_not_gone(String location) {
        on("/page", 302, "text/html", "", "Location", location);

        assertThatExceptionOfType(Fault.class).isThrownBy(() -> read("sundhamn.bibliotek"));
    }

    @Test
    void letters_of_another_alphabet_than_was_said_are_not_guessed() {
        on(
                "/page",
                200,
                "text/html; charset=utf-8",
                BIBLIOTEKET.replace("utf-8", "x").getBytes(Charset.forName("windows-1252")));
        unknown("platforms.profile.letters");

        on("/page", 200, "text/html; charset=windows-1252", BIBLIOTEKET.getBytes(Charset.forName("windows-1252")));
        assertThat(((Look.Seen) read("sundhamn.bibliotek")).profile().description())
                .startsWith("Fråga");
        on("/page", 200, "text/html; charset=klingon", BIBLIOTEKET);
        assertThat(((Look.Seen) read("sundhamn.bibliotek")).profile().description())
                .startsWith("Fråga");
    }

    @Test
    void what_a_site_asks_of_robots_is_respected_and_rules_out_of_reach_forbid() {
        on("/page", 200, "text/html; charset=utf-8", BIBLIOTEKET);
        on("/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /page\n");
        unknown("platforms.profile.robots");

        on("/robots.txt", 503, "text/plain", "");
        var fresh = new PublicPages(
                new PlatformHttp(address -> true, Duration.ofSeconds(5), CLOCK), Optional.empty(), CLOCK);
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> fresh.read(Network.FACEBOOK, "x", address("/page")))
                .withMessage("platforms.profile.fault");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/page",
                "https://localhost:%d/page",
                "https://10.0.0.1/%d",
                "https://169.254.169.254/%d",
                "gopher://x/%d"
            })
    void nobodys_address_leads_into_our_own_network(String address) {
        on("/page", 200, "text/html; charset=utf-8", BIBLIOTEKET);
        var inProduction = new PublicPages(Optional.empty(), CLOCK);

        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> inProduction.read(
                        Network.FACEBOOK,
                        "x",
                        URI.create(address.formatted(server.getAddress().getPort()))))
                .withMessage("platforms.server-not-allowed");
    }

    @Test
    void nul_and_endless_names_do_not_reach_the_database() {
        var profile = profile(BIBLIOTEKET
                .replace("content=\"Stadsbiblioteket | Facebook\"", "content=\"" + "å🏊".repeat(5_000) + "\"")
                .replace("</head>", """
                        <script type="application/ld+json">{"@type":"Person","name":"","description":"Fr\\u0000åga"}</script>
                        </head>"""));

        assertThat(profile.name().codePointCount(0, profile.name().length())).isLessThanOrEqualTo(500);
        assertThat(profile.description()).startsWith("Fråga").doesNotContain("\0");
    }
}
