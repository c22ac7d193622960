package torg.records.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.ledger.TreeHead;
import torg.shell.Words;
import torg.shell.paper.Sheet;

/**
 * The report as a paper. It holds what can be read; the list of all evidence is its own file.
 *
 * @param head the ledger's newest signed head
 * @param fingerprint of the city's key
 */
public record AuditSheet(
        String city,
        String address,
        Period period,
        Instant madeAt,
        String madeBy,
        List<Answered> answers,
        Optional<TreeHead> head,
        String fingerprint)
        implements Sheet {
    @Override
    public String title() {
        return Words.t("records.audit.paper", Words.date(period.from()), Words.date(period.until()));
    }
}
