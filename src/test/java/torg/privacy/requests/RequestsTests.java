package torg.privacy.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.search.Passerby;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.privacy.detectors.TestNumbers;
import torg.shell.Refused;
import torg.shell.Visitor;

@TorgTest
class RequestsTests {
    private static final Actor REGISTRAR = Actor.person(1, "Rut Registrator");
    private static final String OTHERS = "070-174 06 05";

    @Autowired
    Requests requests;

    @Autowired
    Passerby passerby;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    private String name;
    private String handle;
    private String number;

    /** Known by nobody else in the town. */
    @BeforeEach
    void somebody_new() {
        var letters = Long.toString(System.nanoTime(), 26)
                .chars()
                .mapToObj(c -> String.valueOf((char) (Character.isDigit(c) ? 'a' + c - '0' : c)))
                .collect(Collectors.joining());
        name = "Amina X" + letters;
        handle = "hx_" + letters;
        number = TestNumbers.number(LocalDate.of(1990, 1, 1).plusDays(System.nanoTime() % 9_000), 238);
    }

    @Test
    @Promise({"D51", "P84"})
    void all_with_a_name_a_handle_or_a_number_is_found_and_others_are_masked_in_what_is_released() throws IOException {
        var dashed = number.substring(2, 8) + "-" + number.substring(8);
        var family = name.substring(6);
        var byNumber = passerby.ask("Bo Granne", "Jag såg " + dashed + " vid bron, ring " + OTHERS);
        var byAuthor = passerby.ask(name, "När öppnar badet?");
        var byReversedName = passerby.ask("Bo Granne", "På listan står " + family.toUpperCase() + ", Amina");
        var byHandle = passerby.ask("Bo Granne", "Fråga @" + handle + " och inte @nagonannan");
        var edited = passerby.ask(name, "Det här skriver jag snart om");
        db.sql("update message set author = 'x', words = 'x', masked = 'x' where conversation_id = :id")
                .param("id", edited)
                .update();
        var id = receive(RequestKind.ACCESS);

        var traces = requests.traces(requests.find(id));

        assertThat(traces)
                .extracting(Trace::to)
                .contains("/inbox/" + byNumber, "/inbox/" + byAuthor, "/inbox/" + byReversedName, "/inbox/" + byHandle)
                .anyMatch(to -> to.startsWith("/ledger/"));
        var told = trace(traces, byNumber);
        assertThat(told.masked()).doesNotContain(dashed).doesNotContain(OTHERS);
        assertThat(told.readable()).contains(dashed).doesNotContain(OTHERS);
        assertThat(told.by()).isEmpty();
        assertThat(told.capture()).isPresent();
        assertThat(trace(traces, byAuthor).by()).contains(name);
        assertThat(trace(traces, byHandle).readable()).contains("@" + handle).doesNotContain("nagonannan");

        requests.decideAccess(id, Outcome.RELEASED, "Uppgifterna är dina egna.", REGISTRAR);

        var paper = text(requests.paper(id, REGISTRAR));
        assertThat(paper)
                .contains(dashed)
                .doesNotContain(OTHERS)
                .doesNotContain("Bo Granne")
                .contains("överklaga");
        assertThat(ledger.history("requests/" + id))
                .extracting(line -> line.kind())
                .containsExactly("privacy.request-received", "privacy.access-decided", "privacy.paper-unmasked");
        assertThat(ledger.history("requests/" + id).toString())
                .doesNotContain(family)
                .doesNotContain(dashed);
    }

    @Test
    @Promise({"D52", "P84"})
    void erasing_is_weighed_against_the_archive_and_what_may_not_be_erased_is_hidden_instead() throws IOException {
        var conversation = passerby.ask(name, "Jag ångrar att jag skrev om " + name);
        var id = receive(RequestKind.ERASURE);
        var record = new Weighing(true, "", false, false);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> requests.decideErasure(id, Outcome.ERASE, "Personen vill det.", record, REGISTRAR))
                .withMessage("requests.no-erasing-without-a-rule");
        assertThat(requests.find(id).answered()).isEmpty();

        requests.decideErasure(id, Outcome.RESTRICT, "Allmän handling som inte får gallras.", record, REGISTRAR);

