package torg.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Role;
import torg.vault.Database;
import torg.vault.Secret;
import torg.vault.VaultSettings;
import torg.vault.backup.BackupFault;
import torg.vault.backup.BackupFile;
import torg.vault.backup.BackupSettings;
import torg.vault.backup.Backups;
import torg.vault.backup.Copying;
import torg.vault.backup.RecoveryKey;

/** Everything that happens to backups: each is found and named, and none is taken for whole. */
@TorgTest
class BrokenBackupTests {
    private static final Random RANDOM = new Random(7);

    @Autowired
    VaultSettings shared;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    Safekeeping safekeeping;

    @Value("${torg.address}")
    String address;

    @TempDir
    Path folder;

    House house;
    String paper;

    @BeforeEach
    void a_house_with_a_recovery_key() throws IOException {
        house = new House(folder, shared, database, clock);
        paper = house.torg("recovery").paper();
        assertThat(house.torg("recovery").code()).as("it is shown once").isEqualTo(1);
    }

    @Test
    void flipped_bits_cut_off_ends_and_additions_are_found_and_named() throws IOException {
        assertThat(house.torg("backup").code()).isZero();
        var whole = house.newest();
        var key = house.backups.key(whole.name());
        assertThat(house.torg("backups", whole.name()).words()).contains("is whole");
        var size = Files.size(whole.path());

        for (var place : List.of(0L, 20L, 240L, 247L, size / 2, size - 1, Math.abs(RANDOM.nextLong()) % size)) {
            flip(whole.path(), place);
            assertThatExceptionOfType(BackupFault.class)
                    .as("bit at %d of %d", place, size)
                    .isThrownBy(() -> whole.check(key))
                    .matches(no -> no.kind() == BackupFault.Kind.DAMAGED
                            || no.kind() == BackupFault.Kind.WRONG_KEY
                            || no.kind() == BackupFault.Kind.CUT_OFF);
            flip(whole.path(), place);
        }
        var cut = folder.resolve("cut");
        for (var length : List.of(0L, 100L, 246L, size / 3, size - 1)) {
            Files.copy(whole.path(), cut, StandardCopyOption.REPLACE_EXISTING);
            try (var file = FileChannel.open(cut, StandardOpenOption.WRITE)) {
                file.truncate(length);
            }
            assertThatExceptionOfType(BackupFault.class)
                    .as("cut at %d of %d", length, size)
                    .isThrownBy(() -> new BackupFile(cut).check(key))
                    .matches(no -> no.kind() == BackupFault.Kind.CUT_OFF);
        }
        Files.copy(whole.path(), cut, StandardCopyOption.REPLACE_EXISTING);
        Files.write(cut, new byte[] {0}, StandardOpenOption.APPEND);
        assertThatExceptionOfType(BackupFault.class)
                .isThrownBy(() -> new BackupFile(cut).check(key))
                .withMessageContaining("follows the end");
        assertThat(house.torg("backups", whole.name()).code()).isZero();
    }

