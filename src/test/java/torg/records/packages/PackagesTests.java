package torg.records.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.json.JsonMapper;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.threading.Arrived;
import torg.ledger.Actor;
import torg.ledger.Capture;
import torg.ledger.EntryId;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.arrivals.Arrivals;
import torg.records.packages.Parcel.Receipt;
import torg.records.packages.Parcel.State;
import torg.records.packages.sip.CommonsIp;
import torg.records.packages.sip.Document;
import torg.records.packages.sip.Edition;
import torg.register.AccountId;
import torg.register.Opened;
import torg.register.Register;
import torg.shell.Refused;
import torg.shell.paper.PaperTests;
import torg.staff.Staff;

/** What is in an account's package, and what becomes of a package that something happens to. */
@TorgTest
class PackagesTests {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3};
    private static final String NUMBER = "19900602-2397";

    @Autowired
    Packages packages;

    @Autowired
    PackedUp packed;

    @Autowired
    Shelf shelf;

    @Autowired
    Opened opened;

    @Autowired
    Arrived arrived;

    @Autowired
    Register register;

    @Autowired
    Ledger ledger;

    @Autowired
    Staff staff;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    @TempDir
    Path folder;

    Opened.Library library;
    AccountId account;
    String channel;

    @BeforeEach
    void an_account_that_has_been_written_to() {
        packed.agree();
        library = opened.library();
        account = library.account();
        channel = Arrivals.subject(register.find(account).connection().orElseThrow());
        arrived.now(account, "Finns det läxhjälp? Ring " + NUMBER + ".");
        captured(("{\"text\":\"Finns det läxhjälp? Ring " + NUMBER + ".\"}").getBytes(StandardCharsets.UTF_8));
        captured(PICTURE);
    }

    private EntryId captured(byte[] content) {
        return transaction.execute(status -> ledger.capture(List.of(new Capture(channel, Instant.now(), content)))
                .getFirst());
    }

    private TreeMap<String, byte[]> whole() throws IOException {
        return packed.files(packed.made(account, Optional.empty()), folder);
    }

    private static long originals(TreeMap<String, byte[]> files) {
        return files.keySet().stream()
                .filter(name -> name.startsWith("representations/original/data/captures/"))
                .count();
    }

    @Test
    @Promise("D62")
    void the_package_holds_what_was_decided_for_the_account_and_everything_where_nothing_was() throws IOException {
        var said = "representations/uppgifter/data/conversations/messages.jsonl";
        assertThat(packages.level(account)).isEqualTo(Level.FULL);
        var undecided = whole();
        assertThat(undecided).containsKey(said);
        assertThat(originals(undecided)).isEqualTo(2);

        packed.decide(account, Level.OVERVIEW);
        var overview = whole();
        assertThat(overview)
                .containsKeys(
                        "representations/uppgifter/data/account.json", "representations/visning/data/oversikt.pdf")
                .doesNotContainKey(said);
        assertThat(overview.keySet()).noneMatch(name -> name.startsWith("representations/original"));
        assertThat(overview.keySet()).noneMatch(name -> name.contains("samtal"));

        packed.decide(account, Level.UNIQUE);
        var unique = whole();
        assertThat(unique).containsKeys(said, "representations/visning/data/samtal-0001.pdf");
        assertThat(originals(unique)).as("the picture alone").isEqualTo(1);

        packed.decide(account, Level.FULL);
        assertThat(originals(whole())).isEqualTo(2);
        assertThat(packages.decisions(account))
                .extracting(LevelChosen::reference)
                .hasSize(3)
                .containsOnly("KUN 2026/62");
        assertThat(ledger.history(account.subject())).extracting(Line::kind).contains("records.archive-level-chosen");
    }

    @Test
    @Promise("D65")
    void each_file_tells_when_it_was_captured_hashed_masked_and_given_another_form() throws IOException {
        var files = whole();

        for (var name : List.of("original", "uppgifter", "visning")) {
            var rep = "representations/" + name + "/";
            var premis = document(files, rep + "metadata/preservation/premis.xml");
            for (var file : files.keySet()) {
                if (file.startsWith(rep + "data/")) {
                    var happened = premis.texts("//p:event[p:linkingObjectIdentifier/p:linkingObjectIdentifierValue='"
                            + file + "']/p:eventType");
                    assertThat(happened).as(file).contains("message digest calculation");
                    if (file.contains("/captures/")) {
                        assertThat(happened).as(file).contains("capture", "fixity check");
                    }
                    if (name.equals("uppgifter")) {
                        assertThat(happened).as(file).contains("migration");
                    }
                    if (file.contains("samtal")) {
                        assertThat(happened).as(file).contains("migration", "redaction");
                    }
                }
            }
        }
        var papers = document(files, "representations/visning/metadata/preservation/premis.xml");
        assertThat(papers.texts("//p:relationship//p:relatedObjectIdentifierValue"))
                .containsExactly("representations/uppgifter/data/conversations/messages.jsonl");
        assertThat(papers.texts("//p:event[p:eventType='redaction']//p:eventOutcomeDetailNote"))
                .containsExactly("1 personuppgift doldes av ett datorprogram");
    }

    private Document document(TreeMap<String, byte[]> files, String name) throws IOException {
        var file = Files.createTempFile(folder, "document", ".xml");
        Files.write(file, files.get(name));
        return Document.read(file);
    }

    @Test
    @Promise("D64")
    void a_package_of_a_real_account_is_valid_by_e_arks_validator_on_every_level() throws Exception {
        for (var level : Level.values()) {
            packed.decide(account, level);

            var parcel = packed.made(account, Optional.empty());

            assertThat(CommonsIp.complaints(packed.file(parcel), Edition.E_ARK_2_1_0))
                    .as(level.name())
                    .isEmpty();
        }
    }

    @Test
    void papers_hide_what_the_data_holds_and_an_archive_can_keep_them() throws Exception {
        var files = whole();

        var paper = files.get("representations/visning/data/samtal-0001.pdf");
        try (var pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Finns det läxhjälp?", "personnummer dolt")
                    .doesNotContain("0602");
        }
        assertThat(PackedUp.text(files.get("representations/uppgifter/data/conversations/messages.jsonl")))
                .contains(NUMBER);
        for (var one : List.of(paper, files.get("representations/visning/data/oversikt.pdf"))) {
            assertThat(PaperTests.broken(one, PDFAFlavour.PDFA_2_A)).isEmpty();
        }
    }

    @Test
    void every_line_of_data_has_the_fields_that_its_schema_names() throws IOException {
        var files = whole();

        assertThat(fields(files, "representations/uppgifter/data/conversations/messages.jsonl", "messages"))
                .isPositive();
        assertThat(fields(files, "representations/original/data/captures.jsonl", "captures"))
                .isEqualTo(2);
        assertThat(fields(files, "representations/uppgifter/data/history.jsonl", "history"))
                .isPositive();
    }

    private int fields(TreeMap<String, byte[]> files, String lines, String name) {
        var schema = json.readTree(files.get("schemas/" + name + ".schema.json"));
        var count = 0;
        for (var line : PackedUp.text(files.get(lines)).lines().toList()) {
            var value = json.readTree(line);
            assertThat(schema.path("properties").propertyNames()).containsAll(value.propertyNames());
            schema.path("required")
                    .forEach(field -> assertThat(value.has(field.asString()))
                            .as("%s in %s", field, line)
                            .isTrue());
            count++;
        }
        return count;
    }

    @Test
    void a_year_holds_what_came_in_that_year() throws IOException {
        var year = staff.today().getYear();
        arrived.at(account, "Var tog ni vägen?", Instant.parse((year - 1) + "-06-01T10:00:00Z"));
        var said = "representations/uppgifter/data/conversations/messages.jsonl";

        var now = packed.files(packed.made(account, Optional.of(year)), folder);
        var then = packed.files(packed.made(account, Optional.of(year - 1)), folder);

        assertThat(PackedUp.text(now.get(said))).contains("läxhjälp").doesNotContain("Var tog ni vägen?");
        assertThat(PackedUp.text(then.get(said))).contains("Var tog ni vägen?").doesNotContain("läxhjälp");
        assertThat(originals(now)).isEqualTo(2);
        assertThat(originals(then)).isZero();
    }

    @Test
    void a_run_that_breaks_off_leaves_no_package_and_goes_on_where_it_was() throws IOException {
        var other = opened.library().account();
        var run = packed.ordered(Optional.empty(), account, other);
        var first = packages.of(account, 1).getFirst();

        assertThat(packed.go(run, after(2))).as("in the middle of the first").isFalse();
        assertThat(states(run)).containsExactly("waiting", "waiting");
        assertThat(shelf.file("212000-0142_square-Stadsbiblioteket_slutlig_" + first.id()))
                .doesNotExist();

        assertThat(packed.go(run, after(3))).as("between the two").isFalse();
        assertThat(states(run)).containsExactly("ready", "waiting");
        assertThat(packages.run(run.id()).isUnderWay()).isTrue();

        assertThat(packed.go(run, () -> false)).isTrue();
        assertThat(states(run)).containsExactly("ready", "ready");
        assertThat(packages.run(run.id()).isUnderWay()).isFalse();
        assertThat(ledger.history(account.subject()))
                .as("the first was not made again")
                .filteredOn(line -> line.kind().equals("records.archive-package-made"))
                .hasSize(1);
    }

    /** Torg begins to stop when it has been asked so many times. */
    private static BooleanSupplier after(int times) {
        var asked = new AtomicInteger();
        return () -> asked.incrementAndGet() > times;
    }

    private List<String> states(Run run) {
        return packages
                .of(run, staff.idsBelow(List.of(staff.units().getFirst().path().getFirst())), 0, 9)
                .stream()
                .map(parcel -> parcel.state().word().replaceAll(".*\\.", ""))
                .toList();
    }

    @Test
    void what_a_killed_torg_left_aside_is_cleared_and_what_another_is_making_is_not() throws IOException {
        var killed = shelf.aside();
        Files.writeString(killed.resolve("half.zip"), "PK");
        var hoursAgo = FileTime.from(Instant.now().minus(3, ChronoUnit.HOURS));
        Files.setLastModifiedTime(killed.resolve("half.zip"), hoursAgo);
        Files.setLastModifiedTime(killed, hoursAgo);
        var working = shelf.aside();

        packed.made(account, Optional.empty());

        assertThat(killed).doesNotExist();
        assertThat(working).exists();
        shelf.clear(working);
    }

    @Test
    void one_package_that_fails_says_why_and_stops_no_other() throws IOException {
        var other = opened.library().account();
        var run = packed.ordered(Optional.empty(), account, other);
        var first = packages.of(account, 1).getFirst();
        var inTheWay = shelf.file("212000-0142_square-Stadsbiblioteket_slutlig_" + first.id());
        Files.createDirectories(inTheWay.resolve("something"));

        packed.go(run, () -> false);

        assertThat(states(run)).containsExactly("failed", "ready");
        assertThat(packages.find(first.id()).trouble()).contains("records.packages.trouble.disk");

        Files.delete(inTheWay.resolve("something"));
        Files.delete(inTheWay);
        packages.again(run.id(), Actor.TORG);
        Awaitility.await().until(() -> packages.find(first.id()).made().isPresent());
    }

    @Test
    void a_full_disk_and_a_folder_that_is_gone_are_named_so() {
        assertThat(Trouble.of(full(), Long.MAX_VALUE)).isEqualTo(Trouble.FULL);
        assertThat(Trouble.of(new IOException("write"), 512)).isEqualTo(Trouble.FULL);
        assertThat(Trouble.of(new NoSuchFileException("/media/usb"), Long.MAX_VALUE))
                .isEqualTo(Trouble.FOLDER);
        assertThat(Trouble.of(new IOException("Input/output error"), Long.MAX_VALUE))
                .isEqualTo(Trouble.DISK);
    }

    private static IOException full() {
        try (var out = Files.newOutputStream(Path.of("/dev/full"))) {
            out.write(1);
            throw new IllegalStateException("This disk is never full");
        } catch (IOException e) {
            return e;
        }
    }

    @Test
    void what_was_disposed_of_is_listed_without_a_file_and_counted() throws IOException {
        var gone = captured(new byte[] {7});
        transaction.executeWithoutResult(status -> ledger.dispose(gone, Actor.TORG, "KS 2026/12"));

        var parcel = packed.made(account, Optional.empty());

        assertThat(parcel.made().orElseThrow().missing()).isEqualTo(1);
        assertThat(parcel.made().orElseThrow().flawed()).isZero();
        assertThat(PackedUp.text(packed.files(parcel, folder).get("representations/original/data/captures.jsonl"))
                        .lines())
                .filteredOn(line -> json.readTree(line).path("entry").asLong() == gone.number())
                .singleElement()
                .satisfies(line ->
                        assertThat(json.readTree(line).path("file").isNull()).isTrue());
    }

    @Test
    void the_archive_has_it_only_when_it_reads_the_same_hash_and_only_once() throws IOException {
        var parcel = packed.made(account, Optional.empty());
        var ours = parcel.made().orElseThrow().sha256();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> packages.received(parcel.id(), receipt("0".repeat(64)), Actor.TORG))
                .withMessage("records.packages.other-hash");
        assertThat(packages.find(parcel.id()).receipt()).isEmpty();

        packages.received(parcel.id(), receipt(ours), Actor.TORG);
        assertThat(packages.find(parcel.id()).state())
                .isInstanceOfSatisfying(
                        State.Ready.class,
                        ready -> assertThat(ready.receipt())
                                .get()
                                .extracting(Receipt::takenBy, Receipt::sha256)
                                .containsExactly("Arkivarie Anna", ours));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> packages.received(parcel.id(), receipt(ours), Actor.TORG))
                .withMessage("records.packages.received-already");
        assertThat(ledger.history(account.subject()))
                .extracting(Line::kind)
                .contains("records.archive-package-received");
    }

    private Receipt receipt(String sha256) {
        return new Receipt("Arkivarie Anna", staff.today(), "SSA 7", sha256, "Rut", packages.now());
    }
}
