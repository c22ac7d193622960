package torg.vault.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import torg.vault.Keys;
import torg.vault.Seal;
import torg.vault.Secret;
import torg.vault.VaultSettings;

/**
 * The backups that somebody can still read, and the keys that decide it. A backup can be read as long as one of two copies of
 * its key exists: one in the key folder, closed with the master key, and one in the recovery folder, closed with the recovery
 * key. Neither is ever within a backup, so destroying both makes every copy of it unreadable, wherever it lies.
 */
public final class Backups {
    public static final String ENDING = ".torgbackup";
    static final String HALF = ".half";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    private static final String PUBLIC_HALF = "recovery.pub";

    /** @param readableUntil when its keys are destroyed at the latest */
    public record Made(String name, Instant madeAt, Instant readableUntil) {}

    /** @param owed those whose recovery copy could not be reached: they are tried again every night, and can still be read until then */
    public record Shredded(List<Made> gone, List<Made> owed) {}

    private final VaultSettings vault;
    private final BackupSettings settings;
    private final Clock clock;
    private final Keys keys;
    private final Shelf here;
    private final Shelf owed;
    private final Shelf recovery;

    public Backups(VaultSettings vault, BackupSettings settings, Clock clock) {
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
        this.keys = new Keys(vault);
        this.here = new Shelf(vault.keys().resolve("backups"), ".key");
        this.owed = new Shelf(vault.keys().resolve("backups"), ".owed");
        this.recovery = new Shelf(settings.recovery(vault), ".recovery");
    }

    /** Every backup that can still be read, the newest last; also one that is being made, or was interrupted. */
    public List<Made> made() {
        var found = new TreeMap<String, Made>();
        for (var shelf : List.of(recovery, owed, here)) {
            shelf.names().stream().filter(this::ours).forEach(name -> found.put(name, made(shelf, name)));
        }
        return List.copyOf(found.values());
    }

    /** A card that cannot be read any more is still there to be destroyed; its name tells its age. */
    private Made made(Shelf shelf, String name) {
        try {
            return shelf.card(name).map(Backups::made).orElseThrow();
        } catch (BackupFault broken) {
            try {
                var at = STAMP.parse(name.substring(name.lastIndexOf('-') + 1), Instant::from);
                return new Made(name, at, at.plus(settings.kept()));
            } catch (DateTimeException unknown) {
                return new Made(name, Instant.EPOCH, Instant.EPOCH);
            }
        }
    }

    private static Made made(KeyCard card) {
        return new Made(card.name(), card.madeAt(), card.readableUntil());
    }

    /** Destroys the keys of every backup made before then. What was disposed of before the oldest one left was made is then in none. */
    public Shredded shred(Instant before) {
        return shred(
                made().stream().filter(one -> one.madeAt().isBefore(before)).toList());
    }

    /** Those whose time is over before the next night comes, so that none outlives its day; and what is owed since an earlier one. */
    public Shredded shredExpired() {
        var nextNight = clock.instant().plus(Duration.ofDays(1));
        var unfinished = owed.names();
        return shred(made().stream()
                .filter(one -> !one.readableUntil().isAfter(nextNight) || unfinished.contains(one.name()))
                .toList());
    }

    private Shredded shred(List<Made> ones) {
        var gone = new ArrayList<Made>();
        var left = new ArrayList<Made>();
        for (var one : ones) {
            (destroyed(one) ? gone : left).add(one);
        }
        return new Shredded(List.copyOf(gone), List.copyOf(left));
    }

    /** What is to be destroyed is written down first, so that a kill between the two copies is found the next night. */
    private boolean destroyed(Made one) {
        owed.put(new KeyCard(one.name(), one.madeAt(), one.readableUntil(), "", new byte[0]));
        here.destroy(one.name());
        if (!recovery.there()) {
            return false;
        }
        recovery.destroy(one.name());
        owed.destroy(one.name());
        settings.folder().ifPresent(folder -> removeFile(folder.resolve(one.name() + ENDING)));
        return true;
    }

