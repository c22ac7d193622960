package torg.operator;

import torg.ledger.Happening;

/** What was done with backups. What is in one is told by the heads of the ledger that it holds. */
public sealed interface SafekeepingEvent extends Happening {
    String name();

    @Override
    default String subject() {
        return name().isEmpty() ? "backups" : "backups/" + name();
    }

    /** @param entries how many entries of the ledger its newest head signs */
    record BackupMade(String name, long bytes, long entries) implements SafekeepingEvent {}

    record BackupFailed(String name, String why) implements SafekeepingEvent {}

    /** @param everywhere false while the copy of its key in the recovery folder could not be reached */
    record BackupShredded(String name, boolean everywhere) implements SafekeepingEvent {}

    record DrillHeld(String name, long entries) implements SafekeepingEvent {}

    record DrillFailed(String name, String why) implements SafekeepingEvent {}

    /** This Torg goes on from a backup: what was done after it was made is not here, and heads that were signed then are not either. */
    record BackupRestored(String name, long entries) implements SafekeepingEvent {}
}
