package torg.records.proof;

import torg.ledger.Happening;

/** What is given out with a proof. */
public sealed interface ProofEvent extends Happening {

    /** Somebody took out the captures of a document, byte for byte, and thereby unmasked (domain.md D46). */
    record CapturesUnmasked(long conversation, String colleague, String reason) implements ProofEvent {
        @Override
        public String subject() {
            return "inbox/" + conversation;
        }
    }
}
