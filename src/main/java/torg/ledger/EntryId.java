package torg.ledger;

import java.time.Instant;

/** Where an entry lies: its number, and its time because the table is partitioned by month. */
public record EntryId(long number, Instant at) {}
