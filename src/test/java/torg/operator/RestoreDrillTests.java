package torg.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.ledger.Verification;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Role;
import torg.vault.CannotStart;
import torg.vault.DataFolder;
import torg.vault.Database;
import torg.vault.Keys;
import torg.vault.VaultSettings;
import torg.vault.backup.BackupSettings;
import torg.vault.store.Stores;
import torg.world.S3Store;

/** The day the machine burns, rehearsed: what is left are a backup, its recovery file and a piece of paper. */
@TorgTest
class RestoreDrillTests {
    @Autowired
    VaultSettings shared;

    @Autowired
    Database database;

    @Autowired
    Keys keys;

    @Autowired
    Safekeeping safekeeping;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Autowired
    Cast cast;

    @Value("${torg.address}")
    String address;

    @TempDir
    Path folder;

    House house;

    @BeforeEach
    void a_house_with_files() throws IOException {
        house = new House(folder, shared, database, clock);
        Files.createDirectories(house.vault.data().resolve("exports/2026"));
        Files.writeString(house.vault.data().resolve("exports/2026/ärendet.zip"), "what somebody sent in");
    }

    @Test
    @Promise("P141")
    void
            a_backup_made_while_everybody_writes_is_restored_on_a_new_machine_with_the_same_head_the_same_counts_and_the_same_secrets()
                    throws Exception {
        var connection = db.sql("select min(id) from connection where sealed_token is not null")
                .query(Long.class)
                .single();
        var secret = keys.seal().open(token(connection), "connection/" + connection);
        var writers = new Writers();
        var made = house.torg("backup");
        writers.close();
        assertThat(made.code()).as(made.words()).isZero();

        var usb = Files.createDirectory(folder.resolve("usb"));
        for (var part : new Path[] {
            house.newest().path(), house.backups.recoveryFile(house.newest().name())
        }) {
            Files.copy(part, usb.resolve(part.getFileName()));
        }
        var machine = new VaultSettings(folder.resolve("new-machine"), Optional.empty(), Optional.empty(), false, 2);
        var contents = house.newest().check(house.backups.key(house.newest().name()));
        var restored = house.torg(
                machine,
                BackupSettings.from(Map.of()),
                Optional.of(made.paper().toLowerCase().replace('-', ' ')),
                "restore",
                usb.resolve(house.newest().path().getFileName()).toString());

        assertThat(restored.code()).as(restored.words()).isZero();
        assertThat(machine.data().resolve("exports/2026/ärendet.zip")).hasContent("what somebody sent in");
        assertThat(machine.keys().resolve("backups")).doesNotExist();
        try (var again = Database.open(machine);
                var look = again.connect()) {
            assertThat(new Keys(machine).seal().open(token(look, connection), "connection/" + connection))
                    .isEqualTo(secret);
            var result = new Verification(look, keys.ledgerKeys().getPublic()).run();
            look.setAutoCommit(true);
            assertThat(result.fault()).isEmpty();
            var head = result.newest().orElseThrow();
            assertThat(HexFormat.of().formatHex(head.root()))
                    .isEqualTo(db.sql("select encode(root, 'hex') from ledger_head where size = :size")
                            .param("size", head.size())
                            .query(String.class)
                            .single());
            for (var table : contents.rows().entrySet()) {
                assertThat(number(look, "select count(*) from \"" + table.getKey() + "\""))
                        .as(table.getKey())
                        .isEqualTo(table.getValue() + (table.getKey().equals("backup_run") ? 1 : 0));
            }
            oneMoment(look);
            itCanGoOn(look);
        }
        var refused = house.torg(
                machine,
                BackupSettings.from(Map.of()),
                Optional.of(made.paper()),
                "restore",
                usb.resolve(house.newest().path().getFileName()).toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.words()).contains("is not empty").contains("keys");
        Files.writeString(machine.data().resolve(DataFolder.UNFINISHED), "as after a kill");
        assertThatCode(() -> DataFolder.claim(machine))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("interrupted");
    }

    /** What was written in one transaction is in the backup together or not at all. */
    private static void oneMoment(Connection look) throws SQLException {
        assertThat(number(look, "select count(*) from backup_run where name like 'prov-%'"))
                .isEqualTo(number(look, "select count(*) from ledger_entry where subject like 'backups/prov-%'"))
                .isPositive();
    }

