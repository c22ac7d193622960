package torg.records.collection;

import torg.ledger.Happening;

/** What happens to the lists of contents. */
public sealed interface CollectionEvent extends Happening {
    long board();

    @Override
    default String subject() {
        return "collection/" + board();
    }

    record CollectionOrdered(long board, int year) implements CollectionEvent {}

    /** @param sha256 of the lines */
    record CollectionListed(long board, int year, String designation, int accounts, String sha256)
            implements CollectionEvent {}
}
