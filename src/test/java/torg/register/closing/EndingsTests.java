package torg.register.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.square.SquareChannel;
import torg.register.AccountId;
import torg.register.Opened;
import torg.register.Particulars;
import torg.register.Register;
import torg.register.stages.Stage;
import torg.register.tasks.Tasks;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Role;
import torg.staff.Staff;

@TorgTest
class EndingsTests {
    @Autowired
    Endings endings;

    @Autowired
    Register register;

    @Autowired
    Opened opened;

    @Autowired
    Tasks tasks;

    @Autowired
    Ledger ledger;

    @Autowired
    Staff staff;

    @Autowired
    Cast cast;

    @Autowired
    SquareChannel square;

    @Autowired
    JdbcClient db;

    @Autowired
    JsonMapper json;

    @Autowired
    ShellSettings settings;

    Opened.Library library;
    AccountId account;

    @BeforeEach
    void an_account_in_use() {
        library = opened.library();
        account = library.account();
    }

    @Test
    @Promise("D13")
    void an_account_is_closed_only_after_notice_and_a_final_archive_of_everything_up_to_the_last_change() {
        begin(staff.today().plusDays(30));
        refused("register.closing.noticed.first", () -> endings.end(account, library.headsHand()));

        endings.noticed(account, staff.today(), library.headsHand());
        refused("register.closing.noticed.first", () -> endings.end(account, library.headsHand()));
        db.sql(
                        "update account_closing set begun_at = begun_at - interval '31 days', noticed_on = noticed_on - 30 where account_id = :account")
                .param("account", account.value())
                .update();
        refused("register.closing.archived.first", () -> endings.end(account, library.headsHand()));

        endings.archive(account, library.headsHand());
        var connection = register.find(account).connection().orElseThrow();
        square.ask(connection, UUID.randomUUID().toString(), "Amina", "När stänger ni?")
                .join();
        Awaitility.await().until(() -> messages() == 1);
        refused("register.closing.archived.first", () -> endings.end(account, library.headsHand()));
        assertThat(register.find(account).stage())
                .as("the package no longer holds")
                .isEqualTo(Stage.CLOSING);

        var receipt = endings.archive(account, library.headsHand());
        endings.end(account, library.headsHand());

        var closed = register.find(account);
        assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
        assertThat(closed.connection()).isEmpty();
        assertThat(closed.receipt()).contains(receipt);
        assertThat(token(connection)).as("the token").isEmpty();
        assertThat(tasks.open(account)).isEmpty();
        assertThat(ledger.history(account.subject()))
                .extracting(Line::kind)
                .contains(
                        "register.closing-decided",
                        "register.closing-noticed",
                        "register.account-archived",
                        "register.archive-outdated",
                        "register.account-closed");
    }

    @Test
    void the_package_holds_every_file_its_manifest_names_with_its_checksum() throws Exception {
        var connection = register.find(account).connection().orElseThrow();
        square.ask(connection, UUID.randomUUID().toString(), "Amina", "Finns det läxhjälp? Ring 19900602-2397.")
                .join();
        Awaitility.await().until(() -> messages() == 1);
        begin(staff.today().plusDays(30));

        var receipt = endings.archive(account, library.headsHand());

        var zip = endings.fetch(account, receipt.number(), library.headsHand()).readAllBytes();
        assertThat(sha256(zip)).isEqualTo(receipt.sha256());
        var files = files(zip);
        var manifest = json.readTree(files.get("manifest.json"));
        assertThat(manifest.path("files").size()).isEqualTo(files.size() - 1);
        for (var file : manifest.path("files")) {
            assertThat(sha256(files.get(file.path("name").asString())))
                    .isEqualTo(file.path("sha256").asString());
        }
        assertThat(text(files, "conversations/messages.jsonl")).contains("19900602-2397");
        assertThat(text(files, "history.jsonl")).contains("register.account-decided");
        assertThat(text(files, "account.json")).contains("Stadsbiblioteket").doesNotContain("token");
        assertThat(ledger.history("archive/" + receipt.number()))
                .extracting(Line::kind)
                .containsExactly("register.package-fetched");
    }

