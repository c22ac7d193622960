package torg.register.checks.judgement;

import java.time.LocalDate;

/**
 * A colleague's own verdict on a profile picture, kept with name and day until the picture changes.
 *
 * @param picture the features of the picture that was judged
 */
public record ByHand(boolean ours, String by, LocalDate on, long picture) {

    /** A platform encodes a picture anew now and then; it is the same one as long as hardly any feature differs. */
    private static final int SAME = 4;

    boolean speaksOf(long bits) {
        return PictureHash.distance(picture, bits) <= SAME;
    }
}
