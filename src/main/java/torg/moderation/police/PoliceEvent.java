package torg.moderation.police;

import torg.ledger.Happening;
import torg.moderation.ActId;

/** What happens with the package for the police. */
public sealed interface PoliceEvent extends Happening {
    long act();

    @Override
    default String subject() {
        return new ActId(act()).subject();
    }

    /**
     * Somebody took out what was written, unmasked, for the police.
     *
     * @param sha256 of the whole package, so that one that turns up can be recognised
     */
    record PolicePackageFetched(long act, String colleague, String reason, String sha256) implements PoliceEvent {}
}
