package torg.staff.access;

import java.time.Instant;
import java.time.LocalDate;
import torg.ledger.Happening;

/** Everything that can happen to somebody's ways in. What opens the door itself is never written down. */
public sealed interface AccessEvent extends Happening {
    long person();

    @Override
    default String subject() {
        return "staff/" + person();
    }

    record PasswordSet(long person) implements AccessEvent {}

    record ApiKeyMade(long person, String label, LocalDate until) implements AccessEvent {}

    record ApiKeyWithdrawn(long person, String label) implements AccessEvent {}

    record PasskeyAdded(long person, String label) implements AccessEvent {}

    record PasskeyRemoved(long person, String label) implements AccessEvent {}

    record CityAccountBound(long person, String issuer) implements AccessEvent {}

    record PersonInvited(long person, Instant until) implements AccessEvent {}

    record InvitationAccepted(long person) implements AccessEvent {}
}
