package torg.register;

import java.time.LocalDate;
import java.util.Optional;
import torg.ledger.Happening;

/** Everything that can happen to an account. */
public sealed interface RegisterEvent extends Happening {
    long account();

    @Override
    default String subject() {
        return new AccountId(account()).subject();
    }

    record AccountRegistered(
            long account,
            String network,
            String handle,
            String unit,
            Optional<String> responsible,
            Optional<String> substitute,
            Optional<String> importedFrom)
            implements RegisterEvent {}

    record AccountCorrected(long account, String changed) implements RegisterEvent {}

    record AccountDecided(
            long account, String reference, LocalDate decidedOn, String decidedBy, Optional<Long> delegation)
            implements RegisterEvent {}

    record AccountOpened(long account, long connection, String handle) implements RegisterEvent {}

    record AccountSilenced(long account, String reason) implements RegisterEvent {}
}
