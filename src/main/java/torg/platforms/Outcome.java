package torg.platforms;

import java.time.Instant;

/** How a step that cannot be undone ended. Unclear is an outcome of its own, settled by reading back, never by trying again blindly. */
public sealed interface Outcome {

    /** It stands on the platform. */
    record Delivered(RemoteRef ref, String address) implements Outcome {}

    /** It certainly does not stand there, and will not by trying again; the word says why. */
    record Refused(String word) implements Outcome {}

    /** It certainly does not stand there yet; worth another try then. */
    record NotNow(Instant retryAt, String word) implements Outcome {}

    /** It may stand there: the answer was lost. */
    record Unknown(String word) implements Outcome {}
}
