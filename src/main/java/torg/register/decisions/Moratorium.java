package torg.register.decisions;

import java.time.LocalDate;
import java.util.Optional;
import torg.platforms.Network;
import torg.register.Account;
import torg.staff.Unit;

/**
 * New accounts are held back for a time, with a reason (domain.md D7), as Stockholm did after the Schrems II judgment.
 *
 * @param network on this platform only; empty for all
 * @param unit for this unit and everything below it; empty for the whole city
 * @param reference the decision it rests on
 */
public record Moratorium(
        long id,
        Optional<Network> network,
        Optional<Unit> unit,
        String reason,
        String reference,
        LocalDate from,
        Optional<LocalDate> until,
        String setBy) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    boolean reaches(Account account) {
        return network.map(only -> only == account.network()).orElse(true)
                && unit.map(only -> account.unit().below(only.id())).orElse(true);
    }
}
