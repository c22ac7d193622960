package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.vault.Secret;

@TorgTest
class ConnectionsTests {
    private static final Secret FIRST = new Secret("the-first-token");
    private static final Secret SECOND = new Secret("the-second-token");

    @Autowired
    Connections connections;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private final Granted granted = new Granted("remote-" + UUID.randomUUID(), "biblioteket", FIRST);
    private Decided decided;

    @BeforeEach
    void decide() {
        decided = Decided.in(db);
    }

    @Test
    void a_token_is_sealed_in_the_table_and_opened_for_a_call() {
        var id = make();

        assertThat(new String(sealed(id), StandardCharsets.ISO_8859_1))
                .doesNotContain("first")
                .doesNotContain("token");
        assertThat(row(id)).doesNotContain(FIRST.value());
        assertThat(connections.open(id).orElseThrow().token()).isEqualTo(FIRST);
    }

    @Test
    void a_token_moved_to_another_row_does_not_open() {
        var id = make();
        var other = connections.make(
                Network.SQUARE,
                new Granted("remote-" + UUID.randomUUID(), "b", SECOND),
                decided.decision(),
                Actor.TORG);

        db.sql("update connection set sealed_token = :token where id = :id")
                .param("token", sealed(id))
                .param("id", other)
                .update();

        assertThatExceptionOfType(torg.vault.Seal.BrokenSeal.class).isThrownBy(() -> connections.open(other));
        connections.end(other, Actor.TORG);
    }

    @Test
    void the_ledger_tells_who_connected_and_nothing_of_the_token() {
        var id = make();

        assertThat(lines(id)).contains("biblioteket").doesNotContain(FIRST.value());
    }

    @Test
    void of_two_callers_with_the_same_old_token_one_exchanges_it_and_the_other_is_given_the_new_one() throws Exception {
        var id = make();
        var first = connections.open(id).orElseThrow();
        var second = connections.open(id).orElseThrow();
        var exchanges = new AtomicInteger();
        var holds = new CountDownLatch(1);
        try (var callers = Executors.newFixedThreadPool(2)) {
            var one = callers.submit(() -> first.renewal().renew(stored -> {
                exchanges.incrementAndGet();
                holds.countDown();
                await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
                return SECOND;
            }));
            holds.await();
            var two = callers.submit(() -> second.renewal().renew(stored -> {
                if (stored.equals(second.token())) {
                    exchanges.incrementAndGet();
                    return new Secret("one-too-many");
                }
                return stored;
            }));

            assertThat(one.get()).isEqualTo(SECOND);
            assertThat(two.get()).isEqualTo(SECOND);
        }
        assertThat(exchanges).hasValue(1);
        assertThat(connections.open(id).orElseThrow().token()).isEqualTo(SECOND);
        assertThat(row(id)).doesNotContain(SECOND.value());
    }

    private boolean somebodyWaits() {
        return db.sql(
                        "select exists (select from pg_locks where not granted and locktype in ('transactionid', 'tuple'))")
                .query(Boolean.class)
                .single();
    }

    @Test
    void an_exchange_that_fails_leaves_the_token_as_it_was() {
        var id = make();
        var opened = connections.open(id).orElseThrow();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> opened.renewal().renew(stored -> {
                    throw new IllegalStateException("the line broke");
                }));

        assertThat(connections.open(id).orElseThrow().token()).isEqualTo(FIRST);
    }

    @Test
    void an_ended_connection_holds_no_token_and_is_never_opened_or_renewed_again() {
        var id = make();
        var opened = connections.open(id).orElseThrow();

        connections.end(id, Actor.TORG);

        assertThat(sealed(id)).isNull();
        assertThat(connections.open(id)).isEmpty();
        assertThat(connections.health(id)).isEqualTo(Optional.empty());
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> opened.renewal().renew(stored -> SECOND))
                .matches(fault -> fault.kind() == Fault.Kind.NOT_ALLOWED);
        assertThat(sealed(id)).isNull();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.sql("update connection set sealed_token = '\\x00' where id = :id")
                        .param("id", id)
                        .update())
                .withMessageContaining("an_ended_connection_holds_no_token");
    }

    @Test
    void an_account_has_one_living_connection_and_may_have_another_when_that_has_ended() {
        var id = make();
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(this::make)
                .withMessageContaining("one_living_connection_per_account");

        connections.end(id, Actor.TORG);

        assertThat(make()).isNotEqualTo(id);
    }

    @Test
    void without_a_decision_there_is_no_connection_no_token_and_no_line() {
        var before = db.sql("select count(*) from connection").query(Long.class).single();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> connections.make(Network.SQUARE, granted, Long.MAX_VALUE, Actor.TORG))
                .withMessageContaining("no_decision_no_token");

        assertThat(db.sql("select count(*) from connection").query(Long.class).single())
                .isEqualTo(before);
        assertThat(db.sql("select count(*) from connection where remote_id = :remote")
                        .param("remote", granted.remoteId())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_decision_cannot_be_taken_away_from_under_a_connection() {
        make();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        transaction.executeWithoutResult(status -> db.sql("delete from account_decision where id = :id")
                                .param("id", decided.decision())
                                .update()))
                .withMessageContaining("no_decision_no_token");
    }

    private long make() {
        return connections.make(Network.SQUARE, granted, decided.decision(), Actor.TORG);
    }

    private byte[] sealed(long id) {
        return db.sql("select sealed_token from connection where id = :id")
                .param("id", id)
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .single()
                .orElse(null);
    }

    private String row(long id) {
        return db.sql("select c::text || encode(coalesce(sealed_token, ''), 'escape') from connection c where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private String lines(long id) {
        return db.sql(
                        "select string_agg(convert_from(content, 'UTF8'), ' ') from ledger_entry where subject = :subject")
                .param("subject", "connection/" + id)
                .query(String.class)
                .single();
    }
}
