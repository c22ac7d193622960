package torg.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torg.journeys.RunningTorg;
import torg.journeys.RunningTorg.Said;

/** A real full disk: Torg's data lies on a small one of its own, which nobody outside its process sees. */
class FullDiskTests {
    private static final int MEGABYTES = 700;

    @TempDir
    Path folder;

    @Test
    void on_a_full_disk_nothing_is_acknowledged_nothing_is_lost_and_with_room_it_goes_on_by_itself() throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        try (var torg = new RunningTorg(data, Map.of(), onSmallDisk(data))
                .start("--torg.town.accounts=48", "--torg.town.conversations=0")) {
            var inside = Path.of("/proc/" + torg.pid() + "/root" + data);
            var key = key(inside);
            var acknowledged = new ArrayList<Said>();
            acknowledged.add(ask(torg, key));
            assertThat(acknowledged.getFirst().status())
                    .as(acknowledged.getFirst().body().toString())
                    .isEqualTo(200);

            fill(inside);
            var no = askUntilRefused(torg, key, acknowledged);

            assertThat(no.status()).as(no.body().toString()).isEqualTo(503);
            assertThat(no.body().toString())
                    .containsPattern("Disken är full|The disk is full|[Dd]atabase|[Dd]atabasen");
            assertThat(no.body().has("location")).isFalse();
            assertThat(ask(torg, key).status()).isEqualTo(503);

            Files.delete(inside.resolve("ballast"));
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        var said = ask(torg, key);
                        if (said.status() == 200) {
                            acknowledged.add(said);
                        }
                        return said.status() == 200;
                    });
            for (var one : acknowledged) {
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(follows(torg, key, one)).isEqualTo(1));
            }
        }
    }

    /** Root makes a mount namespace as it is; anybody else is root in a user namespace of one's own. */
    private static List<String> onSmallDisk(Path data) {
        var unshare = new ArrayList<>(List.of("unshare"));
        if (!"root".equals(System.getProperty("user.name"))) {
            unshare.add("-r");
        }
        unshare.addAll(List.of(
                "-m",
                "sh",
                "-c",
                "mount -t tmpfs -o size=%dm tmpfs \"$0\" && exec \"$@\"".formatted(MEGABYTES),
                data.toString()));
        return unshare;
    }

    /** Page by page to the last byte. */
    private static void fill(Path inside) throws IOException {
        try (var ballast = Files.newOutputStream(inside.resolve("ballast"))) {
            var page = new byte[4096];
            while (Files.getFileStore(inside).getUsableSpace() > 0) {
                ballast.write(page);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
        assertThat(Files.getFileStore(inside).getUsableSpace()).isLessThan(4096);
    }

    /** PostgreSQL has some room of its own left, so it takes a while. What it took until then, it must keep. */
    private static Said askUntilRefused(RunningTorg torg, String key, List<Said> acknowledged) throws Exception {
        for (var tries = 0; tries < 20_000; tries++) {
            var said = ask(torg, key);
            if (said.status() != 200) {
                return said;
            }
            acknowledged.add(said);
        }
        throw new AssertionError("The disk is never full");
    }

    /** Text that cannot be compressed, so that it needs room. */
    private static Said ask(RunningTorg torg, String key) throws Exception {
        var noise = new byte[2400];
        new SecureRandom().nextBytes(noise);
        return torg.post(
                key,
                "/ask",
                Map.of("name", "Åsa", "text", "När? " + Base64.getEncoder().encodeToString(noise)));
    }

    private static int follows(RunningTorg torg, String key, Said acknowledged) throws Exception {
        var said = torg.get(
                key,
                URI.create(acknowledged.body().get("location").asString())
                        .getPath()
                        .replaceFirst("^/api", ""));
        return said.status() == 200 && said.body().get("messages") != null
                ? said.body().get("messages").size()
                : 0;
    }

    /** An API key, written into the database that only the disk inside knows. */
    private static String key(Path inside) throws Exception {
        var key = UUID.randomUUID().toString();
        var port = Files.readAllLines(inside.resolve("postgres-18/postmaster.pid"))
                .get(3)
                .strip();
        var password = Files.readString(inside.resolve("keys/database.password"));
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "torg", password);
                var insert = connection.prepareStatement("""
                        insert into api_key (hash, person_id, label, valid_to)
                        select ?, a.person_id, 'test', current_date + 1 from assignment a
                        where a.role = 'COMMUNICATIONS_DIRECTOR' order by a.id limit 1
                        """)) {
            insert.setBytes(1, MessageDigest.getInstance("SHA-256").digest(key.getBytes()));
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
        return key;
    }
}
