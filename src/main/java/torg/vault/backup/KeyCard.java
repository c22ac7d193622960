package torg.vault.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Set;

/**
 * A backup's key, closed, with what may be known without opening it. Text, so that whoever finds one on a disk in ten years
 * can read what it is.
 *
 * @param holder the fingerprint of whoever can open it: a recovery key, or this installation's master key
 * @param closed empty once the key is destroyed here and another copy is still owed
 */
record KeyCard(String name, Instant madeAt, Instant readableUntil, String holder, byte[] closed) {
    static final String MASTER = "master key";
    private static final String KIND = "Torg backup key 1";
    private static final Set<String> LINES = Set.of("name", "made", "readable until", "opened by", "key");

    /** Authenticated with the key: a card with another name or another day does not open. */
    String purpose() {
        return purpose(name, madeAt, readableUntil);
    }

    static String purpose(String name, Instant madeAt, Instant readableUntil) {
        return "backup/" + name + "/" + madeAt + "/" + readableUntil;
    }

    KeyCard emptied() {
        return new KeyCard(name, madeAt, readableUntil, holder, new byte[0]);
    }

    String text() {
        return """
                %s
                name: %s
                made: %s
                readable until: %s
                opened by: %s
                key: %s
                """.formatted(
                KIND, name, madeAt, readableUntil, holder, Base64.getEncoder().encodeToString(closed));
    }

    /** @throws BackupFault when it is no card, or a broken one */
    static KeyCard read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            var said = new HashMap<String, String>();
            lines.stream()
                    .map(line -> line.split(": ?", 2))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> said.put(parts[0], parts[1]));
            if (lines.isEmpty()
                    || !lines.getFirst().equals(KIND)
                    || !said.keySet().containsAll(LINES)) {
                throw broken(file);
            }
            return new KeyCard(
                    said.get("name"),
                    Instant.parse(said.get("made")),
                    Instant.parse(said.get("readable until")),
                    said.get("opened by"),
                    Base64.getDecoder().decode(said.get("key")));
        } catch (IOException e) {
            throw new BackupFault(
                    BackupFault.Kind.KEY_GONE, "The key file %s cannot be read: %s".formatted(file, e.getMessage()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw broken(file);
        }
    }

    private static BackupFault broken(Path file) {
        return new BackupFault(BackupFault.Kind.DAMAGED, "%s does not hold the key of a backup.".formatted(file));
    }
}