    /** New numbers are new, no entry waits for a transaction of the old machine, and the ledger is as closed as it was. */
    private static void itCanGoOn(Connection look) throws SQLException {
        assertThat(number(look, "select nextval('ledger_entry_id_seq')"))
                .isGreaterThan(number(look, "select max(id) from ledger_entry"));
        assertThat(number(look, "select count(*) from ledger_entry where tx > pg_current_xact_id()"))
                .isZero();
        assertThat(number(look, "select count(*) from ledger_sequencer where tx = '0'"))
                .isEqualTo(1);
        assertThat(number(look, """
                        select count(*) from pg_class where relname like 'ledger\\_entry%' and relkind in ('r', 'p')
                        and (has_table_privilege('torg_app', oid, 'update') or has_table_privilege('torg_app', oid, 'delete'))
                        """)).isZero();
        assertThat(number(look, "select count(*) from pg_trigger where tgenabled <> 'O'"))
                .isZero();
        assertThat(number(look, "select count(*) from pg_constraint where contype = 'f'"))
                .isPositive();
        assertThat(number(look, "select count(*) from backup_run where deed = 'RESTORED' and not in_ledger"))
                .isEqualTo(1);
    }

    /** Two who write all the time: a line in the ledger and a row beside it, in one transaction. */
    private final class Writers {
        private final AtomicBoolean enough = new AtomicBoolean();
        private final AtomicInteger written = new AtomicInteger();
        private final CompletableFuture<Void> all =
                CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(this::write))
                        .limit(2)
                        .toArray(CompletableFuture[]::new));

        private void write() {
            while (!enough.get()) {
                safekeeping.note(new Run(
                        Run.Deed.SHREDDED,
                        "prov-" + written.incrementAndGet(),
                        clock.instant(),
                        Duration.ZERO,
                        0,
                        0,
                        Optional.empty()));
            }
        }

        void close() {
            enough.set(true);
            all.join();
            assertThat(written).hasPositiveValue();
        }
    }

    @Test
    void a_drill_is_written_in_the_ledger_and_on_the_page_and_leaves_nothing_behind() throws Exception {
        var administrator = new Visitor(address);
        administrator.signIn(cast.in(Role.ADMINISTRATOR, cast.city(), "Adam").signInName(), Cast.PASSWORD);
        assertThat(house.torg("drill").words()).contains("There is no backup to try");
        house.store = Optional.of(Stores.bucket());
        var made = house.torg("backup");
        assertThat(made.code()).as(made.words()).isZero();
        assertThat(made.words()).contains("Named, not copied", "they lie in the bucket " + S3Store.BUCKET);

        var drilled = house.torg("drill");

        assertThat(drilled.code()).as(drilled.words()).isZero();
        assertThat(drilled.words()).contains(house.newest().name()).contains("restored and held");
        assertThat(house.vault.data().resolve("drill")).doesNotExist();
        while (safekeeping.noteWhatWasDoneBeside() > 0) {
            // what other tests left is written too
        }
        assertThat(ledger.history("backups/" + house.newest().name()))
                .extracting(Line::kind)
                .containsExactly("operator.backup-made", "operator.drill-held");
        var page = administrator.get("/backups").body();
        assertThat(page).contains("Säkerhetskopior", "Senaste provåterställningen", "Allt gick att läsa");
        var editor = new Visitor(address);
        editor.signIn(cast.in(Role.WEB_EDITOR, cast.city(), "Edit").signInName(), Cast.PASSWORD);
        assertThat(editor.get("/backups").statusCode()).isEqualTo(403);
    }

    private byte[] token(long connection) {
        return db.sql("select sealed_token from connection where id = :id")
                .param("id", connection)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private static byte[] token(Connection look, long connection) throws SQLException {
        try (var statement = look.createStatement();
                var row = statement.executeQuery("select sealed_token from connection where id = " + connection)) {
            row.next();
            return row.getBytes(1);
        }
    }

    private static long number(Connection look, String sql) throws SQLException {
        try (var statement = look.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
