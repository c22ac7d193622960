package torg.records.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.Conversation;
import torg.inbox.search.SearchIndex;
import torg.ledger.Capture;
import torg.ledger.EntryId;
import torg.ledger.Ledger;
import torg.ledger.Verification;
import torg.platforms.arrivals.Arrivals;
import torg.privacy.disposal.DocumentKind;
import torg.records.retention.Run.State.Finished;
import torg.shell.Refused;
import torg.vault.Database;
import torg.vault.Keys;

@TorgTest
class RetentionTests {
    @Autowired
    Cellar cellar;

    @Autowired
    Plans plans;

    @Autowired
    Retention retention;

    @Autowired
    Aftermath aftermath;

    @Autowired
    SearchIndex index;

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

    private final String secret = Cellar.unheard();
    private final String name = "Amina " + Cellar.unheard();
    private final String other = "Vera " + Cellar.unheard();

    @Test
    @Promise("D66")
    void what_two_people_dispose_of_by_a_rule_is_in_no_table_any_more_and_the_protocol_remains() throws Exception {
        var shelf = cellar.shelf();
        var conversation = cellar.littleAndOld(shelf, name, "Tack för hjälpen med " + secret);
        cellar.littleAndOld(shelf, other, "Tack!");
        var earlier = editedBefore(conversation);
        var screenshot = notedAtTheCounter(conversation);
        halfWritten(conversation);
        await().untilAsserted(() -> {
            index.catchUp();
            assertThat(cellar.tablesHolding(secret)).contains("search_word.word");
        });
        var before = cellar.tablesHolding(secret);
        assertThat(before)
                .contains(
                        "message.words",
                        "conversation.preview",
                        "ledger_entry.content",
                        "presence.draft",
                        "answer_draft.words",
                        "counter_note.reason");

        var chosen = shelf.of(DocumentKind.COMMENT_LITTLE);
        var rehearsal = retention.rehearse(chosen, 10);
        assertThat(rehearsal.count()).isEqualTo(2);
        assertThat(rehearsal.tallies()).hasSize(1).first().satisfies(tally -> {
            assertThat(tally.account()).isEqualTo(shelf.library().account().value());
            assertThat(tally.count()).isEqualTo(2);
        });
        assertThat(rehearsal.first()).anyMatch(document -> document.masked().contains(secret));
        assertThat(cellar.tablesHolding(secret)).isEqualTo(before);

        var id = retention.propose(chosen, "Prövat mot rättskipning, forskning och kulturarv.", shelf.first());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> retention.confirm(id, shelf.first()))
                .withMessage("disposal.somebody-else");
        assertThat(retention.counts(id)).isEqualTo(Map.of("WAITING", 2L));
        retention.confirm(id, shelf.second());
        var run = finished(id);

