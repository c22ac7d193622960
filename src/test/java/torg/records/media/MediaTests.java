package torg.records.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import torg.TorgTest;
import torg.inbox.Conversation;
import torg.inbox.Inbox;
import torg.inbox.exposure.Exposure;
import torg.inbox.threading.Arrived;
import torg.ledger.Actor;
import torg.ledger.Capture;
import torg.ledger.Ledger;
import torg.moderation.Street;
import torg.platforms.Pictures;
import torg.platforms.arrivals.Attachment;
import torg.privacy.disposal.Disposal;
import torg.privacy.disposal.Item;
import torg.privacy.requests.RequestKind;
import torg.privacy.requests.Requests;
import torg.privacy.requests.Subject;
import torg.privacy.requests.Weighing;
import torg.register.Opened;
import torg.register.Register;
import torg.shell.Axe;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.vault.Database;
import torg.vault.VaultSettings;
import torg.vault.store.ContentStore;
import torg.vault.store.Folder;
import torg.vault.store.Sha256;

/** What residents send with their words, from a server on this machine to the inbox, the archive and disposal. */
@TorgTest
class MediaTests {
    private static final String WIDTH = "img => img.decode().then(() => img.naturalWidth)";
    private static final Actor REGISTRAR = Actor.person(2, "Rut Registrator");
    private static final Actor ARCHIVIST = Actor.person(1, "Arvid Arkivarie");

    @Autowired
    Media media;

    @Autowired
    MediumRows rows;

    @Autowired
    MediaKeeper keeper;

    @Autowired
    MediaArchive archive;

    @Autowired
    ContentStore store;

    @Autowired
    Disposal disposal;

    @Autowired
    Requests requests;

    @Autowired
    VaultSettings vault;

    @Autowired
    Database database;

    @Autowired
    Opened opened;

    @Autowired
    Arrived arrived;

    @Autowired
    Register register;

    @Autowired
    Inbox inbox;

    @Autowired
    Exposure exposure;

    @Autowired
    Street street;

    @Autowired
    Cast cast;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    ShellSettings settings;

    private PictureHost host;
    private Opened.Library library;
    private byte[] picture;

    @BeforeEach
    void a_server_with_a_picture() throws IOException {
        host = new PictureHost();
        library = opened.library();
        picture = somethingNew();
        host.pictures.put("/hal.png", picture);
    }

    @AfterEach
    void close() {
        host.close();
    }

