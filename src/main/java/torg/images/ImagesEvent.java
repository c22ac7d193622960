package torg.images;

import java.time.LocalDate;
import java.util.List;
import torg.ledger.Happening;

/** Everything that can happen to an image. Nobody in it is named here. */
public sealed interface ImagesEvent extends Happening {
    long image();

    @Override
    default String subject() {
        return new ImageId(image()).subject();
    }

    /** @param hash of the original bytes */
    record ImageAdded(long image, String title, String creator, Licence licence, String hash, long capture)
            implements ImagesEvent {}

    record ImageCorrected(long image, String title, String creator, Licence licence, String alternative)
            implements ImagesEvent {}

    record ConsentAttached(long image, long consent) implements ImagesEvent {}

    record ImagePostNoted(long image, String network, String address, LocalDate postedOn) implements ImagesEvent {}

    /** The post that showed it was taken away by Torg. */
    record ImagePostGone(long image, String address) implements ImagesEvent {}

    /** It was fetched to be used. */
    record ImageFetched(long image) implements ImagesEvent {}

    /** @param exact whether the bytes were the same */
    record ImageTakenDown(long image, long consent, String address, boolean exact) implements ImagesEvent {}

    /** It was put back where it had gone, or found where nobody knew of it. */
    record ImageSeenAgain(long image, long consent, int places, List<Long> accounts) implements ImagesEvent {}

    /** Somebody in it is content no more: found in these places, of which the accounts' responsible are told. */
    record ImageStopped(long image, long consent, int places, List<Long> accounts) implements ImagesEvent {}
}
