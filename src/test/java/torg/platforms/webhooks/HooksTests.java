package torg.platforms.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.platforms.Connections;
import torg.platforms.Decided;
import torg.platforms.Granted;
import torg.platforms.Network;
import torg.platforms.Platforms;
import torg.platforms.arrivals.Arrivals;
import torg.platforms.arrivals.Arrivals.Incoming;
import torg.platforms.arrivals.GroupCommit;
import torg.platforms.arrivals.Landed;
import torg.platforms.consent.Agreeable;
import torg.platforms.consent.Family;
import torg.platforms.square.SquareChannel;
import torg.platforms.streams.Bells;
import torg.platforms.webhooks.Hooks.Said;
import torg.platforms.webhooks.Webhooks.Proof;
import torg.shell.Words;
import torg.vault.Secret;

/** What is thanked for is on disk. The tables are real; the platform that calls is acted. */
@TorgTest
class HooksTests {
    @Autowired
    JdbcClient db;

    @Autowired
    Connections connections;

    @Autowired
    Platforms platforms;

    @Autowired
    GroupCommit landing;

    @Autowired
    Arrivals arrivals;

    @Autowired
    SquareChannel square;

    @Autowired
    Bells bells;

    @Autowired
    Clock clock;

    private final Caller caller = new Caller();
    private final List<Incoming> landed = new ArrayList<>();
    private final String remoteId = "remote-" + UUID.randomUUID();
    private Subscriptions subscriptions;
    private Tally tally;
    private long connection;

    @BeforeEach
    void a_connected_account() {
        var decided = Decided.in(db);
        connection = connections.make(
                Network.SQUARE,
                new Granted(remoteId, decided.name(), new Secret("token")),
                decided.decision(),
                Actor.TORG);
        decided.connected(connection, db);
        subscriptions = new Subscriptions(
                db, connections, platforms, bells, List.of(caller), "https://torg.example", true, clock);
        tally = new Tally(db, clock);
    }

    @Test
    void a_call_is_thanked_for_when_all_of_it_is_on_disk_and_the_same_call_again_lands_nothing_more() {
        var first = said("Hur dags öppnar ni?");
        var second = said("Finns det en ramp?");
        caller.heard = List.of(heard(first), heard(second));

        var thanks = hooks(landing::land).hear(Family.TIKTOK, Caller.signed("a call"));

        assertThat(arrivals.countLanded(connection, List.of(first.key(), second.key())))
                .isEqualTo(2);
        assertThat(thanks).isInstanceOf(Said.Thanks.class);
        assertThat(hooks(landing::land).hear(Family.TIKTOK, Caller.signed("a call")))
                .isInstanceOf(Said.Thanks.class);
        assertThat(captures()).isEqualTo(2);
        assertThat(subscriptions.calls(connection)).isTrue();
    }

    @Test
    void nothing_of_a_forged_call_is_kept_but_that_it_came() {
        caller.heard = List.of(heard(said("Äkta?")));
        var before = counted("FORGED");

        var answer = hooks(this::land)
                .hear(
                        Family.TIKTOK,
                        new Call("POST", Map.of(), Map.of(), "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(answer).isInstanceOf(Said.NotBelieved.class);
        assertThat(landed).isEmpty();
        assertThat(counted("FORGED")).isEqualTo(before + 1);
        assertThat(subscriptions.calls(connection)).isFalse();
    }

    @Test
    void what_is_for_an_account_that_is_not_connected_is_thanked_for_and_counted_and_does_not_land() {
        caller.heard = List.of(
                new Heard(Network.SQUARE, "nobody-" + UUID.randomUUID(), said("Till ingen")),
                heard(said("Till oss")),
                new Heard(Network.TIKTOK, remoteId, said("Samma nummer på en annan plattform")));
        var before = counted("UNKNOWN");

        var answer = hooks(this::land).hear(Family.TIKTOK, Caller.signed("three"));

        assertThat(answer).isInstanceOf(Said.Thanks.class);
        assertThat(landed).extracting(Incoming::connection).containsExactly(connection);
        assertThat(counted("UNKNOWN")).isEqualTo(before + 2);
    }

    @Test
    void what_could_not_be_stored_is_not_thanked_for() {
        caller.heard = List.of(heard(said("Ett")), heard(said("Två")));
        var before = counted("FAILED");

        var answer = hooks(incoming -> {
                    landed.add(incoming);
                    return landed.size() > 1
                            ? CompletableFuture.failedFuture(new IllegalStateException("the disk is full"))
                            : CompletableFuture.completedFuture(null);
                })
                .hear(Family.TIKTOK, Caller.signed("two"));

        assertThat(answer).isInstanceOf(Said.Again.class);
        assertThat(counted("FAILED")).isEqualTo(before + 1);
    }

    @Test
    void the_platform_is_answered_when_it_asks_whether_the_address_is_ours() {
        var asks = new Call("GET", Map.of("challenge", "1158201444"), Map.of(), new byte[0]);

        assertThat(hooks(this::land).hear(Family.TIKTOK, asks))
                .isEqualTo(new Said.Thanks(java.util.Optional.of(new Proof("text/plain", "1158201444"))));
        assertThat(hooks(this::land).hear(Family.TIKTOK, new Call("GET", Map.of(), Map.of(), new byte[0])))
                .isInstanceOf(Said.Nobody.class);
        assertThat(hooks(this::land).hear(Family.LINKEDIN, Caller.signed("to nobody")))
                .isInstanceOf(Said.Nobody.class);
    }

    @Test
    void where_a_call_says_only_that_something_happened_it_is_fetched_at_once() {
        var silent = new Agreeable(Network.SQUARE);
        db.sql("update connection set next_poll_at = 'infinity' where id = :id")
                .param("id", connection)
                .update();
        caller.heard = List.of(heard(said("Något")));

        new Hooks(db, new Platforms(List.of(silent)), subscriptions, this::land, tally)
                .hear(Family.TIKTOK, Caller.signed("something"));

        assertThat(db.sql("select next_poll_at < 'infinity' from connection where id = :id")
                        .param("id", connection)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private CompletableFuture<Void> land(Incoming incoming) {
        landed.add(incoming);
        return CompletableFuture.completedFuture(null);
    }

    private Hooks hooks(Function<Incoming, CompletableFuture<Void>> landing) {
        return new Hooks(db, platforms, subscriptions, landing, tally);
    }

    private Heard heard(Landed landed) {
        return new Heard(Network.SQUARE, remoteId, landed);
    }

    private Landed said(String text) {
        var ref = SquareChannel.root(UUID.randomUUID().toString());
        return square.said(ref, ref, "", "Åsa", text);
    }

    private long captures() {
        return db.sql("select count(*) from ledger_entry where subject = :subject and kind = 'capture'")
                .param("subject", Arrivals.subject(connection))
                .query(Long.class)
                .single();
    }

    private long counted(String what) {
        tally.write();
        return db.sql("""
                        select coalesce(sum(calls), 0) from webhook_tally
                        where family = 'tiktok' and what = :what and day >= :yesterday
                        """)
                .param("what", what)
                .param(
                        "yesterday",
                        LocalDate.ofInstant(clock.instant(), Words.ZONE).minusDays(1))
                .query(Long.class)
                .single();
    }
}
