package torg.platforms.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import torg.TorgTest;
import torg.platforms.consent.Family;
import torg.simulator.Act;
import torg.simulator.Answer;
import torg.simulator.Messenger;
import torg.simulator.Request;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.linkedin.LinkedInDialect;
import torg.simulator.meta.Meta;
import torg.simulator.threads.ThreadsDialect;
import torg.simulator.x.XDialect;
import torg.vault.Secret;

/**
 * Platforms ask at Torg's own address, over HTTP, whether it is Torg's: each as its documentation says (named at its dialect).
 * Torg and they share the application's secret; in one test Torg has another.
 */
@TorgTest
class HandshakeTests {
    private static final String APP = Simulator.APPLICATION;
    private static final String ANOTHER_SECRET = "handshake tests: another secret";

    @Autowired
    Clock clock;

    @Autowired
    ConfigurableEnvironment environment;

    @Value("${torg.address}")
    String address;

    private Society society;
    private Simulator simulator;
    private ThreadsDialect threads;
    private final Messenger messenger = new Messenger();

    @BeforeEach
    void platforms_that_ask() {
        society = new Society(7, clock);
        threads = new ThreadsDialect(society);
        simulator = new Simulator(
                society, List.of(new Meta(society), threads, new LinkedInDialect(society), new XDialect(society)));
        simulator.onAsked(messenger::ring);
    }

    @AfterEach
    void they_go() {
        messenger.close();
        environment.getPropertySources().remove(ANOTHER_SECRET);
    }

    /** Somebody has set another application for Torg than the one the platform knows. */
    private void torgHasAnotherSecret(Family family) {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        ANOTHER_SECRET,
                        Map.of(
                                "TORG_" + family.name() + "_APP", "another",
                                "TORG_" + family.name() + "_SECRET", "another")));
    }

    private String hooks(Family family) {
        return address + "/hooks/" + family.word();
    }

    private static String word() {
        return Signatures.hex(Signatures.of(new Secret(Simulator.SECRET), "webhooks".getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String body(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private Answer meta(String object, String word) {
        var fields = Map.of(
                "object",
                object,
                "callback_url",
                hooks(Family.META),
                "fields",
                "mentions",
                "verify_token",
                word,
                "access_token",
                APP + "|" + Simulator.SECRET);
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return simulator.answer(
                "meta",
                new Request(
                        "POST",
                        "/v24.0/" + APP + "/subscriptions",
                        Map.of(),
                        Map.of("content-type", "application/x-www-form-urlencoded"),
                        form.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "instagram"})
    void meta_is_told_its_challenge_where_the_word_is_ours_and_nothing_where_it_is_not(String object) {
        var site = object.equals("page") ? Site.FACEBOOK : Site.INSTAGRAM;

        assertThat(body(meta(object, "gissat"))).contains("\"code\":2200");
        assertThat(society.subscription(site, APP)).isEmpty();
        assertThat(meta(object, word()).status()).isEqualTo(200);
        assertThat(society.subscription(site, APP)).isPresent();
    }

    @Test
    void meta_does_not_believe_an_address_with_another_secret() {
        torgHasAnotherSecret(Family.META);

        assertThat(body(meta("page", word()))).contains("\"code\":2200");
    }

    @Test
    void threads_is_told_its_challenge_where_the_word_is_ours_and_nothing_where_it_is_not() {
        assertThat(threads.tells("1", hooks(Family.THREADS), "gissat")).isFalse();
        assertThat(society.subscription(Site.THREADS, "1")).isEmpty();
        assertThat(threads.tells("1", hooks(Family.THREADS), word())).isTrue();
        assertThat(society.subscription(Site.THREADS, "1")).isPresent();
    }

    private Answer linkedIn() {
        var official = society.join(Site.LINKEDIN, "eva", "Eva", false);
        var page = society.join(Site.LINKEDIN, "simhallen", "Simhallen", true);
        society.happens(new Act.Administers(Site.LINKEDIN, official.id(), page.id()));
        var token = society.grant(
                Site.LINKEDIN,
                society.secret("access"),
                "access",
                official.id(),
                Set.of("rw_organization_admin"),
                society.now().plus(Duration.ofHours(1)),
                "");
        var key = "(developerApplication:" + encoded("urn:li:developerApplication:" + APP) + ",user:"
                + encoded("urn:li:person:" + official.id()) + ",entity:" + encoded("urn:li:organization:" + page.id())
                + ",eventType:ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS)";
        var answer = simulator.answer(
                "linkedin",
                new Request(
                        "PUT",
                        "/rest/eventSubscriptions/" + key,
                        Map.of(),
                        Map.of(
                                "authorization", "Bearer " + token.token(),
                                "linkedin-version", "202611",
                                "x-restli-protocol-version", "2.0.0",
                                "content-type", "application/json"),
                        ("{\"webhook\":\"" + hooks(Family.LINKEDIN) + "\"}").getBytes(StandardCharsets.UTF_8)));
        assertThat(society.subscription(Site.LINKEDIN, page.id()).isPresent()).isEqualTo(answer.status() == 204);
        return answer;
    }

    @Test
    void linkedin_believes_an_address_that_signs_its_challenge_with_the_applications_secret_and_no_other() {
        assertThat(linkedIn().status()).isEqualTo(204);

        torgHasAnotherSecret(Family.LINKEDIN);

        assertThat(body(linkedIn())).contains("This URL did not pass the security challenge check");
    }

    private Answer x() {
        var token = society.grant(
                Site.X,
                society.secret("app"),
                "app",
                "",
                Set.of(),
                society.now().plus(Duration.ofHours(1)),
                "");
        return simulator.answer(
                "x",
                new Request(
                        "POST",
                        "/2/webhooks",
                        Map.of(),
                        Map.of("authorization", "Bearer " + token.token(), "content-type", "application/json"),
                        ("{\"url\":\"" + hooks(Family.X) + "\"}").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void x_registers_an_address_that_answers_its_check_with_the_applications_secret_and_no_other() {
        torgHasAnotherSecret(Family.X);

        assertThat(body(x())).contains("CrcValidationFailed");

        environment.getPropertySources().remove(ANOTHER_SECRET);

        var registered = x();
        assertThat(registered.status()).isEqualTo(200);
        assertThat(body(registered)).contains("\"valid\":true");
    }

    @Test
    void where_nobody_listens_nothing_is_believed() {
        assertThat(threads.tells("1", address + "/hooks/nobody", word())).isFalse();
        assertThat(threads.tells("1", "http://127.0.0.1:1/hooks", word())).isFalse();
        assertThat(threads.tells("1", "https://{nowhere}", word())).isFalse();
    }
}
