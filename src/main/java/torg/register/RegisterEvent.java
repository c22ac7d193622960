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

    record AccountReviewed(long account) implements RegisterEvent {}

    /** Sent back to be completed, or applied for anew after a no. */
    record AccountProposed(long account, String reason) implements RegisterEvent {}

    record AccountRefused(
            long account,
            String reference,
            LocalDate refusedOn,
            String refusedBy,
            Optional<Long> delegation,
            String reason)
            implements RegisterEvent {}

    /** @param despite why it was decided during a moratorium */
    record AccountDecided(
            long account,
            String reference,
            LocalDate decidedOn,
            String decidedBy,
            Optional<Long> delegation,
            Optional<String> despite)
            implements RegisterEvent {}

    record AccountOpened(long account, Optional<Long> connection, String handle) implements RegisterEvent {}

    /** Connected again by a new token, inside the decision there is. */
    record AccountReopened(long account, long connection, String handle) implements RegisterEvent {}

    record AccountSilenced(long account, String reason) implements RegisterEvent {}

    /** @param since the last day on which anything was published */
    record AccountRested(long account, LocalDate since) implements RegisterEvent {}

    record AccountWoken(long account) implements RegisterEvent {}

    record AccountHijacked(long account, String was, Optional<Long> connection) implements RegisterEvent {}

    record AccountRecovered(long account, String becomes) implements RegisterEvent {}

    record ClosingBegun(long account, LocalDate lastDay, String reason) implements RegisterEvent {}

    record ClosingCalledOff(long account, String reason) implements RegisterEvent {}

    record AccountArchived(long account, String receipt, String sha256) implements RegisterEvent {}

    /** Something changed after the package was made, so it is not the final one. */
    record ArchiveOutdated(long account, String receipt) implements RegisterEvent {}

    record AccountClosed(long account, String receipt) implements RegisterEvent {}

    /** Somebody tried what the account's stage, or the city's rules, do not allow. Nothing was changed. */
    record StepRefused(long account, String from, String to, String why) implements RegisterEvent {}
}
