package torg.records.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.threading.Arrived;
import torg.ledger.Actor;
import torg.ledger.EntryId;
import torg.ledger.Ledger;
import torg.ledger.LedgerKey;
import torg.ledger.Line;
import torg.ledger.Verification;
import torg.platforms.Fault;
import torg.platforms.Platforms;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Landed;
import torg.platforms.arrivals.Past;
import torg.platforms.arrivals.Reach;
import torg.platforms.recount.Listing;
import torg.platforms.recount.Listing.Theirs;
import torg.records.completeness.Count.Counted;
import torg.register.Opened;
import torg.register.Register;
import torg.register.tasks.Tasks;
import torg.shell.Chromium;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.shell.Sight;
import torg.shell.Visitor;
import torg.shell.Words;
import torg.shell.paper.Paper;
import torg.shell.paper.PaperTests;
import torg.staff.Cast;
import torg.staff.Role;

/** What a platform shows beside what the record has, from the question to the signed paper. */
@TorgTest
class CompletenessTests {
    @Autowired
    Completeness completeness;

    @Autowired
    Tally tally;

    @Autowired
    Monthly monthly;

    @Autowired
    Turns turns;

    @Autowired
    Platforms platforms;

    @Autowired
    Past past;

    @Autowired
    Arrived arrived;

    @Autowired
    Opened opened;

    @Autowired
    Register register;

    @Autowired
    Tasks tasks;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerKey key;

    @Autowired
    Paper paper;

    @Autowired
    Cast cast;

    @Autowired
    ShellSettings settings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private final String mark = UUID.randomUUID().toString();
    private final Instant said = Instant.now().minus(Duration.ofMinutes(2)).truncatedTo(ChronoUnit.MILLIS);
    private final YearMonth month = YearMonth.from(said.atZone(Words.ZONE));
    private Opened.Library library;
    private long connection;
    private Shelf shelf;

    @BeforeEach
    void an_account_on_a_platform_that_shows_what_stands_there() {
        library = opened.library();
        connection = register.find(library.account()).connection().orElseThrow();
        db.sql("update connection set made_at = made_at - interval '200 days' where id = :id")
                .param("id", connection)
                .update();
        shelf = new Shelf(platforms);
    }

    @AfterEach
    void the_square_again() {
        shelf.close();
    }

    private Landed written(String name) {
        return shelf.written(name + mark, "Hej från " + name, said);
    }

    private void heard(Landed landed) {
        past.land(connection, landed);
        settled();
    }

    /** What has landed has been read, by whomever. */
    private void settled() {
        past.read();
        await().until(
                        () -> db.sql("select count(*) from arrival where connection_id = :id")
                                .param("id", connection)
                                .query(Long.class)
                                .single(),
                        waiting -> waiting == 0);
    }

    private Counted counted() {
        settled();
        completeness.count(library.account(), library.headsHand());
        settled();
        return completeness.of(library.account(), month).counted().getLast();
    }

    private AccountMonth now() {
        return completeness.of(library.account(), month);
    }

    @Test
    @Promise("P90")
    void what_the_platform_shows_and_the_record_lacks_is_fetched_by_the_count_itself() {
        heard(written("one"));
        written("two");
        written("three");

        var first = counted();

        assertThat(first.listed()).isEqualTo(3);
        assertThat(first.kept()).isEqualTo(1);
        assertThat(first.differences()).isEqualTo(Map.of(Why.READ_NOW, 2));

        var second = counted();

        assertThat(second.listed()).isEqualTo(3);
        assertThat(second.kept()).isEqualTo(3);
        assertThat(second.differences()).isEmpty();
        assertThat(ledger.history("completeness/" + library.account().value()))
                .extracting(Line::kind)
                .containsOnly("records.platform-counted");
    }

