package torg.images;

import java.time.LocalDate;
import java.util.List;
import torg.ledger.Happening;

/** Everything that can happen to a consent; who gave it is not told here. */
public sealed interface ConsentsEvent extends Happening {
    long consent();

    @Override
    default String subject() {
        return new ConsentId(consent()).subject();
    }

    record ConsentNoted(
            long consent, long image, Consent.Ground ground, String reference, boolean child, LocalDate until)
            implements ConsentsEvent {}

    record ConsentRenewed(long consent, String reference, LocalDate until) implements ConsentsEvent {}

    /** @param places where its images were found, and have to go from today */
    record ConsentWithdrawn(long consent, String reason, List<Long> images, int places) implements ConsentsEvent {}

    /** It ends soon, or has ended; its images have to be gone by then. */
    record ConsentEnds(long consent, LocalDate until, List<Long> images, int places) implements ConsentsEvent {}

    /** Somebody read who it is. */
    record PersonUnmasked(long consent, String reason) implements ConsentsEvent {}
}
