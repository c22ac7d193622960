package torg.register.incident;

import java.time.Instant;
import java.util.List;
import torg.ledger.Happening;
import torg.register.AccountId;

/** What happens in a hijacking, beside the steps of the account itself. */
public sealed interface IncidentEvent extends Happening {
    long account();

    @Override
    default String subject() {
        return new AccountId(account()).subject();
    }

    /** @param administrators who could change the account on the platform when it was reported */
    record IncidentReported(long account, long incident, String what, Instant breachDue, List<String> administrators)
            implements IncidentEvent {}

    record IncidentStepDone(long account, long incident, Step step, String note) implements IncidentEvent {}

    record IncidentEnded(long account, long incident, String becomes) implements IncidentEvent {}
}
