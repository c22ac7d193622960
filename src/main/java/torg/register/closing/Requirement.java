package torg.register.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.register.stages.Receipt;

/** What has to be so before an account is closed (domain.md D13), each with what is true of it now. */
public sealed interface Requirement {

    boolean met();

    /** @param until the day from which it has stood long enough; empty before it was given */
    record Noticed(Optional<LocalDate> on, Optional<LocalDate> until, int days, boolean met) implements Requirement {}

    /** Instead of a notice: nobody has heard from it for so long that nobody waits for one. */
    record Silent(LocalDate since, int days) implements Requirement {
        @Override
        public boolean met() {
            return true;
        }
    }

    /** @param names who can still change the account on the platform */
    record Unmanned(List<String> names) implements Requirement {
        @Override
        public boolean met() {
            return names.isEmpty();
        }
    }

    /** @param outdated something changed after the package was made */
    record Archived(Optional<Receipt> receipt, boolean outdated) implements Requirement {
        @Override
        public boolean met() {
            return receipt.isPresent() && !outdated;
        }
    }

    default String word() {
        return switch (this) {
            case Noticed noticed -> "register.closing.noticed";
            case Silent silent -> "register.closing.silent";
            case Unmanned unmanned -> "register.closing.unmanned";
            case Archived archived -> "register.closing.archived";
        };
    }
}
