package torg.records.media;

import java.time.Instant;
import torg.vault.store.Sha256;

/**
 * Something that was sent with a message.
 *
 * @param message what the platform calls the message
 * @param capture the bytes in the ledger that name it
 * @param alternative what it shows, masked; empty where nobody has said it
 */
record Medium(
        long id,
        long connection,
        String message,
        long capture,
        String address,
        String alternative,
        int tries,
        Instant notedAt,
        State state) {

    sealed interface State {
        /** It is fetched again when its turn comes. */
        record Waiting() implements State {}

        /** @param record the line in the ledger that says what it is */
        record Kept(Sha256 hash, Kind kind, long bytes, long record) implements State {}

        /** It could not be fetched, and will not be. @param word the key of why */
        record Lost(String word) implements State {}
    }
}
