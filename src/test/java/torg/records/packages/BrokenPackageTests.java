package torg.records.packages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.inbox.threading.Arrived;
import torg.records.media.Posted;
import torg.register.AccountId;
import torg.register.Opened;
import torg.shell.Words;
import torg.vault.VaultSettings;
import torg.vault.store.Folder;
import torg.vault.store.Sha256;

/** A package in the making meets a disk without room, and a picture that vanished. */
@TorgTest
class BrokenPackageTests {
    private static final int DISK = 32 << 20;
    private static final int LEFT = 40 << 10;

    @Autowired
    Packages packages;

    @Autowired
    PackedUp packed;

    @Autowired
    Opened opened;

    @Autowired
    Arrived arrived;

    @Autowired
    Posted posted;

    @Autowired
    VaultSettings vault;

    @TempDir
    Path folder;

    private AccountId account;

    @BeforeEach
    void an_account_that_has_been_written_to() {
        packed.agree();
        account = opened.library().account();
        arrived.now(account, "Finns det läxhjälp?");
    }

    private Parcel parcel(Run run) {
        return packages.of(account, 9).stream()
                .filter(one -> one.run() == run.id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void on_a_full_disk_nothing_half_made_is_left_it_is_said_and_with_room_the_same_order_is_carried_out()
            throws IOException {
        try (var disk = Jimfs.newFileSystem(
                Configuration.unix().toBuilder().setMaxSize(DISK).build())) {
            var data = Files.createDirectory(disk.getPath("/data"));
            var small = packed.on(data);
            var ballast = Files.write(data.resolve("ballast"), new byte[DISK - LEFT]);
            var run = small.ordered(Optional.empty(), account);

            assertThat(small.go(run, () -> false)).isTrue();

            assertThat(parcel(run).trouble()).contains("records.packages.trouble.full");
            assertThat(Words.swedish("records.packages.trouble.full")).startsWith("Disken är full.");
            assertThat(parcel(run).made()).isEmpty();
            assertThat(everything(data)).containsExactly("ballast");

            Files.delete(ballast);
            small.again(run);

            assertThat(small.go(run, () -> false)).isTrue();
            assertThat(parcel(run).made()).isPresent();
            assertThat(everything(data))
                    .containsExactly(parcel(run).made().orElseThrow().name() + ".zip");
        }
    }

    private static List<String> everything(Path data) throws IOException {
        try (var all = Files.walk(data)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    @Test
    void a_picture_that_vanished_stops_its_package_and_no_other_and_is_in_it_once_it_is_back() throws IOException {
        var bytes = ("GIF89a" + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
        posted.now(account, "Se bilden", new Posted.Along(bytes, "https://example.net/a.gif", ""));
        var file = new Folder(vault).file(Sha256.of(bytes));
        var away = Files.move(file, folder.resolve("away"));
        var other = opened.library().account();
        var run = packed.ordered(Optional.empty(), account, other);

        packed.go(run, () -> false);

        assertThat(parcel(run).trouble()).contains("records.packages.trouble.vanished");
        assertThat(packages.of(other, 1).getFirst().made()).isPresent();
        Files.move(away, file);
        packed.again(run);
        packed.go(run, () -> false);
        assertThat(packed.files(parcel(run), folder).values()).contains(bytes);
    }
}
