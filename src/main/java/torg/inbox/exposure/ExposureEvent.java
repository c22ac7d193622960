package torg.inbox.exposure;

import torg.ledger.Happening;

/** Who read what may be a threat, and who was spared it. */
public sealed interface ExposureEvent extends Happening {
    long conversation();

    @Override
    default String subject() {
        return "inbox/" + conversation();
    }

    record ThreatRead(long conversation, String colleague) implements ExposureEvent {}

    record ColleagueSpared(long conversation, String colleague) implements ExposureEvent {}
}
