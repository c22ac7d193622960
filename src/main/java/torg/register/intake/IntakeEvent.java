package torg.register.intake;

import java.util.Map;
import torg.ledger.Happening;
import torg.register.intake.appraisal.RowResult;

/** Everything that can happen to a list that is read in. What happens to each account is told by the register. */
public sealed interface IntakeEvent extends Happening {
    long intake();

    @Override
    default String subject() {
        return new IntakeId(intake()).subject();
    }

    record IntakeReceived(long intake, String file, long bytes, String sha256) implements IntakeEvent {}

    record IntakeMapped(long intake, Map<String, String> columns) implements IntakeEvent {}

    record IntakeUnitsMatched(long intake, Map<String, String> units) implements IntakeEvent {}

    record IntakeStarted(long intake, int run, long rows) implements IntakeEvent {}

    record IntakeRun(long intake, int run, Map<RowResult.Kind, Long> rows) implements IntakeEvent {}
}
