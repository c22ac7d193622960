package torg.ledger.days;

import java.time.LocalDate;
import java.util.List;
import torg.ledger.TreeHead;

/**
 * The head that stood when a day ended, with what authorities have stamped it with.
 *
 * @param vain what was asked for and not got yet
 */
public record DayHead(LocalDate day, TreeHead head, List<Stamp> stamps, List<Vain> vain) {
    public boolean stamped() {
        return !stamps.isEmpty();
    }
}
