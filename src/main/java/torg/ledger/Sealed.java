package torg.ledger;

import java.util.List;

/**
 * Captures with salt and hashes, ready for the function {@code ledger_capture}: for a room whose own rows are written in
 * the same statement as what it captured.
 */
public record Sealed(
        String kind,
        String actor,
        String[] ats,
        String[] subjects,
        byte[][] salts,
        byte[][] contents,
        byte[][] contentHashes,
        byte[][] leafHashes) {

    static Sealed of(List<Entry> entries) {
        return new Sealed(
                HappeningKind.CAPTURE,
                Actor.RESIDENT.line(),
                entries.stream().map(e -> e.leaf().at().toString()).toArray(String[]::new),
                entries.stream().map(e -> e.leaf().subject()).toArray(String[]::new),
                entries.stream().map(e -> e.salt().orElseThrow()).toArray(byte[][]::new),
                entries.stream().map(e -> e.content().orElseThrow()).toArray(byte[][]::new),
                entries.stream().map(e -> e.leaf().contentHash()).toArray(byte[][]::new),
                entries.stream().map(e -> e.leaf().hash()).toArray(byte[][]::new));
    }
}
