package torg.vault.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import torg.vault.CannotStart;
import torg.vault.VaultSettings;

/**
 * The settings of backups, read from the environment; docs/operate.md lists them.
 *
 * @param folder where every night's backup goes ({@code TORG_BACKUPS}); none is made by itself without
 * @param recovery where the keys lie that the recovery key opens ({@code TORG_BACKUPS_RECOVERY}); on another machine than
 *     Torg's and apart from the backups, or it is of no use on the day both burn
 * @param kept how long a backup can be read ({@code TORG_BACKUPS_DAYS}); then its keys are destroyed
 */
public record BackupSettings(Optional<Path> folder, Optional<Path> recovery, Duration kept) {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 3_650;

    public static BackupSettings from(Map<String, String> environment) {
        return new BackupSettings(
                path(environment, "TORG_BACKUPS"),
                path(environment, "TORG_BACKUPS_RECOVERY"),
                days(environment.getOrDefault("TORG_BACKUPS_DAYS", "35")));
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(text -> !text.isBlank())
                .map(text -> Path.of(text).toAbsolutePath().normalize());
    }

    private static Duration days(String text) {
        if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) < SHORTEST || Integer.parseInt(text) > LONGEST) {
            throw new CannotStart("TORG_BACKUPS_DAYS is \"%s\". It is a number of days from %d to %d."
                    .formatted(text, SHORTEST, LONGEST));
        }
        return Duration.ofDays(Integer.parseInt(text));
    }

    /** In the data folder when nothing else is said: good against mistakes, not against fire. */
    Path recovery(VaultSettings vault) {
        return recovery.orElseGet(() -> vault.data().resolve("recovery"));
    }
}
