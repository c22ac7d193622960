package torg.register.tasks;

import java.time.LocalDate;
import java.util.Optional;
import torg.ledger.Happening;

/** Everything that can happen to a task; told under its account. */
public sealed interface TaskEvent extends Happening {
    long account();

    @Override
    default String subject() {
        return "register/" + account();
    }

    record TaskOpened(long account, long task, String source, String what, Optional<String> owner, LocalDate due)
            implements TaskEvent {}

    /** @param told the name of the one who led the unit that day; empty when nobody did */
    record TaskEscalated(long account, long task, String source, Reach reach, Optional<String> told)
            implements TaskEvent {}

    record TaskSettled(long account, long task, String source) implements TaskEvent {}
}