    /** Bytes after its end do not change a picture, and make it another one. */
    private static byte[] somethingNew() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(Pictures.png());
        out.writeBytes(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private record Sent(Conversation conversation, Medium medium) {}

    /** Taken before it is there for everybody, so that the round of the program itself does not fetch it. */
    private Sent send(String words, String address, String alternative) {
        return transaction.execute(status -> {
            var conversation =
                    arrived.sent(library.account(), words, List.of(new Attachment(address, "image", alternative)));
            var capture = capture(conversation);
            return new Sent(
                    conversation,
                    media.due(1_000).stream()
                            .filter(medium -> medium.capture() == capture)
                            .findFirst()
                            .orElseThrow());
        });
    }

    private long capture(Conversation conversation) {
        return db.sql("select capture from message where conversation_id = :id")
                .param("id", conversation.id().value())
                .query(Long.class)
                .single();
    }

    private void fetch(Sent sent, Clock clock) {
        fetch(sent.medium(), clock);
    }

    private void fetch(Medium medium, Clock clock) {
        new Fetching(media, new MediaSettings(DataSize.ofBytes(PictureHost.LARGEST)), host::holds, clock).fetch(medium);
    }

    private Sent kept(String words, String path, String alternative) {
        var sent = send(words, host.at(path), alternative);
        fetch(sent, Clock.systemUTC());
        return sent;
    }

    private Medium.State state(Sent sent) {
        return rows.of(List.of(new Item(0, sent.medium().capture()))).getFirst().state();
    }

    private HttpResponse<byte[]> get(String path, String key) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(settings.address() + path));
            if (!key.isEmpty()) {
                request.header("Authorization", "Bearer " + key);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private Medium.State.Kept content(Sent sent) {
        return (Medium.State.Kept) state(sent);
    }

    @Test
    void a_picture_is_kept_once_recorded_and_shown_from_our_own_address() throws Exception {
        var sent = kept("Vem lagar hålet?", "/hal.png", "Ett hål i gatan");
        var again = kept("Hålet är kvar", "/hal.png", "");

        var kept = content(sent);
        assertThat(kept.hash())
                .isEqualTo(Sha256.of(picture))
                .isEqualTo(content(again).hash());
        assertThat(kept.kind()).isEqualTo(Kind.PNG);
        assertThat(db.sql("select count(*) from stored_content where hash = :hash")
                        .param("hash", kept.hash().bytes())
                        .query(Long.class)
                        .single())
                .isOne();
        var record = Record.read(ledger.evidence(kept.record()).orElseThrow().content());
        assertThat(record)
                .extracting(Record::sha256, Record::bytes, Record::type, Record::address, Record::capture)
                .containsExactly(
                        kept.hash().hex(),
                        (long) picture.length,
                        "image/png",
                        host.at("/hal.png"),
                        sent.medium().capture());
        assertThat(ledger.history("media/" + sent.medium().id()))
                .singleElement()
                .satisfies(line -> assertThat(line.kind()).isEqualTo("records.medium-kept"));

        var key = street.key(library.editor());
        var address = "/media/" + sent.medium().id();
        assertThat(get("/api" + address, key)).satisfies(shown -> {
            assertThat(shown.body()).isEqualTo(picture);
            assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
            assertThat(shown.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        });
        var page = new Visitor(settings.address())
                .program("GET", "/api/inbox/" + sent.conversation().id().value(), key, "");
        assertThat(page.body()).contains("\"address\":\"" + address + "\"", "Ett hål i gatan");
        assertThat(page.body())
                .doesNotContain("127.0.0.1:" + URI.create(host.at("")).getPort());
    }

    @Test
    void what_came_along_with_a_letter_is_had_from_the_letter() {
        var connection = register.find(library.account()).connection().orElseThrow();
        var letter = "From: bo@example.se\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(picture) + "\r\n";
        transaction.executeWithoutResult(status -> {
            db.sql("update connection set network = 'MAIL' where id = :id")
                    .param("id", connection)
                    .update();
            var capture = ledger.capture(List.of(new Capture(
                            "connection/" + connection, Instant.now(), letter.getBytes(StandardCharsets.US_ASCII))))
                    .getFirst()
                    .number();
            rows.add(
                    List.of(
                            new MediumRows.Fresh(connection, "<b>", capture, 0, "within:0", ""),
                            new MediumRows.Fresh(connection, "<b>", capture, 1, "within:1", "")),
                    Instant.now());
            rows.of(List.of(new Item(0, capture))).forEach(medium -> fetch(medium, Clock.systemUTC()));

            assertThat(rows.of(List.of(new Item(0, capture))))
                    .extracting(Medium::state)
                    .satisfiesExactly(
                            first -> assertThat(first)
                                    .isInstanceOfSatisfying(
                                            Medium.State.Kept.class,
                                            kept -> assertThat(kept.hash()).isEqualTo(Sha256.of(picture))),
                            second -> assertThat(second).isEqualTo(new Medium.State.Lost("records.media.gone")));
            status.setRollbackOnly();
        });
    }

    @Test
    void whoever_may_not_read_the_words_may_not_see_the_picture() throws Exception {
        var sent = kept("Vem lagar hålet?", "/hal.png", "");
        var address = "/api/media/" + sent.medium().id();
        var elsewhere = cast.in(Role.WEB_EDITOR, cast.board("Skolnämnden"), "Sixten");

        assertThat(get(address, "").statusCode()).isIn(401, 403);
        assertThat(get(address, street.key(elsewhere)).statusCode()).isEqualTo(403);
        assertThat(get(address, street.key(library.editor())).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/gone, records.media.gone",
        "/nowhere, records.media.gone",
        "/closed, records.media.closed",
        "/large, records.media.too-large",
        "/large-unsaid, records.media.too-large",
        "/page, records.media.other-kind",
        "/vector, records.media.other-kind",
        "/inside, records.media.not-allowed",
        "/round, records.media.not-allowed",
        "http://127.0.0.1:1/x, records.media.not-allowed",
        "https://10.0.0.1/x, records.media.not-allowed",
        "https://[, records.media.not-allowed",
        "held:urn:li:image:1, records.media.gone"
    })
    void what_cannot_be_had_says_why_and_is_not_asked_for_again(String path, String why) {
        host.pictures.put("/page", "<!doctype html><script>".getBytes(StandardCharsets.UTF_8));
        host.pictures.put("/vector", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        var sent = send("Vem lagar hålet?", path.startsWith("/") ? host.at(path) : path, "");

        fetch(sent, Clock.systemUTC());

        assertThat(state(sent)).isEqualTo(new Medium.State.Lost(why));
        assertThat(ledger.history("media/" + sent.medium().id()).getLast().particulars())
                .hasValueSatisfying(told -> assertThat(told).containsEntry("word", why));
        var page = new Visitor(settings.address())
                .program("GET", "/api/inbox/" + sent.conversation().id().value(), street.key(library.editor()), "");
        assertThat(page.body()).contains(why);
    }

    @Test
    void what_has_moved_is_followed() {
        host.pictures.put("/there", picture);

        assertThat(content(kept("Vem lagar hålet?", "/moved", "")).hash()).isEqualTo(Sha256.of(picture));
    }

    @Test
    void a_platform_that_is_down_is_asked_again_ever_more_seldom_and_given_up_after_a_week() {
        var sent = send("Vem lagar hålet?", host.at("/broken"), "");

        fetch(sent, Clock.systemUTC());
        var first = nextAt(sent);
        fetch(sent, Clock.systemUTC());

        assertThat(state(sent)).isInstanceOf(Medium.State.Waiting.class);
        assertThat(first).isAfter(Instant.now().plusSeconds(30));
        db.sql("update medium set noted_at = noted_at - interval '8 days' where id = :id")
                .param("id", sent.medium().id())
                .update();
        var old = new Sent(
                sent.conversation(),
                rows.of(List.of(new Item(0, sent.medium().capture()))).getFirst());
        assertThat(old.medium().tries()).isEqualTo(2);
        fetch(old, Clock.offset(Clock.systemUTC(), Duration.ofDays(1)));
        assertThat(state(sent)).isEqualTo(new Medium.State.Lost("records.media.unreachable"));
    }

    private Instant nextAt(Sent sent) {
        return db.sql("select next_at from medium where id = :id")
                .param("id", sent.medium().id())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    @Test
    void what_came_with_hidden_words_is_opened_with_a_reason_that_is_written_down() throws Exception {
        var masked = kept("Mitt personnummer är 19121212-1212", "/hal.png", "Mitt pass");
        var secret = kept("Hur mår hon?", "/hal.png", "Hon på sjukhuset");
        inbox.conceal(secret.conversation().id(), true, ARCHIVIST);
        var registrar = street.key(library.manager());

        for (var sent : List.of(masked, secret)) {
            var address = "/api/media/" + sent.medium().id();
            assertThat(get(address, registrar).statusCode()).isEqualTo(404);
            var seen = visit("GET", "/api/inbox/" + sent.conversation().id().value(), library.editor(), "");
            assertThat(seen.body())
                    .contains("records.media.masked")
                    .doesNotContain("Mitt pass", "Hon på sjukhuset", "/opening");
            assertThat(visit("POST", address + "/opening", library.editor(), "{\"reason\":\"Bara nyfiken\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(visit("POST", address + "/opening", library.manager(), "{\"reason\":\"\"}")
                            .statusCode())
                    .isEqualTo(422);

            var opened = visit("POST", address + "/opening", library.manager(), "{\"reason\":\"Ska registreras\"}");

            assertThat(opened.body()).contains(Base64.getEncoder().encodeToString(picture));
            assertThat(ledger.history("inbox/" + sent.conversation().id().value()))
                    .filteredOn(line -> line.kind().equals("records.medium-unmasked"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.particulars().orElseThrow())
                            .containsEntry("reason", "Ska registreras")
                            .hasEntrySatisfying(
                                    "colleague",
                                    who -> assertThat(who)
                                            .startsWith(library.manager().name())));
        }
    }

    private HttpResponse<String> visit(String method, String path, Person person, String json) {
        return new Visitor(settings.address()).program(method, path, street.key(person), json);
    }

    @Test
    void what_came_with_a_threat_is_seen_by_choice() throws Exception {
        var sent = kept("Jag ska mörda dig", "/hal.png", "En kniv");
        var key = street.key(library.manager());
        var conversation = "/api/inbox/" + sent.conversation().id().value();

        assertThat(get("/api/media/" + sent.medium().id(), key).statusCode()).isEqualTo(404);
        assertThat(visit("GET", conversation, library.manager(), "").body()).doesNotContain("En kniv");

        exposure.read(sent.conversation().id(), library.manager().id(), ARCHIVIST);

        assertThat(get("/api/media/" + sent.medium().id(), key).statusCode()).isEqualTo(200);
        assertThat(visit("GET", conversation, library.manager(), "").body()).contains("En kniv");
    }

    @Test
    void the_bytes_are_gone_with_the_last_message_that_had_them() {
        var first = kept("Vem lagar hålet?", "/hal.png", "");
        var second = kept("Hålet är kvar", "/hal.png", "");
        var hash = content(first).hash();
        var place = new Folder(vault).file(hash);

        assertThat(keeper.with(List.of(item(first))))
                .containsExactly(new Item(0, content(first).record()));
        letGo(first);
        assertThat(place).exists();
        letGo(second);

        assertThat(place).doesNotExist();
        assertThat(rows.of(List.of(item(first), item(second)))).isEmpty();
        host.pictures.put("/hal.png", picture);
        assertThat(content(kept("Här är hålet igen", "/hal.png", "")).hash()).isEqualTo(hash);
        store.clear();
        assertThat(place).exists();
    }

    @Test
    void what_two_people_dispose_of_takes_its_pictures_and_their_records_with_it() throws SQLException {
        var sent = kept("Bilden visar mig", "/hal.png", "Jag själv");
        var kept = content(sent);
        var name = "Amina X" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qz";
        db.sql("update message set author = :name where conversation_id = :id")
                .param("name", name)
                .param("id", sent.conversation().id().value())
                .update();
        var request = requests.receive(
                RequestKind.ERASURE,
                new Subject(List.of(name), List.of(), List.of()),
                "Legitimation vid disken",
                requests.today(),
                REGISTRAR);
        disposal.propose(
                request,
                "Uppgifterna är av ringa betydelse.",
                new Weighing(true, "KS 2026/17, 1 mars 2026", false, false),
                REGISTRAR);

        disposal.confirm(request, ARCHIVIST);
        store.clear();

        assertThat(new Folder(vault).file(kept.hash())).doesNotExist();
        assertThat(ledger.evidence(kept.record())).isEmpty();
        assertThat(rows.of(List.of(item(sent)))).isEmpty();
        assertThat(faults()).doesNotContainKey(kept.record());
        assertThat(visit("GET", "/api/inbox/" + sent.conversation().id().value(), library.editor(), "")
                        .body())
                .doesNotContain("/media/", "Jag själv");
    }

    private static Item item(Sent sent) {
        return new Item(0, sent.medium().capture());
    }

    private void letGo(Sent sent) {
        transaction.executeWithoutResult(status -> keeper.letGo(List.of(item(sent))));
        store.clear();
    }

    @Test
    void the_accounts_archive_holds_the_bytes_and_is_not_made_when_they_are_not_whole() throws IOException {
        var sent = kept("Vem lagar hålet?", "/hal.png", "Ett hål i gatan");
        var lost = kept("Och det här?", "/gone", "");
        var account = register.find(library.account());
        var files = new HashMap<String, byte[]>();

        archive.write(account, (name, what) -> {
            var out = new ByteArrayOutputStream();
            what.to(out);
            files.put(name, out.toByteArray());
        });

        assertThat(files.get("media/" + content(sent).hash().hex() + ".png")).isEqualTo(picture);
        assertThat(new String(files.get("media/media.jsonl"), StandardCharsets.UTF_8))
                .contains("Ett hål i gatan", "records.media.gone", lost.medium().message());
        assertThat(archive.captured(account))
                .containsExactly(Media.subject(sent.medium().connection()));
        assertThat(archive.changedAt(account)).isPresent();
        Files.delete(new Folder(vault).file(content(sent).hash()));
        assertThatExceptionOfType(FileNotFoundException.class)
                .isThrownBy(() -> archive.write(account, (name, what) -> what.to(new ByteArrayOutputStream())));
        host.pictures.put("/hal.png", picture);
        kept("Hålet är kvar", "/hal.png", "");
        assertThat(new Folder(vault).file(content(sent).hash())).exists();
    }

    @Test
    void a_file_that_vanished_or_was_changed_and_a_row_that_is_gone_are_named() throws Exception {
        var vanished = kept("Ett", "/hal.png", "");
        var changed = other("Två");
        var unnamed = other("Tre");
        assertThat(faults())
                .doesNotContainKeys(content(vanished).record(), content(changed).record());

        var place = new Folder(vault).file(content(vanished).hash());
        Files.delete(place);
        var flipped = new Folder(vault).file(content(changed).hash());
        var bytes = Files.readAllBytes(flipped);
        bytes[bytes.length / 2] ^= 1;
        Files.write(flipped, bytes);
        var record = content(unnamed).record();
        rows.remove(unnamed.medium().id());

        assertThat(faults())
                .containsAllEntriesOf(Map.of(
                        content(vanished).record(),
                        "the file " + place + " is missing",
                        content(changed).record(),
                        "the file " + flipped + " was changed"))
                .hasEntrySatisfying(record, what -> assertThat(what).startsWith("the row of medium "));
        assertThat(get("/api/media/" + changed.medium().id(), street.key(library.editor()))
                        .statusCode())
                .isEqualTo(409);
        letGo(vanished);
        letGo(changed);
    }

    private Sent other(String words) {
        host.pictures.put("/" + words, somethingNew());
        return kept(words, "/" + words, "");
    }

    private Map<Long, String> faults() throws SQLException {
        try (var connection = database.connect()) {
            var found = new HashMap<Long, String>();
            new MediaVerification(connection, new Folder(vault))
                    .run()
                    .faults()
                    .forEach(fault -> found.put(fault.record(), fault.what()));
            return found;
        }
    }

    @Test
    void everybody_can_open_it_and_nothing_is_fetched_from_elsewhere() {
        var sent = kept("Vem lagar hålet?", "/hal.png", "Ett hål i gatan");
        var masked = kept("Mitt personnummer är 19121212-1212", "/hal.png", "");
        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            cast.signIn(page, library.manager());
            var asked = host.asked.get();
            page.navigate(
                    settings.address() + "/inbox/" + sent.conversation().id().value());
            assertThat(page.locator(".exhibits img").isVisible()).isFalse();
            page.locator(".exhibits summary").click();
            assertThat(page.locator(".exhibits img").evaluate(WIDTH)).isEqualTo(64);
            assertThat(Axe.complaints(page)).isEmpty();
            assertThat(Axe.fitsAPhone(page)).isTrue();

            page.navigate(settings.address() + "/media/" + masked.medium().id() + "/opening");
            assertThat(Axe.complaints(page)).isEmpty();
            page.fill("#reason", "Ska registreras");
            page.locator("main form button").click();
            assertThat(page.locator("figure img").evaluate(WIDTH)).isEqualTo(64);
            assertThat(Axe.complaints(page)).isEmpty();
            assertThat(host.asked.get()).isEqualTo(asked);
        }
    }
}
