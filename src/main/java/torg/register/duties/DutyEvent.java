package torg.register.duties;

import java.util.List;
import java.util.Map;
import torg.ledger.Happening;

/** Everything that can happen to who answers for an account; told under the account. */
public sealed interface DutyEvent extends Happening {

    /** @param spread who does the duties that the responsible does not */
    record DutiesAssigned(long account, String responsible, List<String> substitutes, Map<Duty, String> spread)
            implements DutyEvent {
        @Override
        public String subject() {
            return "register/" + account;
        }
    }
}
