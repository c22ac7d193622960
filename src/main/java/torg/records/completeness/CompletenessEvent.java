package torg.records.completeness;

import java.time.YearMonth;
import java.util.Map;
import torg.ledger.Happening;

/** What happens to the proof that nothing is missing. Its subject is not the account's: counting changes nothing of it. */
public sealed interface CompletenessEvent extends Happening {
    long account();

    @Override
    default String subject() {
        return "completeness/" + account();
    }

    /** @param differences how many of each kind */
    record PlatformCounted(long account, YearMonth month, int listed, int kept, Map<Why, Integer> differences)
            implements CompletenessEvent {}

    /** @param reason the word that says why */
    record PlatformNotCounted(long account, YearMonth month, String reason) implements CompletenessEvent {}

    /** @param sha256 of the signed document */
    record CompletenessCertified(long account, YearMonth month, Verdict verdict, String sha256)
            implements CompletenessEvent {}
}
