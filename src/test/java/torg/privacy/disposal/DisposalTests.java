package torg.privacy.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.search.Passerby;
import torg.inbox.search.SearchIndex;
import torg.ledger.Actor;
import torg.ledger.Capture;
import torg.ledger.Ledger;
import torg.ledger.Verification;
import torg.moderation.Measure;
import torg.moderation.Street;
import torg.privacy.requests.Outcome;
import torg.privacy.requests.RequestKind;
import torg.privacy.requests.Requests;
import torg.privacy.requests.Subject;
import torg.privacy.requests.Weighing;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.vault.Database;
import torg.vault.Keys;

@TorgTest
class DisposalTests {
    private static final Actor FIRST = Actor.person(1, "Rut Registrator");
    private static final Actor SECOND = Actor.person(2, "Arvid Arkivarie");
    private static final Weighing RULE = new Weighing(true, "KS 2026/17, 1 mars 2026", false, false);

    @Autowired
    Disposal disposal;

    @Autowired
    Requests requests;

    @Autowired
    Passerby passerby;

    @Autowired
    SearchIndex index;

    @Autowired
    Street street;

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

    @Value("${torg.address}")
    String address;

    private String secret;
    private String name;

    /** A word and a name that stand nowhere else in the town. */
    @BeforeEach
    void somebody_new() {
        var letters = Long.toString(System.nanoTime(), 26)
                .chars()
                .mapToObj(c -> String.valueOf((char) (Character.isDigit(c) ? 'a' + c - '0' : c)))
                .collect(Collectors.joining());
        secret = "vattkopp" + letters;
        name = "Amina X" + letters;
    }

    @Test
    @Promise("P84")
    void what_two_people_dispose_of_is_in_no_table_any_more_and_the_ledger_still_verifies() throws SQLException {
        var conversation = passerby.ask(name, "Min sjuka hund heter " + secret);
        await().untilAsserted(() -> {
            index.catchUp();
            assertThat(tablesHolding(secret)).contains("message.words", "ledger_entry.content", "search_word.word");
        });
        halfWritten(conversation);
        var id = receive();

        disposal.propose(id, "Uppgifterna är av ringa betydelse.", RULE, FIRST);
        var proposal = disposal.of(id).orElseThrow();
        assertThat(disposal.rehearsal(proposal)).hasSize(1);
        assertThat(tablesHolding(secret))
                .contains("message.words", "ledger_entry.content", "presence.draft", "answer_draft.words");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> disposal.confirm(id, FIRST))
                .withMessage("disposal.somebody-else");
        disposal.confirm(id, SECOND);

        assertThat(tablesHolding(secret)).isEmpty();
        assertThat(tablesHolding(name))
                .allMatch(column -> column.startsWith("subject_request."), "only the request itself tells whose it is");
        try (var connection = database.connect()) {
            assertThat(new Verification(connection, keys.ledgerKeys().getPublic())
                            .run()
                            .fault())
                    .isEmpty();
        }
        var protocol = ledger.history("requests/" + id).getLast();
        assertThat(protocol.kind()).isEqualTo("privacy.disposal-carried-out");
        assertThat(protocol.particulars().orElseThrow())
                .containsAllEntriesOf(Map.of("messages", "1", "records", "1", "proposedBy", "Rut Registrator"));
        assertThat(protocol.particulars().orElseThrow().get("hashes")).matches("\\[\"[0-9a-f]{64}\"\\]");
        var answered = requests.find(id).answered().orElseThrow();
        assertThat(answered.outcome()).isEqualTo(Outcome.ERASE);
        assertThat(answered.by()).contains("Rut Registrator").contains("Arvid Arkivarie");
        var page = new Visitor(address)
                .program("GET", "/api/inbox/" + conversation, passerby.keyOf("COMMUNICATIONS_DIRECTOR"), "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("uppgifterna är gallrade").doesNotContain(secret);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> disposal.confirm(id, SECOND))
                .withMessage("disposal.already-settled");
    }

