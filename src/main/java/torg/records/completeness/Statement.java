package torg.records.completeness;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torg.records.completeness.Count.Counted;

/**
 * What the city signs about an account's month: numbers, names of kinds, and the ledger as it stood. Nothing that anybody
 * wrote is in it.
 *
 * @param issuer the city's own address
 * @param reason in Swedish, why nothing can be shown; empty otherwise
 * @param uncovered what of the month nobody has counted
 * @param head the ledger's newest signed head, as {@code docs/verify.md} reads it; empty in a ledger without one
 */
public record Statement(
        String issuer,
        String city,
        About account,
        YearMonth month,
        Verdict verdict,
        String reason,
        Optional<Instant> connectedAt,
        List<Window> uncovered,
        List<Counted> counts,
        long unexplained,
        Instant madeAt,
        String madeBy,
        String head) {

    public record About(long number, String network, String name, String handle, String unit) {}

    static Statement of(String issuer, String city, AccountMonth month, String reason, String madeBy, String head) {
        var account = month.account();
        return new Statement(
                issuer,
                city,
                new About(
                        account.id().value(),
                        account.network().brand(),
                        account.name(),
                        account.handle(),
                        account.unit().name()),
                month.month(),
                month.verdict(),
                reason,
                month.connectedAt(),
                month.uncovered(),
                month.counted(),
                month.gaps(),
                month.now(),
                madeBy,
                head);
    }

    /** The count that tells of the most of the month. */
    public Optional<Counted> main() {
        return AccountMonth.widest(counts);
    }

    /** By the side that has what the other lacks, as lines for a person. */
    public Map<Why, Integer> differences() {
        return main().map(Counted::differences).orElse(Map.of());
    }
}
