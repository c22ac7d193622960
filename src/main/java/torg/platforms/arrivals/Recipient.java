package torg.platforms.arrivals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.ledger.EntryId;
import torg.platforms.Outcome;

/** Who receives what came in and hears how deliveries went. This room knows nobody above it, so the inbox comes to it. */
public interface Recipient {

    /**
     * @param connection where it came in
     * @param receivedAt when it reached the city
     * @param capture the raw bytes in the ledger
     */
    record Received(long connection, Instant receivedAt, EntryId capture, Arrival arrival) {}

    /** In the transaction that takes the arrivals off the landing table: all of it happens, or none. */
    void receive(List<Received> received);

    /** In the transaction that stores the outcome. Empty means it is on its way again. */
    void delivered(String key, Optional<Outcome> outcome);
}
