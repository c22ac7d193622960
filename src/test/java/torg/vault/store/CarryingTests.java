package torg.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
import torg.vault.store.Shelves.Found;
import torg.world.S3Store;

/** Moving from the folder to a bucket, with what can happen on the way. */
@TorgTest
class CarryingTests {
    private final S3Store store = S3Store.shared();
    private final List<Sha256> named = new ArrayList<>();

    @Autowired
    Database database;

    @Autowired
    JdbcClient db;

    @TempDir
    Path data;

    private VaultSettings vault;
    private Folder folder;
    private Shelves both;

    @BeforeEach
    void a_folder_of_its_own() {
        vault = new VaultSettings(data, Optional.empty(), Optional.empty(), false, 1);
        folder = new Folder(vault);
        both = Shelves.of(vault, Optional.of(Stores.bucket()));
    }

    @AfterEach
    void the_others_never_had_them() {
        named.forEach(hash -> db.sql("delete from stored_content where hash = :hash")
                .param("hash", hash.bytes())
                .update());
    }

    private Sha256 lying(boolean wanted) {
        var bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        var hash = Sha256.of(bytes);
        folder.put(hash, bytes);
        if (wanted) {
            named.add(hash);
            db.sql("insert into stored_content (hash, bytes) values (:hash, :bytes)")
                    .param("hash", hash.bytes())
                    .param("bytes", bytes.length)
                    .update();
        }
        return hash;
    }

    private Carrying.Result carry() throws SQLException {
        try (var connection = database.connect()) {
            return new Carrying(connection, vault, Stores.bucket()).run();
        }
    }

    @Test
    void everything_is_copied_read_back_and_only_then_taken_out_of_the_folder() throws Exception {
        var wanted = List.of(lying(true), lying(true), lying(true));
        var forgotten = lying(false);

        var result = carry();

        assertThat(result).isEqualTo(new Carrying.Result(3, 3 * 36, 1, List.of()));
        for (var hash : wanted) {
            assertThat(store.file(both.place(hash))).exists();
            assertThat(folder.file(hash)).doesNotExist();
            assertThat(both.find(hash)).isInstanceOf(Found.Whole.class);
        }
        assertThat(folder.file(forgotten)).doesNotExist();
        assertThat(store.file(both.place(forgotten))).doesNotExist();
        assertThat(carry()).as("there is nothing left").isEqualTo(new Carrying.Result(0, 0, 0, List.of()));
    }

    @Test
    void what_was_carried_half_way_goes_on_with_the_rest() throws Exception {
        var hashes =
                List.of(lying(true), lying(true), lying(true)).stream().sorted().toList();
        var last = store.file(both.place(hashes.getLast()));
        Files.createDirectories(last.getParent().getParent());
        var inTheWay = Files.writeString(last.getParent(), "no folder can be made here");
        try (var connection = database.connect()) {
            var carrying = new Carrying(connection, vault, Stores.bucket());

            assertThatExceptionOfType(StoreAway.class).isThrownBy(carrying::run);

            assertThat(carrying.soFar().carried()).isEqualTo(2);
        }
        assertThat(folder.file(hashes.getFirst())).doesNotExist();
        assertThat(folder.file(hashes.getLast())).exists();
        for (var hash : hashes.subList(0, 2)) {
            assertThat(both.find(hash))
                    .as("what is carried can be read meanwhile")
                    .isInstanceOf(Found.Whole.class);
        }

        Files.delete(inTheWay);

        assertThat(carry().carried()).isEqualTo(1);
        assertThat(store.file(both.place(hashes.getLast()))).exists();
        assertThat(folder.file(hashes.getLast())).doesNotExist();
    }

    @Test
    void what_is_not_what_its_name_says_is_named_and_stays() throws Exception {
        var changed = lying(true);
        Files.writeString(folder.file(changed), "something else");

        var result = carry();

        assertThat(result.carried()).isZero();
        assertThat(result.faults()).containsExactly("the file %s was changed".formatted(folder.place(changed)));
        assertThat(folder.file(changed)).exists();
        assertThat(store.file(both.place(changed))).doesNotExist();
    }

    @Test
    void what_the_database_names_and_nobody_has_is_counted_without_reading() throws SQLException, IOException {
        var there = lying(true);
        var gone = lying(true);
        var shorter = lying(true);
        carry();
        Files.delete(store.file(both.place(gone)));
        Files.writeString(store.file(both.place(shorter)), "half");

        try (var connection = database.connect()) {
            var inventory = Inventory.of(connection, both);

            assertThat(inventory.missing()).contains(gone, shorter).doesNotContain(there);
            assertThat(inventory.missedBy(connection)).contains(gone, shorter);
            assertThat(inventory.contents()).isGreaterThanOrEqualTo(3);
            assertThat(inventory.bytes()).isGreaterThanOrEqualTo(3 * 36);
            db.sql("delete from stored_content where hash = :hash")
                    .param("hash", gone.bytes())
                    .update();
            assertThat(inventory.missedBy(connection)).as("disposed of since").doesNotContain(gone);
        }
    }
}
