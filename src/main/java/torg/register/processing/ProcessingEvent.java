package torg.register.processing;

import java.time.LocalDate;
import torg.ledger.Happening;
import torg.platforms.Network;

/** What happens to the record of processing. */
public sealed interface ProcessingEvent extends Happening {

    record TransferChecked(
            Network network, Basis basis, String recipient, String note, LocalDate checkedOn, String colleague)
            implements ProcessingEvent {
        @Override
        public String subject() {
            return "processing/" + network.name().toLowerCase();
        }
    }

    record ProcessingDescribed(long account, String categories, String retention, String colleague)
            implements ProcessingEvent {
        @Override
        public String subject() {
            return "register/" + account;
        }
    }
}
