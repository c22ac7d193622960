package torg.register.checks;

import java.time.Instant;
import java.util.Optional;
import torg.ledger.EntryId;
import torg.register.AccountId;
import torg.register.checks.judgement.Judgement;
import torg.register.checks.judgement.Ruling;
import torg.register.checks.judgement.Verdict;

/**
 * What came of judging an account, for as long as it came out the same.
 *
 * @param evidence the platform's own bytes in the ledger, which the verdicts rest on; empty when nothing could be seen
 * @param features of the profile picture
 */
public record Check(
        long id,
        AccountId account,
        Instant first,
        Instant last,
        Judgement judgement,
        Optional<EntryId> evidence,
        Optional<Long> features) {

    /** Whether every rule could be told. */
    boolean known() {
        return judgement.rulings().stream().noneMatch(ruling -> ruling.verdict() instanceof Verdict.Unknown);
    }

    boolean passes(String rule) {
        return judgement.on(rule).map(Ruling::verdict).map(Verdict::passes).orElse(false);
    }
}
