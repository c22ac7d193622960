package torg.register.processing;

import java.time.LocalDate;
import java.util.Optional;
import torg.register.Account;
import torg.shell.Words;

/**
 * An account's line in the record of processing (article 30.1 a–g).
 *
 * @param controller the board or company that decides what the account is for
 * @param categories whose data and which; what holds for all where the account says nothing else
 */
public record Processed(
        Account account, String controller, String categories, String retention, boolean own, Transfer transfer) {

    public String purpose() {
        return account.purpose().isBlank() ? Words.t("processing.purpose.missing") : account.purpose();
    }

    public String recipients() {
        return transfer.check()
                .map(Transfer.Check::recipient)
                .filter(recipient -> !recipient.isBlank())
                .orElseGet(() -> account.network().brand());
    }

    public Optional<Transfer.Fault> fault(LocalDate today) {
        return transfer.fault(today);
    }
}