        var decided = requests.find(id).answered().orElseThrow();
        assertThat(decided.outcome()).isEqualTo(Outcome.RESTRICT);
        var line = ledger.history("requests/" + id).getLast();
        assertThat(line.kind()).isEqualTo("privacy.erasure-decided");
        assertThat(line.particulars().orElseThrow())
                .containsAllEntriesOf(Map.of("publicRecord", "true", "archived", "false", "held", "false"))
                .containsEntry("reason", "Allmän handling som inte får gallras.");
        assertThat(text(requests.paper(id, REGISTRAR)))
                .contains("allmän handling")
                .contains("överklaga");
        var director = passerby.keyOf("COMMUNICATIONS_DIRECTOR");
        assertThat(new Visitor(address)
                        .program("GET", "/api/inbox/" + conversation, director, "")
                        .body())
                .contains("[uppgifter begränsade]")
                .doesNotContain("ångrar");
        assertThat(db.sql("select words from message where conversation_id = :id")
                        .param("id", conversation)
                        .query(String.class)
                        .single())
                .contains("ångrar");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> requests.decideErasure(id, Outcome.RESTRICT, "En gång till.", record, REGISTRAR))
                .withMessage("requests.already-answered");
    }

    @Test
    void a_public_record_goes_by_a_decided_rule_only_and_never_what_is_archived_or_needed() {
        assertThat(new Weighing(true, "KS 2026/7", false, false).mayErase()).isTrue();
        assertThat(new Weighing(false, "", false, false).mayErase()).isTrue();
        assertThat(new Weighing(true, "", false, false).mayErase()).isFalse();
        assertThat(new Weighing(true, "KS 2026/7", true, false).mayErase()).isFalse();
        assertThat(new Weighing(false, "", false, true).mayErase()).isFalse();
    }

    @Test
    void an_answer_is_due_within_a_month_and_nothing_comes_in_tomorrow() {
        var id = requests.receive(
                RequestKind.ACCESS,
                new Subject(List.of(name), List.of(), List.of()),
                "Legitimation",
                LocalDate.of(2026, 1, 31),
                REGISTRAR);

        assertThat(requests.find(id).dueOn()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> requests.receive(
                        RequestKind.ACCESS,
                        new Subject(List.of(name), List.of(), List.of()),
                        "Legitimation",
                        requests.today().plusDays(1),
                        REGISTRAR))
                .withMessage("requests.not-in-the-future");
    }

    @Test
    void the_pages_are_the_registrars_and_show_the_persons_numbers_to_nobody() {
        var visitor = new Visitor(address);
        var registrar = passerby.keyOf("REGISTRAR");

        assertThat(visitor.program("GET", "/api/privacy/requests", passerby.keyOf("WEB_EDITOR"), "")
                        .statusCode())
                .isEqualTo(403);
        var wrong = visitor.program(
                "POST", "/api/privacy/requests", registrar, "{\"kind\":\"ACCESS\",\"names\":\"" + name + "\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("identified").contains("receivedOn");
        var right = visitor.program("POST", "/api/privacy/requests", registrar, """
                {"kind":"ACCESS","names":"%s","numbers":"%s","identified":"Legitimation vid disken","receivedOn":"2026-11-01"}
                """.formatted(name, number));
        assertThat(right.statusCode()).as(right.body()).isLessThan(400);
        var page = visitor.program("GET", "/api/privacy/requests/" + newest(), registrar, "");
        assertThat(page.body()).contains(name).doesNotContain(number.substring(2));
    }

    private long newest() {
        return db.sql("select max(id) from subject_request").query(Long.class).single();
    }

    private long receive(RequestKind kind) {
        return requests.receive(
                kind,
                new Subject(List.of(name), List.of("@" + handle), List.of(number)),
                "Legitimation vid disken",
                requests.today(),
                REGISTRAR);
    }

    private static Trace trace(List<Trace> traces, long conversation) {
        return Optional.of(traces.stream()
                        .filter(t -> t.to().equals("/inbox/" + conversation))
                        .toList())
                .filter(found -> found.size() == 1)
                .orElseThrow()
                .getFirst();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
