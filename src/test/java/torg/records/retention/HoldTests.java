package torg.records.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.Conversation;
import torg.ledger.Ledger;
import torg.ledger.Verification;
import torg.privacy.disposal.Disposal;
import torg.privacy.disposal.DocumentKind;
import torg.privacy.disposal.Item;
import torg.privacy.requests.Outcome;
import torg.privacy.requests.RequestKind;
import torg.privacy.requests.Requests;
import torg.privacy.requests.Subject;
import torg.privacy.requests.Weighing;
import torg.records.Classified.By;
import torg.records.Reason;
import torg.records.Records;
import torg.records.retention.Run.State.Finished;
import torg.shell.Refused;
import torg.vault.Database;
import torg.vault.Keys;

/** What somebody needs stays, whatever two people have decided; also when the need comes in the middle. */
@TorgTest
class HoldTests {
    @Autowired
    Cellar cellar;

    @Autowired
    Retention retention;

    @Autowired
    Disposer disposer;

    @Autowired
    Aftermath aftermath;

    @Autowired
    RunRows runs;

    @Autowired
    Holds holds;

    @Autowired
    Bystander bystander;

    @Autowired
    Requests requests;

    @Autowired
    Disposal disposal;

    @Autowired
    Records records;

    @Autowired
    Ledger ledger;

    @Autowired
    Database database;

    @Autowired
    Keys keys;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private final String name = "Amina " + Cellar.unheard();
    private final String other = "Vera " + Cellar.unheard();

