package torg.register.profile;

import java.time.Instant;
import java.util.List;
import torg.ledger.Happening;

/** What is new about how an account looks. A look that shows the same as before is in the list of looks and not here. */
public sealed interface ProfileEvent extends Happening {
    long account();

    @Override
    default String subject() {
        return "profile/" + account();
    }

    /** @param changed the words of what differs from the time before; empty the first time */
    record ProfileSeen(long account, List<String> changed, String sha256) implements ProfileEvent {}

    record ProfileUnknown(long account, String word) implements ProfileEvent {}

    record ProfileGone(long account) implements ProfileEvent {}

    record LookOrdered(long account) implements ProfileEvent {}

    record StrangePostSeen(long account, String ref, Instant at) implements ProfileEvent {}
}
