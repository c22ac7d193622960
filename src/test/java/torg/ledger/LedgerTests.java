package torg.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.Promise;
import torg.TorgTest;
import torg.vault.Database;
import torg.vault.Keys;

@TorgTest
class LedgerTests {
    record StoneTurned(String stone, String subject) implements Happening {}

    @Autowired
    Ledger ledger;

    @Autowired
    Sequencer sequencer;

    @Autowired
    Transparency transparency;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Database database;

    @Autowired
    Keys keys;

    private final String subject = "test/" + UUID.randomUUID();

    @Test
    void a_line_outside_a_transaction_is_refused() {
        assertThatIllegalStateException().isThrownBy(() -> ledger.record(Actor.TORG, new StoneTurned("a", subject)));
    }

    @Test
    void a_change_that_fails_leaves_no_line() {
        transaction.executeWithoutResult(status -> {
            ledger.record(Actor.TORG, new StoneTurned("a", subject));
            status.setRollbackOnly();
        });

        assertThat(ledger.history(subject)).isEmpty();
    }

    @Test
    void a_line_is_proved_to_somebody_who_has_only_the_head() {
        var entry = turn("granit");
        sequencer.catchUp();

        var proof = transparency.inclusion(entry.number()).orElseThrow();

        assertThat(Proofs.includes(
                        proof.leaf(),
                        proof.index(),
                        proof.head().size(),
                        proof.path(),
                        proof.head().root()))
                .isTrue();
        assertThat(proof.head().signedBy(keys.ledgerKeys().getPublic())).isTrue();
    }

    @Test
    void a_later_head_holds_an_earlier_one() {
        turn("a");
        sequencer.catchUp();
        var earlier = transparency.newestHead().orElseThrow();
        IntStream.range(0, 600).forEach(n -> turn("stone " + n));
        sequencer.catchUp();
        var later = transparency.newestHead().orElseThrow();

        var proof = transparency.consistency(earlier, later);

        assertThat(Proofs.consistent(earlier.size(), later.size(), earlier.root(), later.root(), proof))
                .isTrue();
    }

