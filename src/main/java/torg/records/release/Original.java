package torg.records.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something as it stands, to be weighed.
 *
 * @param title of things that are nobody's secret: what it is, its number, the city's own account
 * @param text all the rest
 * @param known by what names the record knows those who took part
 * @param warned the paragraph it is marked with (OSL 5 kap. 5 §)
 * @param message its number in the inbox; 0 when it is none
 * @param capture the ledger's number of the bytes it came as; 0 when there are none
 * @param entries the lines of the ledger that prove it
 * @param unit where it belongs
 */
record Original(
        Kind kind,
        long number,
        String title,
        Instant at,
        String text,
        List<String> known,
        Optional<String> warned,
        long message,
        long capture,
        List<Long> entries,
        long unit) {}
