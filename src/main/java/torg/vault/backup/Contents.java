package torg.vault.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is in a whole backup.
 *
 * @param migrations those the database had been through, in their order
 * @param master a mark of the master key under which its secrets are sealed
 * @param rows how many rows of each table
 * @param files under the data folder, without the keys
 * @param keys the key files
 * @param bytes before they were squeezed
 * @param witness what whoever made it saw in the same moment, such as the newest head of the ledger
 */
public record Contents(
        String name,
        Instant madeAt,
        List<Migration> migrations,
        byte[] master,
        Map<String, Long> rows,
        int files,
        Map<String, byte[]> keys,
        long bytes,
        String witness) {

    /** @param checksum Flyway's, over the migration's text */
    public record Migration(String version, int checksum) {}

    public long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
