package torg.post;

import torg.ledger.Happening;

/** What people decide about letters. That one was sent is in the queue, not here. */
public sealed interface PostEvent extends Happening {
    long person();

    @Override
    default String subject() {
        return "post/" + person();
    }

    record PaceChosen(long person, Pace pace) implements PostEvent {}

    record TestLetterPut(long person) implements PostEvent {}
}
