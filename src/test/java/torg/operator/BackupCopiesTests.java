package torg.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torg.records.retention.Copies.Copy;
import torg.vault.backup.Begun;

class BackupCopiesTests {
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:10:00Z");

    @TempDir
    Path folder;

    @Test
    void what_was_disposed_of_is_in_the_backups_from_before_until_their_keys_are_destroyed() {
        var begun = new Begun(folder);
        var disposal = MONDAY.plus(Duration.ofHours(8));
        var newer = begun.one(MONDAY.plus(Duration.ofDays(1)));
        var older = begun.one(MONDAY);
        var copies = new BackupCopies(begun.at(disposal));

        assertThat(copies.before(disposal))
                .containsExactly(new Copy(older.name(), MONDAY, Optional.of(MONDAY.plus(Duration.ofDays(35)))));

        copies.shred(disposal);

        assertThat(copies.before(disposal)).isEmpty();
        assertThat(begun.at(disposal).made()).containsExactly(newer);
    }
}
