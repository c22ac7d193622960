package torg.records.media;

import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import torg.vault.store.Sha256;

/**
 * What the ledger captures of each medium: with it an outsider can hold the bytes against the tree. It is disposed of with
 * the bytes, because a hash tells whoever has the picture that it was here.
 *
 * @param address where it was fetched
 * @param connection where the message came in, and what the platform calls it
 * @param capture the bytes in the ledger that name it
 */
record Record(
        String sha256,
        long bytes,
        String type,
        String address,
        long connection,
        String message,
        long capture,
        Instant fetchedAt) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Record of(Medium medium, Sha256 hash, Kind kind, long bytes, Instant now) {
        return new Record(
                hash.hex(),
                bytes,
                kind.type(),
                medium.address(),
                medium.connection(),
                medium.message(),
                medium.capture(),
                now);
    }

    byte[] written() {
        return JSON.writeValueAsBytes(this);
    }

    static Record read(byte[] written) {
        return JSON.readValue(written, Record.class);
    }
}
