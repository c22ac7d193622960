package torg.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torg.vault.store.Shelves.Found;

class FolderTests {
    private static final byte[] BYTES = "en bild".getBytes(StandardCharsets.UTF_8);
    private static final Sha256 HASH = Sha256.of(BYTES);

    @TempDir
    Path folder;

    private Folder shelves() {
        return new Folder(folder);
    }

    @Test
    void what_is_put_there_is_found_whole_and_nothing_is_left_aside() throws IOException {
        shelves().put(HASH, BYTES);

        assertThat(shelves().find(HASH))
                .isInstanceOfSatisfying(
                        Found.Whole.class, whole -> assertThat(whole.bytes()).isEqualTo(BYTES));
        assertThat(shelves().file(HASH)).hasBinaryContent(BYTES);
        try (var aside = Files.list(folder.resolve("aside"))) {
            assertThat(aside).isEmpty();
        }
    }

    @Test
    void several_at_once_put_the_same_and_one_lies_there() {
        IntStream.range(0, 16).parallel().forEach(n -> shelves().put(HASH, BYTES));

        assertThat(shelves().find(HASH)).isInstanceOf(Found.Whole.class);
    }

    @Test
    void what_is_not_what_its_name_says_is_told_and_mended_when_it_comes_again() throws IOException {
        shelves().put(HASH, BYTES);
        Files.write(shelves().file(HASH), new byte[] {'e', 'n'});
        assertThat(shelves().find(HASH)).isEqualTo(new Found.Changed());

        shelves().put(HASH, BYTES);

        assertThat(shelves().find(HASH)).isInstanceOf(Found.Whole.class);
        shelves().remove(HASH);
        shelves().remove(HASH);
        assertThat(shelves().find(HASH)).isEqualTo(new Found.Missing());
    }

    /** A disk of its own, as root or as somebody who is root in a user namespace; nobody outside sees it. */
    @Test
    void on_a_full_disk_it_says_so_leaves_nothing_and_goes_on_when_there_is_room() throws IOException {
        var unshare = new ArrayList<>(List.of("unshare"));
        if (!"root".equals(System.getProperty("user.name"))) {
            unshare.add("-r");
        }
        unshare.addAll(List.of(
                "-m",
                "sh",
                "-c",
                "mount -t tmpfs -o size=2m tmpfs \"$0\" && exec \"$@\"",
                folder.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                OnSmallDisk.class.getName(),
                folder.toString()));

        var said = new ProcessBuilder(unshare)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .inputReader()
                .readAllAsString();

        assertThat(said.lines())
                .containsExactly(
                        "FULL The disk of %s is full. Make room and try again.".formatted(folder), "0 left", "whole");
    }

    static final class OnSmallDisk {
        public static void main(String[] said) throws IOException {
            var disk = Path.of(said[0]);
            var large = new byte[1 << 20];
            var hash = Sha256.of(large);
            var shelves = new Folder(disk);
            var ballast = Files.write(disk.resolve("ballast"), new byte[1536 << 10]);
            try {
                shelves.put(hash, large);
            } catch (StoreAway away) {
                System.out.println(away.why() + " " + away.getMessage());
            }
            Files.delete(ballast);
            try (var all = Files.walk(disk)) {
                System.out.println(all.filter(Files::isRegularFile).count() + " left");
            }
            shelves.put(hash, large);
            System.out.println(shelves.find(hash) instanceof Found.Whole ? "whole" : "not whole");
        }
    }

    @Test
    void where_nothing_can_be_written_it_says_so() throws IOException {
        Files.writeString(folder.resolve("aside"), "no folder");

        assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> shelves().put(HASH, BYTES));

        assertThat(shelves().find(HASH)).isEqualTo(new Found.Missing());
    }
}
