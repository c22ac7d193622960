package torg.ledger;

import java.util.Optional;

/** A row of the ledger. Salt and content are gone once disposed of. */
record Entry(EntryId id, Leaf leaf, Optional<byte[]> salt, Optional<byte[]> content) {}