    @Test
    @Promise("D59")
    void the_run_skips_what_a_request_is_about_also_one_that_comes_in_the_middle_and_says_why() throws SQLException {
        var shelf = cellar.shelf();
        var asked = cellar.littleAndOld(shelf, name, "Tack från mig");
        var goes = cellar.littleAndOld(shelf, other, "Tack ett");
        var later = cellar.littleAndOld(shelf, other, "Tack två");
        var byHand = cellar.littleAndOld(shelf, other, "Tack tre");
        var goesLast = cellar.littleAndOld(shelf, other, "Tack fyra");
        var request = requests.receive(
                RequestKind.ACCESS,
                new Subject(List.of(name), List.of(), List.of()),
                "Legitimation vid disken",
                requests.today(),
                shelf.second());
        var id = confirmed(shelf);

        assertThat(disposer.step(id, 2)).isTrue();
        assertThat(retention.counts(id)).isEqualTo(Map.of("WAITING", 3L, "GONE", 1L, "HELD", 1L));
        assertThat(retention.held(id)).isEqualTo(Map.of("retention.held.request", 1L));
        bystander.wanted.add(cellar.item(later)); // a request for a public record is received now
        var hold = holds.lay(
                new StandingHold.About(
                        Optional.of(shelf.library().account().value()),
                        "",
                        Optional.of(byHand.id().value()),
                        Optional.empty(),
                        Optional.empty()),
                "Behövs i en tvist.",
                shelf.first());
        assertThat(disposer.step(id, 2)).isTrue();
        assertThat(disposer.go(id, () -> false)).isTrue();

        assertThat(retention.find(id).state()).isInstanceOf(Finished.class);
        assertThat(retention.held(id))
                .isEqualTo(Map.of(
                        "retention.held.request", 1L, "disposal.held.asked-for", 1L, "retention.held.by-hand", 1L));
        assertThat(retention.counts(id)).isEqualTo(Map.of("GONE", 2L, "HELD", 3L));
        assertThat(List.of(asked, later, byHand)).allMatch(this::isWhole);
        assertThat(List.of(goes, goesLast)).noneMatch(this::isWhole);
        assertThat(new String(aftermath.csv(retention.find(id)).orElseThrow(), StandardCharsets.UTF_8))
                .contains(";HELD;En person har bestämt")
                .contains(";HELD;Omfattas av en begäran");
        verifies();

        requests.decideAccess(request, Outcome.REFUSED_ACCESS, "Personen tog tillbaka sin begäran.", shelf.second());
        bystander.wanted.remove(cellar.item(later));
        holds.lift(hold, "KUN 2026/18", shelf.second());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> holds.lift(hold, "KUN 2026/18", shelf.second()))
                .withMessage("retention.hold-is-lifted");
        var next = confirmed(shelf);
        disposer.go(next, () -> false);
        assertThat(retention.counts(next)).isEqualTo(Map.of("GONE", 3L));
        assertThat(isWhole(asked)).isFalse();
    }

    @Test
    void a_running_erasure_and_a_hold_by_hand_hold_each_other_too() {
        var shelf = cellar.shelf();
        cellar.littleAndOld(shelf, name, "Tack från mig");
        var request = requests.receive(
                RequestKind.ERASURE,
                new Subject(List.of(name), List.of(), List.of()),
                "Legitimation vid disken",
                requests.today(),
                shelf.second());
        var id = confirmed(shelf);
        disposer.go(id, () -> false);
        assertThat(retention.held(id)).isEqualTo(Map.of("retention.held.request", 1L));

        disposal.propose(
                request, "Av ringa betydelse.", new Weighing(true, "KUN 2026/17", false, false), shelf.first());
        holds.lay(
                new StandingHold.About(
                        Optional.of(shelf.library().account().value()),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                "Behövs i en tvist.",
                shelf.first());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> disposal.confirm(request, shelf.second()))
                .withMessage("disposal.held");
        disposal.decline(request, "Det behövs i en tvist.", shelf.second());
        requests.decideErasure(
                request,
                Outcome.REFUSE_ERASURE,
                "Det behövs i en tvist.",
                new Weighing(true, "KUN 2026/17", false, true),
                shelf.second());
    }

    @Test
    void a_run_that_was_killed_goes_on_where_it_was_and_takes_nothing_twice() {
        var shelf = cellar.shelf();
        for (int n = 0; n < 3; n++) {
            cellar.littleAndOld(shelf, other, "Tack " + n);
        }
        var id = confirmed(shelf);

        disposer.step(id, 1);
        assertThat(disposer.go(id, () -> true)).as("it is told to stop").isFalse();
        assertThat(retention.counts(id)).isEqualTo(Map.of("WAITING", 2L, "GONE", 1L));
        assertThat(disposer.go(id, () -> false)).isTrue();
        assertThat(disposer.go(id, () -> false)).isTrue();
        assertThat(retention.counts(id)).isEqualTo(Map.of("GONE", 3L));
        assertThat(ledger.history("retention/" + id).stream()
                        .filter(line -> line.kind().equals("records.disposal-certified")))
                .hasSize(1);
    }

    @Test
    void somebody_stops_it_and_what_is_decided_otherwise_meanwhile_stays() {
        var shelf = cellar.shelf();
        var first = cellar.littleAndOld(shelf, other, "Tack ett");
        var second = cellar.littleAndOld(shelf, other, "Tack två");
        cellar.littleAndOld(shelf, other, "Tack tre");
        var id = confirmed(shelf);
        records.classify(
                first.id(),
                Reason.SPECIAL_INTEREST,
                new By(shelf.ruth().id(), shelf.ruth().name(), records.now()),
                shelf.second());

        disposer.step(id, 2);
        retention.stop(id, shelf.first());
        disposer.go(id, () -> false);

        assertThat(retention.held(id)).isEqualTo(Map.of("retention.held.changed", 1L));
        assertThat(retention.counts(id)).isEqualTo(Map.of("GONE", 1L, "HELD", 1L, "WAITING", 1L));
        assertThat(isWhole(first)).isTrue();
        assertThat(isWhole(second)).isFalse();
        assertThat(retention.find(id).finished().orElseThrow().stopped()).contains("Arvid Arkivarie");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> retention.stop(id, shelf.first()))
                .withMessage("retention.not-running");
    }

    @Test
    void what_lies_in_one_record_goes_as_a_whole_or_stays() {
        var shelf = cellar.shelf();
        var one = cellar.littleAndOld(shelf, other, "Tack ett");
        var beside = cellar.littleAndOld(shelf, other, "Tack två");
        var shared = cellar.item(one).capture();
        db.sql("update message set capture = :capture where conversation_id = :id")
                .param("capture", shared)
                .param("id", beside.id().value())
                .update();
        bystander.wanted.add(cellar.item(one));
        var id = confirmed(shelf);
        disposer.step(id, 1);

        // the record that the second one first came in goes and stays with it
        assertThat(retention.held(id)).isEqualTo(Map.of("disposal.held.asked-for", 1L, "disposal.held.shared", 2L));
        assertThat(isWhole(beside)).isTrue();
        assertThat(ledger.evidence(shared)).isPresent();
        bystander.wanted.remove(new Item(cellar.item(one).message(), shared));
        disposer.go(id, () -> false);
    }

    @Test
    void a_hold_waits_for_the_step_that_is_under_way_and_then_stands() {
        var shelf = cellar.shelf();
        var account = Optional.of(shelf.library().account().value());
        var about = new StandingHold.About(account, "", Optional.empty(), Optional.empty(), Optional.empty());

        var laying = transaction.execute(status -> {
            runs.goOn();
            var laid = CompletableFuture.supplyAsync(() -> holds.lay(about, "Behövs i en tvist.", shelf.first()));
            await().until(this::somebodyWaits);
            assertThat(laid).isNotDone();
            return laid;
        });

        assertThat(holds.find(laying.join()).lifted()).isEmpty();
    }

    private boolean somebodyWaits() {
        return db.sql("select count(*) from pg_locks where locktype = 'advisory' and objid = 7301 and not granted")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Confirmed, with nobody who carries it out but the test. */
    private long confirmed(Cellar.Shelf shelf) {
        var id = retention.propose(shelf.of(DocumentKind.COMMENT_LITTLE), "Av ringa betydelse.", shelf.first());
        transaction.executeWithoutResult(status -> retention.settle(id, shelf.second()));
        return id;
    }

    private boolean isWhole(Conversation conversation) {
        return !cellar.words(conversation).isEmpty()
                && ledger.evidence(cellar.item(conversation).capture()).isPresent();
    }

    private void verifies() throws SQLException {
        try (var connection = database.connect()) {
            assertThat(new Verification(connection, keys.ledgerKeys().getPublic())
                            .run()
                            .fault())
                    .isEmpty();
        }
    }
}
