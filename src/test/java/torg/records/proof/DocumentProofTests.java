package torg.records.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.inbox.Conversation;
import torg.ledger.EntryId;
import torg.ledger.Ledger;
import torg.ledger.LedgerKey;
import torg.ledger.Placing;
import torg.ledger.days.OpenSslAuthority;
import torg.ledger.days.Outside;
import torg.ledger.files.Checker;
import torg.records.Registry;
import torg.records.secrecy.Secrecy;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;

/** From a document to files that somebody outside checks. */
@TorgTest
class DocumentProofTests {
    private static final String SAID = "Jag heter Amina och bor på Storgatan 1, 070-174 06 05.";

    @Autowired
    Registry registry;

    @Autowired
    DocumentProofs proofs;

    @Autowired
    Secrecy secrecy;

    @Autowired
    Cast cast;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerKey key;

    @Autowired
    Placing placing;

    @Autowired
    Outside outside;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    @TempDir
    Path folder;

    @Test
    void all_of_a_document_is_proved_in_one_file_that_holds_nothing_of_what_was_written() throws Exception {
        var counter = registry.counter();
        var document = placed(registry.toRegister(counter, SAID));

        var zip = get(document, "/proof.zip", counter.reg()).body();

        var files = files(zip);
        assertThat(files).containsKeys("LASMIG.txt", "key.pem", "Verify.java", "verify.md");
        assertThat(files.keySet()).noneMatch(name -> name.endsWith(".bin"));
        var parts = proofs.parts(document.id());
        assertThat(parts).extracting(DocumentProofs.Part::kind).contains("capture", "records.document-classified");
        assertThat(parts).allSatisfy(part -> assertThat(files).containsKey(part.entry() + ".proof"));
        files.forEach((name, content) -> assertThat(new String(content, StandardCharsets.UTF_8))
                .as(name)
                .doesNotContain("Amina Okänd", "Storgatan", "174 06 05"));
        var said = check(zip);
        assertThat(said.code()).as(said.all()).isZero();
        assertThat(said.files()).hasSizeGreaterThanOrEqualTo(parts.size() + 2);
    }

    @Test
    void what_came_in_is_given_out_byte_for_byte_to_whoever_says_why_and_that_is_in_the_ledger() throws Exception {
        var counter = registry.counter();
        try (var authority = new OpenSslAuthority()) {
            var document = placed(registry.toRegister(counter, SAID));
            outside.stamped(authority);
            var page = get(document, "/proof", counter.reg());
            assertThat(page.statusCode()).isEqualTo(200);

            var without = post(document, counter.reg(), "?");
            var zip = post(document, counter.reg(), "Begäran om utlämnande 12").body();

            assertThat(without.statusCode()).isEqualTo(409);
            var bytes = files(zip).entrySet().stream()
                    .filter(file -> file.getKey().endsWith(".bin"))
                    .toList();
            assertThat(bytes).hasSize(1);
            assertThat(new String(bytes.getFirst().getValue(), StandardCharsets.UTF_8))
                    .contains("Storgatan");
            var said = check(zip);
            assertThat(said.code()).as(said.all()).isZero();
            assertThat(said.all()).contains("is what was captured on", "existed at");
            assertThat(ledger.history("inbox/" + document.id().value()))
                    .filteredOn(line -> line.kind().equals("records.captures-unmasked"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.particulars().orElseThrow())
                            .containsEntry("reason", "Begäran om utlämnande 12")
                            .hasEntrySatisfying(
                                    "colleague",
                                    who -> assertThat(who)
                                            .startsWith(counter.reg().name())));
        }
    }

    @Test
    void nobody_without_the_right_gets_anything() throws Exception {
        var counter = registry.counter();
        var document = placed(registry.toRegister(counter, SAID));
        var editor = cast.in(Role.WEB_EDITOR, counter.library().unit(), "Edit Redaktör");
        var archivist = cast.in(Role.ARCHIVIST, counter.library().unit(), "Arkiv Arkivarie");

        assertThat(get(document, "/proof.zip", editor).statusCode()).isEqualTo(403);
        assertThat(get(document, "/proof.zip", archivist).statusCode()).isEqualTo(200);
        assertThat(post(document, archivist, "Jag vill se den").statusCode()).isEqualTo(403);

        secrecy.mark(document.id(), "OSL-25-1", Optional.empty(), registry.by(counter), counter.actor());
        assertThat(get(document, "/proof", archivist).statusCode()).isEqualTo(403);
        assertThat(new Visitor(address)
                        .get("/records/" + document.id().value() + "/proof.zip")
                        .statusCode())
                .isIn(302, 303);
    }

    /** What the test's desk brings has no capture of its own. */
    private Conversation placed(Conversation document) {
        db.sql("update message set capture = :capture where conversation_id = :id")
                .param("capture", outside.captured("{\"text\":\"" + SAID + "\"}"))
                .param("id", document.id().value())
                .update();
        proofs.parts(document.id()).forEach(part -> placing.headOver(new EntryId(part.entry(), part.at())));
        return document;
    }

    private Checker.Said check(byte[] zip) throws Exception {
        Files.write(folder.resolve("bevis.zip"), zip);
        return Checker.compiled(folder, key.fingerprint(), "bevis.zip");
    }

    private static Map<String, byte[]> files(byte[] zip) throws Exception {
        var files = new HashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var file = in.getNextEntry(); file != null; file = in.getNextEntry()) {
                files.put(file.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private HttpResponse<byte[]> get(Conversation document, String path, Person who) throws Exception {
        return send(request(document, path, who).GET().build());
    }

    private HttpResponse<byte[]> post(Conversation document, Person who, String reason) throws Exception {
        return send(request(document, "/proof/captures", who)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"reason\":\"" + reason + "\"}"))
                .build());
    }

    private HttpRequest.Builder request(Conversation document, String path, Person who) {
        return HttpRequest.newBuilder(
                        URI.create(address + "/api/records/" + document.id().value() + path))
                .header("Authorization", "Bearer " + registry.key(who));
    }

    private static HttpResponse<byte[]> send(HttpRequest request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofByteArray());
        }
    }
}
