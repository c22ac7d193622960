package torg.register.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.ledger.Happening;

/** Everything that happens around a decision; the decision itself is the register's. */
public sealed interface DecisionEvent extends Happening {

    /** @param shown the accounts that were shown before it could be sent */
    record ApplicationSent(
            long account, String mission, List<String> topics, String considered, String whyNot, List<Long> shown)
            implements DecisionEvent {
        @Override
        public String subject() {
            return "register/" + account;
        }
    }

    /** The paper as it was that day; its hash lets anybody see that it is the same. */
    record DecisionDocumented(long account, long paper, String title, String sha256) implements DecisionEvent {
        @Override
        public String subject() {
            return "register/" + account;
        }
    }

    record MoratoriumSet(
            long moratorium,
            Optional<String> network,
            Optional<String> unit,
            String reason,
            String reference,
            LocalDate from,
            Optional<LocalDate> until)
            implements DecisionEvent {
        @Override
        public String subject() {
            return "register/moratorium/" + moratorium;
        }
    }

    record MoratoriumEnded(long moratorium, LocalDate until) implements DecisionEvent {
        @Override
        public String subject() {
            return "register/moratorium/" + moratorium;
        }
    }

    /** @param told what is on the list, in its order */
    record ReportMade(long report, String kind, String unit, LocalDate meetingOn, List<String> told, String sha256)
            implements DecisionEvent {
        @Override
        public String subject() {
            return "register/report/" + report;
        }
    }
}