    /** Only to make room: what nobody can read any more may as well lie where it cannot be removed. */
    private static void removeFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException unreadableAnyway) {
            // its keys are gone, and that was the point
        }
    }

    /** Whether there is a recovery key; without one no backup is made. */
    public boolean recoverable() {
        return Files.exists(publicFile());
    }

    /**
     * From now on this paper opens what is made, and what can still be read is closed anew for it: the paper before opens
     * nothing that lies on the shelf then. Show it before this is called; what nobody has seen must not be in force.
     */
    public void recoverBy(RecoveryKey paper) {
        var half = paper.publicHalf();
        here.names()
                .forEach(name ->
                        here.card(name).ifPresent(card -> recovery.put(forRecovery(made(card), opened(card), half))));
        try {
            Files.createDirectories(vault.keys());
            var beside = Files.createTempFile(vault.keys(), PUBLIC_HALF, HALF);
            Files.writeString(beside, Base64.getEncoder().encodeToString(half));
            Files.move(beside, publicFile(), StandardCopyOption.ATOMIC_MOVE);
            Shelf.force(vault.keys());
        } catch (IOException e) {
            throw BackupFault.of(e, vault.keys());
        }
    }

    /** A new backup's name and key, on both shelves before a byte is copied: whoever shreds meanwhile shreds this one too. */
    Map.Entry<Made, byte[]> begin() {
        var half = publicHalf();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var made = new Made("torg-" + installation() + "-" + STAMP.format(at), at, at.plus(settings.kept()));
        var key = RecoveryKey.random(32);
        recovery.put(forRecovery(made, key, half));
        here.put(new KeyCard(
                made.name(),
                made.madeAt(),
                made.readableUntil(),
                KeyCard.MASTER,
                keys.seal()
                        .close(
                                new Secret(Base64.getEncoder().encodeToString(key)),
                                KeyCard.purpose(made.name(), made.madeAt(), made.readableUntil()))));
        return Map.entry(made, key);
    }

    void discard(Made one) {
        destroyed(one);
    }

    boolean readable(Made one) {
        return here.names().contains(one.name());
    }

    private static KeyCard forRecovery(Made made, byte[] key, byte[] half) {
        var purpose = KeyCard.purpose(made.name(), made.madeAt(), made.readableUntil());
        return new KeyCard(
                made.name(),
                made.madeAt(),
                made.readableUntil(),
                RecoveryKey.fingerprint(half),
                RecoveryKey.close(half, key, purpose));
    }

    /** The key by which this installation opens its own backup. @throws BackupFault when it is destroyed, or another's */
    public byte[] key(String name) {
        return opened(here.card(name)
                .orElseThrow(() -> new BackupFault(
                        BackupFault.Kind.KEY_GONE,
                        "No key is kept here for the backup %s. Either it has been destroyed, or the backup is another installation's, or the beginning of its file has been changed."
                                .formatted(name))));
    }

    private byte[] opened(KeyCard card) {
        try {
            return Base64.getDecoder()
                    .decode(keys.seal().open(card.closed(), card.purpose()).value());
        } catch (Seal.BrokenSeal e) {
            throw new BackupFault(
                    BackupFault.Kind.WRONG_KEY,
                    "The key of the backup %s does not open with this master key.".formatted(card.name()));
        }
    }

    /** The key of a backup by its recovery file and the recovery key. @throws BackupFault when they do not belong together */
    public static byte[] key(String name, Path recoveryFile, RecoveryKey paper) {
        var card = KeyCard.read(recoveryFile);
        if (!card.name().equals(name)) {
            throw new BackupFault(
                    BackupFault.Kind.WRONG_KEY,
                    "The recovery file is for the backup %s, not for %s.".formatted(card.name(), name));
        }
        if (!card.holder().equals(RecoveryKey.fingerprint(paper.publicHalf()))) {
            throw new BackupFault(
                    BackupFault.Kind.WRONG_KEY,
                    "That recovery key is another one: this backup is opened by the one with the mark %s, yours has %s."
                            .formatted(card.holder(), RecoveryKey.fingerprint(paper.publicHalf())));
        }
        try {
            return paper.open(card.closed(), card.purpose());
        } catch (Seal.BrokenSeal e) {
            throw new BackupFault(BackupFault.Kind.DAMAGED, "The recovery file has been changed since it was written.");
        }
    }

    /** Where the recovery file of a backup lies, by the settings. */
    public Path recoveryFile(String name) {
        return settings.recovery(vault).resolve(name + ".recovery");
    }

    /** Whether the recovery folder lies on another disk than the data; what burns together is lost together. */
    public boolean apart() {
        try {
            return Files.exists(settings.recovery(vault))
                    && !Files.getFileStore(settings.recovery(vault)).equals(Files.getFileStore(vault.data()));
        } catch (IOException e) {
            return false;
        }
    }

    /** All nodes of an installation have the same master key, and so has what is restored from its backups. */
    String installation() {
        return HexFormat.of().formatHex(keys.signet().mark("backup/installation", new byte[0]), 0, 4);
    }

    private boolean ours(String name) {
        return name.startsWith("torg-" + installation() + "-");
    }

    private Path publicFile() {
        return vault.keys().resolve(PUBLIC_HALF);
    }

    private byte[] publicHalf() {
        try {
            if (Files.notExists(publicFile())) {
                throw new BackupFault(
                        BackupFault.Kind.NO_RECOVERY_KEY,
                        "There is no recovery key yet. Make it with bin/torg recovery and keep what it prints outside Torg.");
            }
            return Base64.getDecoder().decode(Files.readString(publicFile()).strip());
        } catch (IOException e) {
            throw BackupFault.of(e, publicFile());
        } catch (IllegalArgumentException e) {
            throw new BackupFault(
                    BackupFault.Kind.NO_RECOVERY_KEY,
                    "keys/recovery.pub is broken. Make a new recovery key with bin/torg recovery renew.");
        }
    }
}