        assertThat(retention.counts(id)).isEqualTo(Map.of("GONE", 4L));
        assertThat(cellar.tablesHolding(secret)).isEmpty();
        assertThat(cellar.tablesHolding(name)).isEmpty();
        assertThat(ledger.content(earlier)).isEmpty();
        assertThat(ledger.content(screenshot)).isEmpty();
        verifies();
        protocol(run, shelf);
    }

    private void protocol(Run run, Cellar.Shelf shelf) throws Exception {
        var csv = aftermath.csv(run).orElseThrow();
        var certified = run.finished().orElseThrow().certified();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(csv)))
                .isEqualTo(certified.csvSha256());
        assertThat(new String(csv, StandardCharsets.UTF_8).lines().skip(1))
                .hasSize(4)
                .allMatch(line -> line.matches("\\d*;\\d+;Stadsbiblioteket;\\d{4}-\\d{2};GONE;;[0-9a-f]{64};.*"));
        var text = new PDFTextStripper()
                .getText(Loader.loadPDF(aftermath.pdf(run, false).orElseThrow()));
        assertThat(text.replaceAll("\\s+", " "))
                .contains("Gallringsprotokoll " + run.id())
                .contains("KUN 2026/17")
                .contains("Arvid Arkivarie")
                .contains("Ruth Registrator")
                .contains("Gallras 12 månader efter att samtalet")
                .contains("4 handlingar har gallrats");
        assertThat(text.replaceAll("\\s+", "")).contains(certified.csvSha256());
        var line = ledger.history("retention/" + run.id()).getLast();
        assertThat(line.kind()).isEqualTo("records.disposal-certified");
        assertThat(line.particulars().orElseThrow())
                .containsEntry("gone", "4")
                .containsEntry("csvSha256", certified.csvSha256())
                .containsEntry("reference", shelf.plan().reference());
    }

    @Test
    void neither_a_person_alone_nor_the_database_lets_one_do_both() {
        var shelf = cellar.shelf();
        cellar.littleAndOld(shelf, other, "Tack!");
        var id = retention.propose(shelf.of(DocumentKind.COMMENT_LITTLE), "Av ringa betydelse.", shelf.first());

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.sql("""
                                update retention_run set confirmed = true, settled_by = proposed_by, settled_name = proposed_name,
                                    settled_at = now(), why = '' where id = :id
                                """).param("id", id).update())
                .withMessageContaining("nobody_disposes_alone");
        retention.decline(id, "Det behövs i ett ärende.", shelf.second());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> retention.confirm(id, shelf.second()))
                .withMessage("disposal.already-settled");
        assertThat(retention.counts(id)).isEqualTo(Map.of("WAITING", 1L));
    }

    @Test
    void only_what_a_person_has_decided_about_and_the_plan_lets_go_is_ever_due() {
        var shelf = cellar.shelf();
        var unread = cellar.written(shelf, other, "Tack!");
        cellar.age(unread);
        var young = cellar.littleAndOld(shelf, other, "Tack!");
        db.sql("update conversation set last_at = now() - interval '11 months' where id = :id")
                .param("id", young.id().value())
                .update();
        var something = cellar.littleAndOld(shelf, other, "Tack!");
        db.sql("update record_classification set until = now() - interval '2 years' where conversation_id = :id")
                .param("id", something.id().value())
                .update();

        assertThat(retention.rehearse(shelf.of(DocumentKind.COMMENT_LITTLE), 10).count())
                .isZero();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        retention.propose(shelf.of(DocumentKind.COMMENT_LITTLE), "Av ringa betydelse.", shelf.first()))
                .withMessage("retention.nothing-due");
    }

    @Test
    void a_plan_is_never_rewritten_and_the_one_that_replaces_it_is_what_holds() {
        var shelf = cellar.shelf();
        cellar.littleAndOld(shelf, other, "Tack!");
        var id = retention.propose(shelf.of(DocumentKind.COMMENT_LITTLE), "Av ringa betydelse.", shelf.first());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.sql("update retention_rule set months = 1 where plan_id = :plan")
                        .param("plan", shelf.plan().id())
                        .update())
                .withMessageContaining("never rewritten");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> plans.enter(shelf.plan(), shelf.first()))
                .withMessage("retention.a-later-plan-holds");
        assertThat(plans.holds(shelf.plan())).isTrue();

        var older = cellar.shelf();
        assertThat(plans.holds(older.plan())).isTrue();
        assertThat(retention.rehearse(older.of(DocumentKind.COMMENT_LITTLE), 10).count())
                .isZero(); // another board's
        retention.decline(id, "Provat klart.", shelf.second());
    }

    @Test
    @Promise("D67")
    void a_plan_that_refers_to_the_repealed_regulations_is_flagged_and_so_is_its_ledger_line() {
        var shelf = cellar.shelf();
        var board = shelf.plan().board().orElseThrow();

        assertThat(shelf.plan().repealed()).isEmpty();
        var old = cellar.plan(board, "RA-FS 1991:6 (ändrad genom 1997:6), handlingar av ringa betydelse");
        assertThat(old.repealed()).containsExactly("RA-FS 1991:6", "RA-FS 1997:6");
        var tomorrow = new Plan(
                0,
                old.board(),
                old.title(),
                old.reference(),
                old.decidedBy(),
                old.decidedOn(),
                old.inForce().plusDays(1),
                "Gallring sker enligt RA-FS 1997:6.",
                shelf.plan().lines(),
                old.entered());
        var id = plans.enter(tomorrow, shelf.first());
        assertThat(plans.find(id).repealed()).containsExactly("RA-FS 1997:6");
        assertThat(ledger.history("retention")
                        .getLast()
                        .particulars()
                        .orElseThrow()
                        .get("repealed"))
                .contains("RA-FS 1997:6");
    }

    private Run finished(long id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> retention.find(id), run -> run.state() instanceof Finished);
    }

    private void verifies() throws SQLException {
        try (var connection = database.connect()) {
            assertThat(new Verification(connection, keys.ledgerKeys().getPublic())
                            .run()
                            .fault())
                    .isEmpty();
        }
    }

    /** What an edit replaced, as a platform writes what is not ASCII. */
    private EntryId editedBefore(Conversation conversation) {
        var message = db.sql("select connection_id, ref from message where conversation_id = :id")
                .param("id", conversation.id().value())
                .query((row, n) -> Map.entry(row.getLong(1), row.getString(2)))
                .single();
        db.sql("update message set author = :author where conversation_id = :id")
                .param("author", "Åsa " + name)
                .param("id", conversation.id().value())
                .update();
        return captured(
                Arrivals.subject(message.getKey()),
                message.getValue() + " \\u00c5sa " + name + " skrev först " + secret);
    }

    private EntryId notedAtTheCounter(Conversation conversation) {
        var screenshot = captured("screenshot/" + secret.hashCode(), "en bild med " + secret);
        db.sql("""
                        insert into counter_note (message_id, conversation_id, capture, way, answer_by, reachable, reached_at,
                            written_at, written_by, address, said_at, reason, picture, picture_sha256, picture_type)
                        select :message, :conversation, :capture, 'VISIT', 'NONE', false, now(), now(), min(id),
                            :address, now(), :reason, :picture, 'aa', 'image/png' from person
                        """)
                .param("message", cellar.item(conversation).message())
                .param("conversation", conversation.id().value())
                .param("capture", cellar.item(conversation).capture())
                .param("address", "https://exempel.test/" + secret)
                .param("reason", "Skrev om " + secret)
                .param("picture", screenshot.number())
                .update();
        return screenshot;
    }

    private EntryId captured(String subject, String content) {
        return transaction.execute(status -> ledger.capture(
                        List.of(new Capture(subject, Instant.now(), content.getBytes(StandardCharsets.UTF_8))))
                .getFirst());
    }

    private void halfWritten(Conversation conversation) {
        for (var draft : List.of("""
                insert into presence (conversation_id, person_id, at, draft, draft_at)
                select :conversation, min(id), now(), :words, now() from person
                """, """
                insert into answer_draft (conversation_id, author_id, words, hash, written_at, source, looked)
                select :conversation, min(id), :words, '', now(), '', '' from person
                """)) {
            db.sql(draft)
                    .param("conversation", conversation.id().value())
                    .param("words", "Vad gäller " + secret)
                    .update();
        }
    }
}
