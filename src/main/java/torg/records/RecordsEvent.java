package torg.records;

import java.util.List;
import torg.ledger.Happening;

/** What is decided about how documents are kept. */
public sealed interface RecordsEvent extends Happening {

    /** @param because by what Torg came to propose it, when that was done */
    record DocumentClassified(long conversation, Keeping keeping, Reason reason, Reason proposed, String because)
            implements RecordsEvent {
        @Override
        public String subject() {
            return "inbox/" + conversation;
        }
    }

    /** Several clear ones at once; each has its own line too. */
    record DocumentsClassifiedTogether(List<Long> conversations) implements RecordsEvent {
        @Override
        public String subject() {
            return "records";
        }
    }
}