    @Test
    @Promise("P90")
    void what_nobody_can_explain_is_a_gap_and_a_task_until_it_is_there() {
        heard(written("one"));
        db.sql("update message set ref = 'lost-' || ref where connection_id = :id")
                .param("id", connection)
                .update();

        assertThat(counted().unexplained()).isEqualTo(1);
        assertThat(now().verdict()).isEqualTo(Verdict.GAP);
        assertThat(tasks.open(library.account()))
                .filteredOn(task -> task.source().equals("completeness/" + connection))
                .hasSize(1);
        assertThat(completeness.city(month, List.of(library.unit().id())).gaps())
                .containsExactly(library.account());

        db.sql("update message set ref = substr(ref, 6) where connection_id = :id")
                .param("id", connection)
                .update();

        assertThat(counted().unexplained()).isZero();
        assertThat(now().verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(tasks.open(library.account()))
                .noneMatch(task -> task.source().startsWith("completeness/"));
    }

    @Test
    void what_the_writer_removed_the_city_hid_or_the_platform_no_longer_shows_is_told_apart() {
        for (var name : List.of("removed", "hidden", "vanished", "standing")) {
            heard(written(name));
        }
        db.sql("update message set removed_at = now() where ref = :ref")
                .param("ref", "removed" + mark)
                .update();
        db.sql("""
                        insert into intervention (key, connection_id, what, ref, at, state)
                        values (:ref, :connection, 'HIDE', :ref, now(), 'DONE')
                        """)
                .param("ref", "hidden" + mark)
                .param("connection", connection)
                .update();
        List.of("removed", "hidden", "vanished").forEach(name -> shelf.stands.remove(name + mark));

        var count = counted();

        assertThat(count.listed()).isEqualTo(1);
        assertThat(count.kept()).isEqualTo(4);
        assertThat(count.differences()).isEqualTo(Map.of(Why.REMOVED, 1, Why.HIDDEN, 1, Why.NOT_SHOWN, 1));
    }

    @Test
    void what_was_disposed_of_or_cannot_be_read_explains_itself() {
        heard(written("disposed"));
        shelf.nonsense("nonsense" + mark);
        var entry = db.sql(
                        "select id, at from ledger_entry where subject = :subject and kind = 'capture' order by id limit 1")
                .param("subject", "connection/" + connection)
                .query((row, n) ->
                        new EntryId(row.getLong("id"), row.getTimestamp("at").toInstant()))
                .single();
        dispose(entry);

        var count = counted();

        assertThat(count.listed()).isEqualTo(2);
        assertThat(count.differences()).isEqualTo(Map.of(Why.DISPOSED, 1, Why.SET_ASIDE, 1));
    }

    private void dispose(EntryId entry) {
        transaction.executeWithoutResult(status -> {
            ledger.dispose(entry, Actor.TORG, "Prov");
            db.sql("update message set ref = null, words = '', author = '' where connection_id = :id")
                    .param("id", connection)
                    .update();
        });
    }

    @Test
    void a_post_made_elsewhere_is_captured_as_the_platform_shows_it_once() {
        shelf.posted("own" + mark, said);
        shelf.posted("old" + mark, said.minus(Duration.ofDays(300)));

        assertThat(counted().differences()).isEqualTo(Map.of(Why.OWN_ELSEWHERE, 1));
        counted();

        assertThat(db.sql("select count(distinct capture) from completeness_own where connection_id = :id")
                        .param("id", connection)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        var capture = db.sql("select max(capture) from completeness_own where connection_id = :id")
                .param("id", connection)
                .query(Long.class)
                .single();
        assertThat(new String(ledger.evidence(capture).orElseThrow().content(), StandardCharsets.UTF_8))
                .contains("own" + mark);
    }

    @Test
    @Promise("P90")
    void where_nobody_can_count_it_says_why_and_never_that_all_is_well() {
        shelf.reach = Optional.empty();

        completeness.count(library.account(), library.headsHand());

        assertThat(now().verdict()).isEqualTo(Verdict.CANNOT);
        assertThat(now().why()).contains("platforms.recount.ours");
        var certificate = completeness.certify(library.account(), month, library.headsHand());
        assertThat(certificate.verdict()).isEqualTo(Verdict.CANNOT);
        assertThat(completeness.sheet(certificate.id()).said().reason()).contains("Torget är stadens eget");
    }

    @Test
    void a_listing_that_broke_off_is_no_count_but_what_came_before_it_has_landed() {
        for (var name : List.of("one", "two", "three")) {
            written(name);
        }
        shelf.fault = Optional.of(new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", Instant.now()));

        completeness.count(library.account(), library.headsHand());

        assertThat(now().counted()).isEmpty();
        assertThat(now().why()).contains("platforms.try-again");
        shelf.fault = Optional.empty();
        assertThat(counted().differences())
                .as("two had been heard before it broke off")
                .isEqualTo(Map.of(Why.READ_NOW, 1));
    }

    @Test
    void an_account_with_more_threads_than_the_platform_tells_of_is_never_called_complete() {
        shelf.reach = Optional.of(new Reach(Duration.ofDays(30), 2));
        heard(written("one"));
        heard(written("two"));

        assertThat(counted().whole()).isFalse();
        assertThat(now().uncovered()).isNotEmpty();
    }

    /** Three months ago, for that month is over whatever day the test is run. */
    private YearMonth over() {
        return month.minusMonths(3);
    }

    private void wasListed(Instant from, Instant until, List<Theirs> theirs) {
        tally.keep(
                register.find(library.account()),
                connection,
                new Listing.Shown(until, from, true, theirs, 0, Optional.empty()),
                Actor.TORG);
    }

    @Test
    void a_month_is_complete_when_counts_cover_all_of_it_and_nothing_is_missing() {
        var all = Window.of(over());
        var middle = all.from().plus(Duration.ofDays(14));
        var at = all.from().plus(Duration.ofDays(20));
        arrived.at(library.account(), "Hej", at);
        var ref = db.sql("select ref from message where connection_id = :id")
                .param("id", connection)
                .query(String.class)
                .single();
        wasListed(all.from().minus(Duration.ofDays(16)), middle, List.of());

        assertThat(completeness.of(library.account(), over()).verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(completeness.of(library.account(), over()).uncovered())
                .containsExactly(new Window(middle, all.until()));

        wasListed(
                middle.minus(Duration.ofDays(1)),
                all.until().plus(Duration.ofDays(5)),
                List.of(new Theirs(new RemoteRef(ref), at, false)));

        var whole = completeness.of(library.account(), over());
        assertThat(whole.verdict()).isEqualTo(Verdict.WHOLE);
        assertThat(whole.main().orElseThrow().listed()).isEqualTo(1);
        assertThat(whole.main().orElseThrow().kept()).isEqualTo(1);
    }

    @Test
    @Promise("P90")
    void a_certificate_is_signed_by_the_citys_key_stands_in_the_ledger_and_can_be_read_by_all() throws Exception {
        heard(written("one"));
        counted();
        var certificate = completeness.certify(library.account(), month, library.headsHand());

        var parts = completeness.document(certificate.id()).split("\\.");
        var check = Signature.getInstance("Ed25519");
        check.initVerify(Verification.key(Base64.getDecoder().decode(key.base64())));
        check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        check.update((parts[0] + "." + parts[1] + "A").getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(Base64.getUrlDecoder().decode(parts[2]))).isFalse();
        assertThat(ledger.history("completeness/" + library.account().value())
                        .getLast()
                        .particulars()
                        .orElseThrow())
                .containsEntry("sha256", certificate.sha256())
                .containsEntry("verdict", "PARTLY");
        var pdf = paper.pdf(completeness.sheet(certificate.id()));
        assertThat(PaperTests.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", " "))
                    .contains(
                            "Delvis räknat",
                            "Plattformen visar 1",
                            "Stadens arkiv har 1",
                            certificate.sha256().substring(0, 16));
        }
    }

    @Test
    void nobody_certifies_a_month_that_has_not_begun() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> completeness.certify(library.account(), month.plusMonths(2), Actor.TORG))
                .withMessage("records.completeness.not-begun");
    }

    @Test
    void the_months_certificates_are_signed_once_and_a_stopped_round_goes_on_where_it_was() {
        heard(written("one"));
        counted();
        var other = opened.library();
        completeness.certify(other.account(), month, Actor.TORG);
        var eighth = month.plusMonths(1).atDay(8);

        assertThat(monthly.certifyLastMonth(eighth.minusDays(1))).isZero();
        assertThat(monthly.certifyLastMonth(eighth)).isPositive();
        assertThat(monthly.certifyLastMonth(eighth)).isZero();
        assertThat(completeness.certificates(library.account(), month)).hasSize(1);
        assertThat(completeness.certificates(other.account(), month)).hasSize(1);
    }

    @Test
    void a_turn_that_a_stopped_torg_had_taken_comes_back() {
        turns.join();
        db.sql("update completeness_turn set next_at = 'infinity'").update();
        turns.done(connection, Duration.ofSeconds(-1));

        assertThat(turns.take()).contains(connection);
        assertThat(turns.take()).as("nobody else takes it meanwhile").isEmpty();
        db.sql("update completeness_turn set taken_until = taken_until - interval '1 hour' where connection_id = :id")
                .param("id", connection)
                .update();
        assertThat(turns.take()).contains(connection);
        turns.done(connection, Turns.USUAL);
        assertThat(turns.take()).isEmpty();
    }

    @Test
    void the_pages_are_for_those_who_may_read_the_ledger_and_everybody_can_read_them() {
        heard(written("one"));
        written("two");
        counted();
        completeness.certify(library.account(), month, library.headsHand());
        var auditor = cast.in(Role.AUDITOR, library.unit(), "Rea Revisor");
        var page = "/records/completeness/" + library.account().value();
        var visitor = new Visitor(settings.address());
        visitor.signIn(auditor.signInName(), Cast.PASSWORD);

        assertThat(visitor.get("/records/completeness").body()).contains("Stadsbiblioteket", "Delvis räknat");
        assertThat(visitor.get(page).body()).contains("Hämtades först vid räkningen");
        assertThat(visitor.get("/records/completeness.csv").body()).contains("Stadsbiblioteket");
        assertThat(visitor.post(page + "/count", Map.of()).statusCode()).isEqualTo(303);
        assertThat(visitor.post(page + "/" + month + "/certificate", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(visitor.post(page + "/nonsense/certificate", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(completeness.certificates(library.account(), month)).hasSize(2);
        var editor = new Visitor(settings.address());
        editor.signIn(library.editor().signInName(), Cast.PASSWORD);
        for (var path : List.of("/records/completeness", "/records/completeness.csv", page)) {
            assertThat(editor.get(path).statusCode()).as(path).isEqualTo(403);
        }

        try (var profile = Chromium.profile()) {
            var browser = profile.newPage();
            cast.signIn(browser, auditor);
            var sight = new Sight(browser, settings.address());
            for (var path : List.of("/records/completeness", page)) {
                sight.look(path);
            }
            assertThat(sight.faults()).isEmpty();
        }
    }

    @Test
    void an_account_of_another_units_is_not_shown_to_whoever_may_not_see_it() {
        counted();
        var elsewhere = cast.in(Role.AUDITOR, opened.library().unit(), "Rea Revisor");
        var visitor = new Visitor(settings.address());
        visitor.signIn(elsewhere.signInName(), Cast.PASSWORD);

        assertThat(visitor.get("/records/completeness/" + library.account().value())
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/records/completeness").body())
                .doesNotContain("/records/completeness/" + library.account().value() + "?");
    }
}