    @Test
    void a_transaction_that_commits_late_is_not_overlooked() throws Exception {
        var written = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            var late = other.submit(() -> transaction.execute(status -> {
                var entry = ledger.record(Actor.TORG, new StoneTurned("late", subject));
                written.countDown();
                await(go);
                return entry;
            }));
            written.await();
            var early = turn("early, but written after");
            sequencer.catchUp();
            assertThat(transparency.inclusion(early.number()))
                    .isEmpty(); // waits for the older transaction, about a second at most
            go.countDown();
            late.get();

            sequencer.catchUp();

            assertThat(transparency.inclusion(early.number())).isPresent();
            assertThat(transparency.inclusion(late.get().number())).isPresent();
        }
    }

    @Test
    @Promise("D80")
    void the_application_may_neither_change_nor_delete_nor_empty_the_ledger() {
        turn("a");
        sequencer.catchUp();
        for (var sql : List.of(
                "update ledger_entry set actor = 'nobody' where subject = '" + subject + "'",
                "delete from ledger_entry where subject = '" + subject + "'",
                "truncate ledger_entry",
                "update ledger_leaf set entry_id = 0",
                "delete from ledger_leaf",
                "delete from ledger_head",
                "update ledger_head set root = ''")) {
            assertThatException().as(sql).isThrownBy(() -> db.sql(sql).update());
        }
    }

    @Test
    @Promise("D80")
    void even_the_owner_is_stopped_by_the_trigger() throws Exception {
        turn("a");
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            assertThatException()
                    .isThrownBy(() -> statement.executeUpdate(
                            "update ledger_entry set kind = 'x' where subject = '" + subject + "'"))
                    .withMessageContaining("append-only");
        }
    }

    @Test
    void content_is_disposed_of_and_its_leaf_still_proved() {
        var entry = transaction.execute(status -> ledger.capture(List.of(new Capture(
                        subject, Instant.parse("2026-03-01T10:00:00Z"), "hemligt".getBytes(StandardCharsets.UTF_8))))
                .getFirst());
        sequencer.catchUp();

        var done = transaction.execute(status -> ledger.dispose(entry, Actor.TORG, "KS 2026/17"));

        sequencer.catchUp();
        assertThat(done).isTrue();
        assertThat(ledger.content(entry)).isEmpty();
        assertThat(db.sql("select salt is null and content is null from ledger_entry where id = :id")
                        .param("id", entry.number())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        var proof = transparency.inclusion(entry.number()).orElseThrow();
        assertThat(Proofs.includes(
                        proof.leaf(),
                        proof.index(),
                        proof.head().size(),
                        proof.path(),
                        proof.head().root()))
                .isTrue();
        assertThat(verified().fault()).isEmpty();
    }

    @Test
    void a_whole_ledger_holds() {
        turn("a");
        sequencer.catchUp();

        var result = verified();

        assertThat(result.fault()).isEmpty();
        assertThat(result.entries()).isPositive();
        assertThat(result.newest()).isPresent();
    }

    @Test
    @Promise("D80")
    void changing_any_byte_of_an_entry_is_found_and_the_entry_named() throws Exception {
        var entry = transaction.execute(status -> ledger.capture(List.of(new Capture(
                        subject,
                        Instant.parse("2026-03-01T10:00:00Z"),
                        "Snön ligger kvar".getBytes(StandardCharsets.UTF_8))))
                .getFirst());
        sequencer.catchUp();

        for (var change : List.of(
                "content = set_byte(content, 3, get_byte(content, 3) # 1)",
                "salt = set_byte(salt, 0, get_byte(salt, 0) # 1)",
                "content_hash = set_byte(content_hash, 9, get_byte(content_hash, 9) # 128)",
                "leaf_hash = set_byte(leaf_hash, 31, get_byte(leaf_hash, 31) # 1)",
                "actor = actor || '.'",
                "kind = 'inbox.question-seen'",
                "subject = subject || '0'",
                "salt = null, content = null")) {
            tampered("update ledger_entry set " + change + " where id = " + entry.number(), fault -> {
                assertThat(fault).as(change).isPresent();
                assertThat(fault.get().entry()).as(change).contains(entry.number());
            });
        }
        tampered(
                "delete from ledger_entry where id = " + entry.number(),
                fault -> assertThat(fault.orElseThrow().entry()).contains(entry.number()));
        assertThat(verified().fault()).isEmpty();
    }

    @Test
    void a_rewritten_leaf_node_head_or_signature_is_found() throws Exception {
        IntStream.range(0, 300).forEach(n -> turn("stone " + n));
        sequencer.catchUp();

        for (var sql : List.of(
                "update ledger_leaf set leaf_hash = sha256('x') where leaf_index = 5",
                "delete from ledger_leaf where leaf_index = 5",
                "delete from ledger_leaf where leaf_index = (select max(leaf_index) from ledger_leaf)",
                "update ledger_node set hash = sha256('x') where level = 8 and index = 0",
                "update ledger_head set root = sha256('x') where size = (select max(size) from ledger_head)",
                "update ledger_head set signature = set_byte(signature, 0, get_byte(signature, 0) # 1) where size = (select min(size) from ledger_head)")) {
            tampered(sql, fault -> assertThat(fault).as(sql).isPresent());
        }
    }

    /** As somebody with the whole machine would: triggers off, change, and afterwards all is put back. */
    private void tampered(String sql, Consumer<Optional<Verification.Fault>> check) throws Exception {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local session_replication_role = replica");
                assertThat(statement.executeUpdate(sql)).as(sql).isEqualTo(1);
            }
            check.accept(new Verification(connection, keys.ledgerKeys().getPublic())
                    .runInside()
                    .fault());
            connection.rollback();
        }
    }

    private Verification.Result verified() {
        try (var connection = database.connect()) {
            return new Verification(connection, keys.ledgerKeys().getPublic()).run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private EntryId turn(String stone) {
        return transaction.execute(
                status -> ledger.record(Actor.person(7, "Amina Ali"), new StoneTurned(stone, subject)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
