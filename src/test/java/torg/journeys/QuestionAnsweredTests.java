package torg.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torg.ledger.Verification;
import torg.vault.Keys;
import torg.world.BlueskyNetwork;
import torg.world.Fault;
import torg.world.FaultProxy;
import torg.world.Resident;

/**
 * The thin line through the whole house, on the real Bluesky network: an account is registered and decided, connected,
 * a resident asks, a person answers, Torg is killed while the answer is on its way, and it stands there once.
 */
class QuestionAnsweredTests {
    private static final String QUESTION = "När öppnar biblioteket på söndag? Mitt nummer är 19900602-2397.";
    private static final String ANSWER = "Hej! Stadsbiblioteket öppnar klockan 11 på söndag. Välkommen! /Amina";

    @TempDir
    Path folder;

    @Test
    void a_residents_question_is_answered_once_though_torg_is_killed_while_sending() throws Exception {
        var network = BlueskyNetwork.shared();
        var library = network.newcomer("biblioteket");
        var amina = network.newcomer("amina");
        try (var proxy = FaultProxy.before(network.pds());
                var torg = new RunningTorg(folder.resolve("data"), Map.of("TORG_BLUESKY_PRIVATE", "allowed"), List.of())
                        .start("--torg.town.accounts=48", "--torg.town.conversations=0")) {
            var director = torg.keyOf("COMMUNICATIONS_DIRECTOR");
            var account = connect(torg, director, library, proxy);
            var post = library.post("I dag fyller biblioteket år!");
            amina.reply(post, QUESTION);

            var conversation = arrives(torg, director);
            var shown = torg.get(director, "/inbox/" + conversation);
            assertThat(shown.body().toString())
                    .contains("När öppnar biblioteket")
                    .contains("personnummer dolt")
                    .doesNotContain("-2397");

            assertThat(torg.post(director, "/inbox/" + conversation + "/taking", Map.of())
                            .status())
                    .isEqualTo(200);
            proxy.next("putRecord", Fault.delayAnswer(Duration.ofMinutes(2)));
            var answered = torg.post(director, "/inbox/" + conversation + "/answer", Map.of("words", ANSWER));
            assertThat(answered.status()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(30)).until(() -> standing(amina, post.uri(), library) == 1);
            torg.kill(); // sent, and not stored
            proxy.calm();
            torg.start();

            await().atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(torg.value("select delivery from message where ours"))
                            .isEqualTo("ARRIVED"));
            assertThat(standing(amina, post.uri(), library)).isEqualTo(1);
            assertThat(torg.value("select count(*) from conversation")).isEqualTo("1");
            assertThat(torg.value("select state from delivery")).isEqualTo("DELIVERED");
            assertThat(torg.get(director, "/register/" + account).body().toString())
                    .contains("register.account-opened");
            holds(torg);
        }
    }

    private static String connect(RunningTorg torg, String director, Resident library, FaultProxy proxy)
            throws Exception {
        var people = torg.value(
                        "select string_agg(email, ' ' order by id) from (select * from person order by id limit 2) two")
                .split(" ");
        var unit = torg.value("select id from unit where kind = 'CITY'");
        var registered = torg.post(
                director,
                "/register",
                Map.of(
                        "network",
                        "BLUESKY",
                        "name",
                        "Stadsbiblioteket",
                        "handle",
                        library.handle(),
                        "unit",
                        unit,
                        "purpose",
                        "Svara på frågor",
                        "audience",
                        "Alla",
                        "goals",
                        "Svar inom två dagar",
                        "responsible",
                        people[0],
                        "substitute",
                        people[1]));
        assertThat(registered.status()).as(registered.body().toString()).isEqualTo(200);
        var account = registered.body().get("location").asString().replaceAll("\\D", "");

        var tooEarly = torg.post(director, "/register/" + account + "/connection", connection(library, proxy));
        assertThat(tooEarly.status()).isEqualTo(409); // no decision, no token

        var decided = torg.post(
                torg.keyOf("HEAD"),
                "/register/" + account + "/decision",
                Map.of(
                        "reference",
                        "KS 2026/1303",
                        "decidedOn",
                        LocalDate.now(ZoneId.of("Europe/Stockholm")).toString()));
        assertThat(decided.status()).as(decided.body().toString()).isEqualTo(200);
        var connected = torg.post(director, "/register/" + account + "/connection", connection(library, proxy));
        assertThat(connected.status()).as(connected.body().toString()).isEqualTo(200);
        assertThat(torg.value("select encode(sealed_token, 'escape') from connection where network = 'BLUESKY'"))
                .doesNotContain("Jwt")
                .doesNotContain(library.password());
        return account;
    }

    private static Map<String, String> connection(Resident library, FaultProxy proxy) {
        return Map.of("secret", library.password(), "server", proxy.address().toString());
    }

    private static String arrives(RunningTorg torg, String director) {
        return await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> torg.value("select id from conversation"), id -> !id.isEmpty());
    }

    private static long standing(Resident reader, String post, Resident library) {
        return reader.replies(post).stream()
                .filter(r -> r.authorDid().equals(library.did()))
                .filter(r -> r.text().equals(ANSWER))
                .count();
    }

    private static void holds(RunningTorg torg) throws Exception {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> torg.value("select count(*) from ledger_leaf")
                        .equals(torg.value("select count(*) from ledger_entry")));
        try (var database = torg.database();
                var connection = database.connect()) {
            var result = new Verification(
                            connection, new Keys(torg.settings()).ledgerKeys().getPublic())
                    .run();
            assertThat(result.fault()).isEmpty();
            assertThat(result.entries()).isGreaterThan(100);
        }
    }
}