    private static void flip(Path file, long place) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(place);
            var old = open.read();
            open.seek(place);
            open.write(old ^ 4);
        }
    }

    @Test
    void a_wrong_or_mistyped_recovery_key_is_named_and_nothing_is_touched() {
        assertThat(house.torg("backup").code()).isZero();
        var machine = new VaultSettings(folder.resolve("machine"), Optional.empty(), Optional.empty(), false, 2);
        var file = house.newest().path().toString();

        for (var wrong : Map.of(
                        paper.replaceFirst(".$", paper.endsWith("7") ? "8" : "7"),
                        "mistyped",
                        "hej",
                        "That is no recovery key",
                        RecoveryKey.fresh().text().value(),
                        "another one")
                .entrySet()) {
            var said = house.torg(machine, house.settings, Optional.of(wrong.getKey()), "restore", file);

            assertThat(said.words()).contains(wrong.getValue());
            assertThat(said.code()).isEqualTo(1);
        }
        assertThat(house.torg(machine, house.settings, Optional.empty(), "restore", file)
                        .words())
                .contains("recovery key is needed");
        assertThat(house.torg(machine, BackupSettings.from(Map.of()), Optional.of(paper), "restore", file)
                        .words())
                .contains("recovery file")
                .contains("is needed");
        assertThat(machine.data()).doesNotExist();
    }

    @Test
    void a_backup_that_was_killed_is_never_taken_for_one_and_the_next_one_sweeps_it_away() throws Exception {
        var other = another("blocks", List.of());
        var name = other.inputReader().readLine();
        other.destroyForcibly().waitFor();
        assertThat(name).startsWith("torg-");
        var half = house.file(name).path().resolveSibling(name + Backups.ENDING + ".half");
        assertThat(half).isNotEmptyFile();
        assertThat(house.file(name).path()).doesNotExist();
        var key = house.backups.key(name);
        assertThatExceptionOfType(BackupFault.class)
                .isThrownBy(() -> new BackupFile(half).check(key))
                .matches(no -> no.kind() == BackupFault.Kind.CUT_OFF);
        // PostgreSQL notices within a moment that nobody is there any more, and lets the next one go.
        await().atMost(Duration.ofSeconds(20)).until(() -> house.torg("backup").code() == 0);

        assertThat(half).doesNotExist();
        assertThat(house.backups.made()).extracting(Backups.Made::name).doesNotContain(name);
    }

    @Test
    void two_at_once_are_one_and_a_plain_no() throws Exception {
        var other = another("blocks", List.of());
        try {
            assertThat(other.inputReader().readLine()).startsWith("torg-");

            assertThat(house.torg("backup").words()).contains("being made right now");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void on_a_full_disk_it_says_so_and_leaves_nothing_that_looks_like_a_backup() throws Exception {
        Files.createDirectory(folder.resolve("small"));
        var other = another(
                "small",
                List.of(
                        "unshare",
                        "-m",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=256k tmpfs \"$0\" && exec \"$@\"",
                        folder.resolve("small").toString()));

        var said = other.inputReader().readAllAsString();

        assertThat(said).contains("DISK_FULL").contains("is full").contains("left: []");
        assertThat(house.backups.made()).isEmpty();
    }

    private Process another(String how, List<String> before) throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Another.class.getName(),
                how,
                folder.toString(),
                database.url(),
                database.user(),
                database.password().value()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Another process that makes a backup: {@code blocks} before it is finished, or into a folder that is too {@code small}. */
    static final class Another {
        public static void main(String[] said) {
            var folder = Path.of(said[1]);
            var vault = new VaultSettings(
                    folder.resolve("house"),
                    Optional.of(new VaultSettings.External(said[2], said[3], new Secret(said[4]))),
                    Optional.empty(),
                    false,
                    2);
            var settings = new BackupSettings(
                    Optional.of(folder.resolve("backups")),
                    Optional.of(folder.resolve("recovery")),
                    Duration.ofDays(35));
            var backups = new Backups(vault, settings, Clock.systemUTC());
            var into = folder.resolve(said[0].equals("small") ? "small" : "backups");
            try (var database = Database.open(vault)) {
                new Copying(vault, settings, backups).into(into, database, snapshot -> {
                    if (said[0].equals("blocks")) {
                        System.out.println(backups.made().getLast().name());
                    }
                    while (said[0].equals("blocks")) {
                        LockSupport.park(); // until it is killed
                    }
                    return "";
                });
                System.out.println("made");
            } catch (BackupFault no) {
                System.out.println(no.kind() + " " + no.getMessage() + " left: "
                        + List.of(into.toFile().list()));
            }
            System.exit(0);
        }
    }

    @Test
    void a_night_that_fails_is_on_the_page_and_two_missed_nights_are_in_the_health() throws IOException {
        Files.writeString(folder.resolve("a-file"), "");
        var wrong = new BackupSettings(
                Optional.of(folder.resolve("a-file")), house.settings.recovery(), Duration.ofDays(35));
        var later = Clock.fixed(clock.instant().plus(Duration.ofHours(40)), clock.getZone());
        var runs = new Runs(db);

        night(house.settings).backup(folder.resolve("backups"));
        night(wrong).backup(folder.resolve("a-file"));

        assertThat(runs.newest(Run.Deed.MADE).orElseThrow().fault()).contains(BackupFault.Kind.NOT_WRITTEN);
        var administrator = new Visitor(address);
        administrator.signIn(cast.in(Role.ADMINISTRATOR, cast.city(), "Adam").signInName(), Cast.PASSWORD);
        assertThat(administrator.get("/backups").body())
                .contains("Det senaste försöket misslyckades", "gick inte att läsa eller skriva");
        assertThat(new SafekeepingHealth(new Safekeeping(runs, house.backups, wrong, null, clock))
                        .health()
                        .getStatus()
                        .getCode())
                .isEqualTo("UP");
        assertThat(new SafekeepingHealth(new Safekeeping(runs, house.backups, wrong, null, later))
                        .health()
                        .getStatus()
                        .getCode())
                .isEqualTo("DOWN");
        night(house.settings).backup(folder.resolve("backups"));
        assertThat(runs.newest(Run.Deed.MADE).orElseThrow().well()).isTrue();
        assertThat(administrator.get("/backups").body()).doesNotContain("Det senaste försöket misslyckades");
    }

    private Nightwork night(BackupSettings settings) {
        var backups = new Backups(house.vault, settings, clock);
        return new Nightwork(new Copying(house.vault, settings, backups), backups, database, safekeeping, clock);
    }
}
