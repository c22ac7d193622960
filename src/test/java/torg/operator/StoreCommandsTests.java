package torg.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.vault.Database;
import torg.vault.VaultSettings;
import torg.vault.backup.BackupFault;
import torg.vault.store.Folder;
import torg.vault.store.Sha256;
import torg.vault.store.Shelves;
import torg.vault.store.StoreSettings;
import torg.vault.store.Stores;
import torg.world.S3Store;

/** The operator's command where pictures and files lie in a bucket. */
@TorgTest
class StoreCommandsTests {
    @Autowired
    VaultSettings shared;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    private House house;
    private Sha256 hash;

    @BeforeEach
    void a_house_with_a_picture() throws IOException {
        house = new House(folder, shared, database, clock);
        house.store = Optional.of(Stores.bucket());
        var bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        hash = Sha256.of(bytes);
        var file = new Folder(house.vault).file(hash);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        db.sql("insert into stored_content (hash, bytes) values (:hash, :bytes)")
                .param("hash", hash.bytes())
                .param("bytes", bytes.length)
                .update();
    }

    @AfterEach
    void nobody_else_ever_had_it() {
        db.sql("delete from stored_content where hash = :hash")
                .param("hash", hash.bytes())
                .update();
    }

    private Path object() {
        return S3Store.shared().file(Shelves.of(house.vault, house.store).place(hash));
    }

    private StoreCommands commands(StoreSettings store) {
        return new StoreCommands(house.vault, Optional.of(store), new PrintStream(new ByteArrayOutputStream()));
    }

    @Test
    void the_folder_is_carried_over() {
        var carried = house.torg("bucket");

        assertThat(carried.code()).as(carried.words()).isZero();
        assertThat(carried.words()).contains("copied and read back", "Nothing is left in the folder");
        assertThat(object()).exists();
        assertThat(new Folder(house.vault).file(hash)).doesNotExist();
    }

    @Test
    void a_restore_and_its_trial_say_what_the_bucket_does_not_hold() throws SQLException, IOException {
        house.torg("bucket");
        try (var connection = database.connect()) {
            var commands = commands(Stores.bucket());
            assertThat(commands.missing(connection).toString()).doesNotContain(hash.hex());

            Files.delete(object());

            assertThat(commands.missing(connection).toString()).contains("Missing", hash.hex());
            assertThatExceptionOfType(BackupFault.class)
                    .isThrownBy(() -> commands.tried(house.vault, connection, connection))
                    .satisfies(fault -> assertThat(fault.kind()).isEqualTo(BackupFault.Kind.MEDIA))
                    .withMessageContaining(hash.hex());
            assertThat(commands(Stores.silent()).missing(connection).toString())
                    .contains("does not answer", "bin/torg verify tells later");
            assertThatExceptionOfType(BackupFault.class)
                    .isThrownBy(() -> commands(Stores.silent()).tried(house.vault, connection, connection))
                    .withMessageContaining("does not answer");
        }
    }

    @Test
    void what_cannot_be_done_is_said_in_one_line() {
        house.store = Optional.of(Stores.silent());
        var said = house.torg("bucket");

        assertThat(said.code()).as(said.words()).isEqualTo(2);
        assertThat(said.words()).contains("The store 127.0.0.1 does not answer as it should.", "Run it again");
        house.store = Optional.empty();
        assertThat(house.torg("bucket").words()).contains("Set TORG_STORE_ADDRESS");
        assertThat(house.torg("bucket").code()).isEqualTo(2);
    }
}
