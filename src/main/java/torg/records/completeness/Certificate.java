package torg.records.completeness;

import java.time.Instant;
import java.time.YearMonth;
import torg.register.AccountId;

/**
 * A certificate that was signed.
 *
 * @param sha256 of the signed document
 * @param entry its line in the ledger
 */
public record Certificate(
        long id,
        AccountId account,
        YearMonth month,
        Verdict verdict,
        Instant madeAt,
        String madeBy,
        String sha256,
        long entry) {}