    @Test
    void a_correction_after_the_archive_makes_it_out_of_date() {
        begin(staff.today().plusDays(30));
        var first = endings.archive(account, library.headsHand());
        var now = register.find(account);

        register.correct(
                account,
                new Particulars(
                        now.network(),
                        "Biblioteket",
                        now.handle(),
                        now.address(),
                        now.unit(),
                        now.purpose(),
                        now.audience(),
                        now.goals(),
                        now.responsible(),
                        now.substitute()),
                Actor.TORG);

        assertThat(endings.requirements(register.find(account)))
                .contains(new Requirement.Archived(Optional.of(first), true));
    }

    @Test
    void an_end_is_decided_by_whoever_may_decide_on_the_account_and_not_sooner_than_the_notice_allows() {
        refused(
                "register.may-not-decide",
                () -> endings.begin(
                        account,
                        decided(staff.today().plusDays(40)),
                        library.editor().id(),
                        Actor.TORG));
        refused("register.closing.too-soon", () -> begin(staff.today().plusDays(29)));
        assertThat(register.find(account).stage()).isEqualTo(Stage.ACTIVE);
    }

    @Test
    void an_end_that_is_called_off_leaves_the_account_in_use_and_no_task() {
        begin(staff.today().plusDays(30));
        assertThat(tasks.open(account)).hasSize(1);
        endings.archive(account, library.headsHand());

        endings.withdraw(account, "Nämnden ändrade sig", library.headsHand());

        assertThat(register.find(account).stage()).isEqualTo(Stage.ACTIVE);
        assertThat(register.find(account).connection()).isPresent();
        assertThat(tasks.open(account)).isEmpty();
        refused("register.not-closing", () -> endings.archive(account, library.headsHand()));
    }

    @Test
    void the_whole_end_is_on_one_page_for_the_head_and_the_package_only_for_those_who_read_the_ledger() {
        var head = new Visitor(settings.address());
        head.signIn(library.head().signInName(), Cast.PASSWORD);
        var page = "/register/" + account.value() + "/closing";
        var without = head.post(page, Map.of("reference", "", "reason", "", "lastDay", "i morgon"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Skriv varför", "i morgon");
        head.post(
                page,
                Map.of(
                        "reference",
                        "KUN 2026/9",
                        "reason",
                        "Vi samlar oss på ett konto",
                        "lastDay",
                        staff.today().plusDays(45).toString()));
        head.post(page + "/notice", Map.of("on", staff.today().toString()));
        head.post(page + "/archive", Map.of());

        var seen = head.get(page).body();

        assertThat(seen).contains("Vi samlar oss på ett konto", "Arkivpaket ARK-", "Återstår", "Arkiverat");
        var number = endings.newestPackage(account).orElseThrow().number();
        var editor = new Visitor(settings.address());
        editor.signIn(library.editor().signInName(), Cast.PASSWORD);
        assertThat(editor.get(page + "/packages/" + number).statusCode()).isEqualTo(403);
        var archivist = new Visitor(settings.address());
        archivist.signIn(cast.in(Role.ARCHIVIST, cast.city(), "Arkadia").signInName(), Cast.PASSWORD);
        assertThat(archivist.get(page + "/packages/" + number).statusCode()).isEqualTo(200);
        assertThat(archivist.get(page + "/packages/ARK-1900-000001").statusCode())
                .isEqualTo(404);
    }

    private void begin(LocalDate lastDay) {
        endings.begin(account, decided(lastDay), library.head().id(), library.headsHand());
    }

    private static Endings.Decided decided(LocalDate lastDay) {
        return new Endings.Decided("KUN 2026/77", "Ingen läser det", "sundhamn.example/bibliotek", lastDay);
    }

    private static void refused(String word, Runnable deed) {
        assertThatExceptionOfType(Refused.class).isThrownBy(deed::run).withMessage(word);
    }

    private long messages() {
        return db.sql(
                        "select count(*) from conversation c join message m on m.conversation_id = c.id where c.account_id = :account")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }

    private Optional<byte[]> token(long connection) {
        return db.sql("select sealed_token from connection where id = :id")
                .param("id", connection)
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .single();
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
