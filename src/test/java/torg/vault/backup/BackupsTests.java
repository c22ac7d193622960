package torg.vault.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torg.vault.CannotStart;
import torg.vault.Keys;
import torg.vault.VaultSettings;

/** Who can read which backup, until when, and how that ends. */
class BackupsTests {
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:10:00Z");

    @TempDir
    Path folder;

    private VaultSettings vault;
    private BackupSettings settings;
    private RecoveryKey paper;

    @BeforeEach
    void an_installation() {
        vault = new VaultSettings(folder.resolve("data"), Optional.empty(), Optional.empty(), false, 2);
        settings = new BackupSettings(
                Optional.of(folder.resolve("backups")), Optional.of(folder.resolve("recovery")), Duration.ofDays(35));
        new Keys(vault).check();
        paper = RecoveryKey.fresh();
        at(MONDAY).recoverBy(paper);
    }

    private Backups at(Instant now) {
        return new Backups(vault, settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Backups.Made one(Instant madeAt) {
        return at(madeAt).begin().getKey();
    }

    private byte[] onPaper(Backups.Made one, RecoveryKey paper) {
        return Backups.key(one.name(), at(MONDAY).recoveryFile(one.name()), paper);
    }

    @Test
    void a_backup_is_opened_by_the_installation_and_by_the_paper_alone() {
        var begun = at(MONDAY).begin();
        var made = begun.getKey();

        assertThat(at(MONDAY).key(made.name())).isEqualTo(begun.getValue());
        assertThat(onPaper(made, RecoveryKey.typed(paper.text().value()))).isEqualTo(begun.getValue());
        assertThatExceptionOfType(BackupFault.class)
                .isThrownBy(() -> onPaper(made, RecoveryKey.fresh()))
                .matches(no -> no.kind() == BackupFault.Kind.WRONG_KEY);
        assertThat(at(MONDAY).made())
                .containsExactly(new Backups.Made(made.name(), MONDAY, MONDAY.plus(Duration.ofDays(35))));
    }

    @Test
    void no_key_of_a_backup_belongs_to_what_is_backed_up() throws IOException {
        one(MONDAY);
        Files.createDirectories(vault.data().resolve("media/a"));
        Files.writeString(vault.data().resolve("media/a/picture"), "…");
        Files.createDirectories(vault.data().resolve("postgres-18/base"));
        Files.writeString(vault.data().resolve("postgres-18/base/1"), "…");
        Files.writeString(vault.keys().resolve("database.password"), "…");

        assertThat(new Belongings(vault.data(), java.util.Set.of()).names())
                .containsExactly("keys/ledger.key", "keys/master.key", "keys/recovery.pub", "media/a/picture");
    }

    @Test
    void after_a_disposal_everything_from_before_it_can_be_made_unreadable_at_once() throws IOException {
        var before = one(MONDAY);
        var after = one(MONDAY.plus(Duration.ofDays(2)));
        var copy = Files.createDirectories(folder.resolve("backups")).resolve(before.name() + Backups.ENDING);
        Files.writeString(copy, "…");

        var shredded = at(MONDAY.plus(Duration.ofDays(3))).shred(MONDAY.plus(Duration.ofDays(1)));

        assertThat(shredded.gone()).containsExactly(before);
        assertThat(shredded.owed()).isEmpty();
        assertThat(at(MONDAY).made()).containsExactly(after);
        assertThatExceptionOfType(BackupFault.class)
                .isThrownBy(() -> at(MONDAY).key(before.name()))
                .matches(no -> no.kind() == BackupFault.Kind.KEY_GONE);
        assertThatExceptionOfType(BackupFault.class).isThrownBy(() -> onPaper(before, paper));
        assertThat(copy).doesNotExist();
        try (var all = Files.walk(folder)) {
            assertThat(all.map(Path::toString)).noneMatch(path -> path.contains(before.name()));
        }
    }

    @Test
    void keys_are_destroyed_on_the_last_night_before_their_day_is_over() {
        var made = one(MONDAY);

        assertThat(at(made.readableUntil().minus(Duration.ofHours(25)))
                        .shredExpired()
                        .gone())
                .isEmpty();
        assertThat(at(made.readableUntil().minus(Duration.ofHours(23)))
                        .shredExpired()
                        .gone())
                .containsExactly(made);
    }

    /** A disk that is not mounted today: the destroyed half is known, the other is owed and not forgotten. */
    @Test
    void a_copy_that_cannot_be_reached_is_owed_until_it_is_destroyed() throws IOException {
        var made = one(MONDAY);
        Files.move(folder.resolve("recovery"), folder.resolve("unmounted"));
        Files.createDirectory(folder.resolve("recovery"));

        assertThat(at(MONDAY).shred(MONDAY.plusSeconds(1)).owed()).containsExactly(made);
        assertThat(at(MONDAY).made()).as("the paper still opens it").containsExactly(made);
        Files.delete(folder.resolve("recovery"));
        Files.move(folder.resolve("unmounted"), folder.resolve("recovery"));
        assertThat(at(MONDAY.plusSeconds(9)).shredExpired().gone()).containsExactly(made);

        assertThat(at(MONDAY).made()).isEmpty();
    }

    @Test
    void with_a_new_paper_the_old_one_opens_nothing_that_lies_there() {
        var begun = at(MONDAY).begin();
        var renewed = RecoveryKey.fresh();

        at(MONDAY).recoverBy(renewed);

        assertThat(onPaper(begun.getKey(), renewed)).isEqualTo(begun.getValue());
        assertThatExceptionOfType(BackupFault.class).isThrownBy(() -> onPaper(begun.getKey(), paper));
    }

    @Test
    void a_card_that_is_changed_is_found_and_can_still_be_destroyed() throws IOException {
        var made = one(MONDAY);
        var card = at(MONDAY).recoveryFile(made.name());
        Files.writeString(
                card, Files.readString(card).replace(made.readableUntil().toString(), "2199-01-01T00:00:00Z"));

        assertThatExceptionOfType(BackupFault.class)
                .isThrownBy(() -> onPaper(made, paper))
                .matches(no -> no.kind() == BackupFault.Kind.DAMAGED);
        Files.writeString(card, "nonsense");
        Files.writeString(vault.keys().resolve("backups/" + made.name() + ".key"), "nonsense");
        assertThat(at(MONDAY).made()).extracting(Backups.Made::madeAt).containsExactly(MONDAY);
        assertThat(at(MONDAY).shred(MONDAY.plusSeconds(1)).gone()).hasSize(1);
        assertThat(at(MONDAY).made()).isEmpty();
    }

    @Test
    void without_a_recovery_key_no_backup_begins() throws IOException {
        Files.delete(vault.keys().resolve("recovery.pub"));

        assertThatExceptionOfType(BackupFault.class)
                .isThrownBy(() -> at(MONDAY).begin())
                .matches(no -> no.kind() == BackupFault.Kind.NO_RECOVERY_KEY)
                .withMessageContaining("bin/torg recovery");
    }

    @Test
    void the_paper_is_read_as_people_type_and_every_wrong_sign_is_found() {
        var text = paper.text().value();
        assertThat(text).matches("([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}");

        var typed = text.toLowerCase().replace("-", " ").replace('0', 'o').replace('1', 'l');

        assertThat(RecoveryKey.typed(typed).publicHalf()).isEqualTo(paper.publicHalf());
        assertThatExceptionOfType(BackupFault.class).isThrownBy(() -> RecoveryKey.typed(text.substring(1)));
        assertThatExceptionOfType(BackupFault.class).isThrownBy(() -> RecoveryKey.typed(text.replaceFirst(".", "U")));
    }

    @Test
    void days_that_are_none_are_refused_with_advice() {
        for (var wrong : new String[] {"1", "0", "-5", "many", "99999"}) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> BackupSettings.from(Map.of("TORG_BACKUPS_DAYS", wrong)))
                    .withMessageContaining("TORG_BACKUPS_DAYS");
        }
        assertThat(BackupSettings.from(Map.of()).kept()).isEqualTo(Duration.ofDays(35));
    }
}
