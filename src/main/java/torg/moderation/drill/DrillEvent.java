package torg.moderation.drill;

import torg.ledger.Happening;
import torg.moderation.ActId;

/** What happens when a secret was written in public. */
public sealed interface DrillEvent extends Happening {
    long act();

    @Override
    default String subject() {
        return new ActId(act()).subject();
    }

    /** Entered in the secret series, and all that follows of it ordered. */
    record SecretRegistered(long act, String designation, String provision, String authority) implements DrillEvent {}

    /** Somebody took the safe way; what they wrote came in as a conversation of its own. */
    record SafeWayTaken(long act, String designation) implements DrillEvent {}
}
