package torg.privacy.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.search.Passerby;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.privacy.names.NamedSpan.Certainty;
import torg.privacy.requests.Screening.Choice;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.shell.Words;

@TorgTest
class ScreeningTests {
    private static final Actor REGISTRAR = Actor.person(1, "Rut Registrator");

    @Autowired
    Requests requests;

    @Autowired
    Screening screening;

    @Autowired
    Passerby passerby;

    @Autowired
    Ledger ledger;

    @Value("${torg.address}")
    String address;

    private String letters;
    private String asker;
    private String neighbour;

    @BeforeEach
    void somebody_new_and_somebody_else() {
        letters = Long.toString(System.nanoTime(), 26)
                .chars()
                .mapToObj(c -> String.valueOf((char) (Character.isDigit(c) ? 'a' + c - '0' : c)))
                .collect(Collectors.joining());
        asker = "Amina X" + letters;
        neighbour = "Zita Q" + letters;
    }

    @Test
    @Promise("D51")
    void no_name_of_others_is_in_the_paper_its_metadata_or_its_file_name() throws IOException {
        passerby.ask(neighbour, "Jag bor granne med badet");
        passerby.ask(asker, "Fråga " + neighbour + ", Kerstin Lind eller den rara vresiga w" + letters);
        var id = receive();
        var text = only(id);
        assertThat(text.names())
                .extracting(
                        name -> name.span().in(text.trace().readable()),
                        name -> name.span().certainty())
                .containsExactly(tuple(neighbour, Certainty.KNOWN), tuple("Kerstin Lind", Certainty.POSSIBLE));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> release(id, "Uppgifterna är dina egna."))
                .withMessage("requests.names-undecided");
        screening.decide(id, text.key(), List.of(choice(text, 1, NameGround.OTHER_PERSON)), false, REGISTRAR);
        var last = Screening.words(text.trace().readable()).size() - 1;
        screening.mark(id, text.key(), List.of(last), NameGround.SECRECY, false, REGISTRAR);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> release(id, "Vi har dolt " + neighbour))
                .withMessage("requests.reason-names-somebody");
        release(id, "Uppgifterna är dina egna.");

        var pdf = requests.paper(id, REGISTRAR);
        assertThat(text(pdf)).contains("Fråga [namn dolt], [namn dolt] eller den rara vresiga [namn dolt]");
        assertThat(holds(everything(pdf), Words.swedish("requests.paper.access", id)))
                .as("a title is found where it is")
                .isTrue();
        for (var hidden : List.of(neighbour, "Kerstin", "w" + letters)) {
            assertThat(text(pdf)).doesNotContain(hidden);
            assertThat(holds(everything(pdf), hidden)).as(hidden).isFalse();
        }
        var fetched = new Visitor(address)
                .program("GET", "/api/privacy/requests/" + id + "/paper", passerby.keyOf("REGISTRAR"), "");
        assertThat(fetched.headers().map().toString()).doesNotContain(neighbour.substring(5));
        assertThat(ledger.history("requests/" + id).toString())
                .contains("privacy.names-decided")
                .doesNotContain("Kerstin")
                .doesNotContain(letters);
    }

    @Test
    void what_is_no_name_is_shown_and_the_same_choice_can_hold_wherever_it_stands() throws IOException {
        passerby.ask(asker, "Hur går det med Anna Lindhs plats?");
        passerby.ask(asker, "Jag undrar igen om Anna Lindhs plats");
        var id = receive();
        var all = screening.of(requests.find(id)).stream()
                .filter(text -> !text.names().isEmpty())
                .toList();
        assertThat(all).hasSize(2).allMatch(text -> text.undecided() == 1);

        screening.decide(
                id, all.getFirst().key(), List.of(choice(all.getFirst(), 0, NameGround.NOT_A_NAME)), true, REGISTRAR);
        release(id, "Uppgifterna är dina egna.");

        assertThat(text(requests.paper(id, REGISTRAR)))
                .contains("med Anna Lindhs plats")
                .contains("om Anna Lindhs plats");
        var line = ledger.history("requests/" + id).get(1);
        assertThat(line.particulars().orElseThrow()).containsAllEntriesOf(Map.of("hidden", "0", "shown", "2"));
    }

    @Test
    void what_comes_in_after_the_decision_is_decided_on_by_itself() {
        passerby.ask(asker, "Hälsa Kerstin Lind");
        var id = receive();
        var first = only(id);
        screening.decide(id, first.key(), List.of(choice(first, 0, NameGround.OTHER_PERSON)), true, REGISTRAR);

        passerby.ask(asker, "Hälsa Kerstin Lind igen");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> release(id, "Uppgifterna är dina egna."))
                .withMessage("requests.names-undecided");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        screening.decide(id, "0", List.of(new Choice(0, 1, NameGround.OTHER_PERSON)), false, REGISTRAR))
                .withMessage("requests.names-changed");
    }

    @Test
    void the_pages_decide_and_mark_without_script_and_show_no_numbers() {
        passerby.ask(asker, "Hälsa Kerstin Lind, mitt nummer är 070-174 06 05 och hon heter också wy" + letters);
        var id = receive();
        var text = only(id);
        var visitor = new Visitor(address);
        var key = passerby.keyOf("REGISTRAR");
        var path = "/api/privacy/requests/" + id + "/names";

        assertThat(visitor.program("GET", path, passerby.keyOf("WEB_EDITOR"), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.program("GET", path, key, "").body())
                .contains("Kerstin Lind")
                .doesNotContain("174 06");
        assertThat(visitor.program("GET", path + "/" + text.key(), key, "").body())
                .doesNotContain("174");
        var nothing = visitor.program("POST", path, key, "{\"text\":\"" + text.key() + "\"}");
        assertThat(nothing.statusCode()).isEqualTo(422);
        var span = text.names().getFirst().span();
        var decided = visitor.program("POST", path, key, """
                {"text":"%s","start":[%d],"end":[%d],"ground":["OTHER_PERSON"]}
                """.formatted(text.key(), span.start(), span.end()));
        assertThat(decided.statusCode()).as(decided.body()).isLessThan(400);
        var unmarked = visitor.program("POST", path + "/" + text.key(), key, "{\"ground\":\"SECRECY\"}");
        assertThat(unmarked.statusCode()).isEqualTo(422);
        var last = Screening.words(text.trace().readable()).size() - 1;
        var marked = visitor.program(
                "POST", path + "/" + text.key(), key, "{\"word\":[%d],\"ground\":\"SECRECY\"}".formatted(last));
        assertThat(marked.statusCode()).as(marked.body()).isLessThan(400);

        assertThat(only(id).released().readable())
                .endsWith("heter också [namn dolt]")
                .doesNotContain("Kerstin");
    }

    private void release(long id, String reason) {
        requests.decideAccess(id, Outcome.RELEASED, reason, REGISTRAR);
    }

    private static Choice choice(Screened text, int name, NameGround ground) {
        var span = text.names().get(name).span();
        return new Choice(span.start(), span.end(), ground);
    }

    private Screened only(long id) {
        var named = screening.of(requests.find(id)).stream()
                .filter(text -> !text.names().isEmpty())
                .toList();
        assertThat(named).hasSize(1);
        return named.getFirst();
    }

    private long receive() {
        return requests.receive(
                RequestKind.ACCESS,
                new Subject(List.of(asker), List.of(), List.of()),
                "Legitimation vid disken",
                requests.today(),
                REGISTRAR);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** The bytes as they lie, and each stream unpacked: metadata, bookmarks, tags. */
    private static byte[] everything(byte[] pdf) throws IOException {
        var all = new ByteArrayOutputStream();
        all.write(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var cos = document.getDocument();
            for (var key : cos.getXrefTable().keySet()) {
                var object = cos.getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream) {
                    try (var bytes = stream.createInputStream()) {
                        bytes.transferTo(all);
                    }
                }
                all.write(String.valueOf(object).getBytes(StandardCharsets.UTF_8));
            }
        }
        return all.toByteArray();
    }

    /** In every way a PDF writes letters. */
    private static boolean holds(byte[] bytes, String text) {
        var all = new String(bytes, StandardCharsets.ISO_8859_1);
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.ISO_8859_1)
                .map(text::getBytes)
                .flatMap(written -> Stream.of(
                        new String(written, StandardCharsets.ISO_8859_1),
                        HexFormat.of().withUpperCase().formatHex(written)))
                .anyMatch(all::contains);
    }
}
