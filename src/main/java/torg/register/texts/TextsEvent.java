package torg.register.texts;

import torg.ledger.Happening;
import torg.register.AccountId;

/** Everything that can happen to what accounts say of themselves. */
public sealed interface TextsEvent extends Happening {

    record TextDecided(long account, Kind text, String language, int version, String words) implements TextsEvent {
        @Override
        public String subject() {
            return new AccountId(account).subject();
        }
    }

    /** Somebody looked at the text after a sister channel's had changed, and it needs no change. */
    record TextKept(long account) implements TextsEvent {
        @Override
        public String subject() {
            return new AccountId(account).subject();
        }
    }

    record ContactsChanged(long unit, Contacts contacts) implements TextsEvent {
        @Override
        public String subject() {
            return "staff/unit/" + unit;
        }
    }
}
