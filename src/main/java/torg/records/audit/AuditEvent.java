package torg.records.audit;

import java.time.LocalDate;
import torg.ledger.Happening;

/** That somebody took a report along. */
public sealed interface AuditEvent extends Happening {
    record AuditReportTaken(String form, LocalDate from, LocalDate until) implements AuditEvent {
        @Override
        public String subject() {
            return "audit";
        }
    }
}