    @Test
    void an_earlier_version_goes_with_the_message_and_what_others_wrote_goes_only_when_chosen() throws SQLException {
        var mine = passerby.ask(name, "Jag skriver " + secret);
        var ref = db.sql("select ref from message where conversation_id = :id")
                .param("id", mine)
                .query(String.class)
                .single();
        var connection = db.sql("select connection_id from message where conversation_id = :id")
                .param("id", mine)
                .query(Long.class)
                .single();
        var earlier = transaction.execute(status -> ledger.capture(List.of(new Capture(
                        "connection/" + connection,
                        Instant.now(),
                        (ref + " " + name + " " + secret).getBytes(StandardCharsets.UTF_8))))
                .getFirst());
        var others = passerby.ask("Bo Granne", "Jag minns " + name);
        var id = receive();
        disposal.propose(id, "Uppgifterna är av ringa betydelse.", RULE, FIRST);
        var candidates = disposal.candidates(requests.find(id));
        assertThat(candidates).hasSize(3);
        assertThat(disposal.of(id).orElseThrow().items()).hasSize(1);
        assertThat(disposal.rehearsal(disposal.of(id).orElseThrow()))
                .contains(new Item(0, earlier.number()))
                .hasSize(2);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> disposal.choose(id, List.of(new Item(1, 1)), FIRST))
                .withMessage("disposal.changed");
        disposal.choose(id, List.copyOf(candidates.keySet()), SECOND);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> disposal.confirm(id, SECOND))
                .withMessage("disposal.somebody-else");
        disposal.confirm(id, FIRST);

        assertThat(words(mine)).isEmpty();
        assertThat(words(others)).isEmpty();
        assertThat(ledger.content(earlier)).isEmpty();
        assertThat(tablesHolding(secret)).isEmpty();
        assertThat(tablesHolding(name)).allMatch(column -> column.startsWith("subject_request."));
    }

    @Test
    void nothing_goes_that_somebody_asks_for_or_that_a_measure_or_the_police_needs() {
        passerby.ask(name, "Jag skriver " + secret);
        var id = receive();
        var asked = requests.receive(
                RequestKind.ACCESS,
                new Subject(List.of(name), List.of(), List.of()),
                "Legitimation vid disken",
                requests.today(),
                FIRST);
        disposal.propose(id, "Uppgifterna är av ringa betydelse.", RULE, FIRST);

        assertThat(held(id)).containsExactly("disposal.held.asked-for");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> disposal.confirm(id, SECOND))
                .withMessage("disposal.held");
        assertThat(requests.find(id).answered()).isEmpty();
        requests.decideAccess(asked, Outcome.REFUSED_ACCESS, "Personen tog tillbaka sin begäran.", FIRST);
        assertThat(held(id)).isEmpty();

        var written = street.somebodyWrites("Jag vet var du bor.");
        street.decided(written, Measure.Kind.HIDE, "BrB-4-5");
        db.sql("update message set author = :name where id = :id")
                .param("name", name)
                .param("id", written.message())
                .update();
        disposal.choose(id, List.copyOf(disposal.candidates(requests.find(id)).keySet()), FIRST);
        assertThat(held(id)).containsExactly("disposal.held.measure");
        street.decided(written, Measure.Kind.REPORT_POLICE, "BrB-4-5");
        assertThat(held(id)).containsExactly("disposal.held.police");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> disposal.confirm(id, SECOND))
                .withMessage("disposal.held");

        disposal.decline(id, "Det behövs i ett ärende.", SECOND);
        assertThat(disposal.of(id).orElseThrow().settled().orElseThrow().confirmed())
                .isFalse();
        assertThat(requests.find(id).answered()).isEmpty();
    }

    @Test
    void a_public_record_without_a_rule_is_not_even_proposed_and_nobody_erases_alone() {
        var id = receive();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> disposal.propose(id, "Personen vill.", new Weighing(true, "", false, false), FIRST))
                .withMessage("requests.no-erasing-without-a-rule");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> requests.decideErasure(id, Outcome.ERASE, "Personen vill.", RULE, FIRST))
                .withMessage("requests.erasing-takes-two");
    }

    @Test
    void the_pages_propose_choose_and_confirm_and_belong_to_the_registrars() {
        passerby.ask(name, "Jag skriver " + secret);
        var id = receive();
        var visitor = new Visitor(address);
        var first = passerby.keyOf("REGISTRAR");
        var here = "/api/privacy/requests/" + id;

        assertThat(visitor.program("GET", here + "/disposal", first, "").statusCode())
                .isEqualTo(404);
        var proposed = visitor.program("POST", here + "/answer", first, """
                {"outcome":"ERASE","reason":"Av ringa betydelse.","publicRecord":"yes","rule":"KS 2026/17"}
                """);
        assertThat(proposed.statusCode()).as(proposed.body()).isLessThan(400);
        assertThat(visitor.program("GET", here + "/disposal", passerby.keyOf("WEB_EDITOR"), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.program("GET", here + "/disposal", first, "").body())
                .contains("\"mine\":true")
                .contains(secret);
        assertThat(visitor.program("POST", here + "/disposal/choice", first, "{}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.program("POST", here + "/disposal/confirmation", first, "{}")
                        .statusCode())
                .isEqualTo(409);
        var declined =
                visitor.program("POST", here + "/disposal/refusal", first, "{\"why\":\"Personen har ångrat sig.\"}");
        assertThat(declined.statusCode()).as(declined.body()).isLessThan(400);
        assertThat(visitor.program("GET", here + "/disposal", first, "").body()).contains("Personen har ångrat sig.");
    }

    private void halfWritten(long conversation) {
        for (var draft : List.of("""
                insert into presence (conversation_id, person_id, at, draft, draft_at)
                select :conversation, min(id), now(), :words, now() from person
                """, """
                insert into answer_draft (conversation_id, author_id, words, hash, written_at, source, looked)
                select :conversation, min(id), :words, '', now(), '', '' from person
                """)) {
            db.sql(draft)
                    .param("conversation", conversation)
                    .param("words", "Vad gäller " + secret)
                    .update();
        }
    }

    private List<String> held(long id) {
        var proposal = disposal.of(id).orElseThrow();
        return disposal.held(id, disposal.rehearsal(proposal)).values().stream()
                .distinct()
                .toList();
    }

    private String words(long conversation) {
        return db.sql("select words from message where conversation_id = :id")
                .param("id", conversation)
                .query(String.class)
                .single();
    }

    private long receive() {
        return requests.receive(
                RequestKind.ERASURE,
                new Subject(List.of(name), List.of(), List.of()),
                "Legitimation vid disken",
                requests.today(),
                FIRST);
    }

    /** Every column of every table that can hold text or bytes, in large letters and in small. */
    private List<String> tablesHolding(String text) {
        return db
                .sql("""
                        select c.table_name, c.column_name, c.data_type from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                            and (c.data_type in ('text', 'character varying', 'ARRAY', 'bytea', 'jsonb', 'json', 'tsvector'))
                        """)
                .query((row, n) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(column -> holds(column, text))
                .map(column -> column.get(0).replaceFirst("_(\\d{4}_\\d{2}|other)$", "") + "." + column.get(1))
                .distinct()
                .toList();
    }

    private boolean holds(List<String> column, String text) {
        var where = column.get(2).equals("bytea")
                ? "position(convert_to(:text, 'UTF8') in \"%s\") > 0 or position(convert_to(lower(:text), 'UTF8') in \"%s\") > 0"
                : "position(lower(:text) in lower(cast(\"%s\" as text))) > 0 or \"%s\" is null and false";
        return db.sql("select exists (select from \"%s\" where ".formatted(column.get(0))
                        + where.formatted(column.get(1), column.get(1)) + ")")
                .param("text", text)
                .query(Boolean.class)
                .single();
    }
}
