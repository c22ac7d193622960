package torg.register.directory;

import java.util.List;
import torg.ledger.Happening;
import torg.register.AccountId;

/** What can happen to an account's place in the public list by itself; the rest follows from the account. */
public sealed interface DirectoryEvent extends Happening {

    /** @param open whether it is shown to the public */
    record ListingChanged(long account, boolean open, List<String> topics) implements DirectoryEvent {
        @Override
        public String subject() {
            return new AccountId(account).subject();
        }
    }
}
