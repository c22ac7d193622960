package torg.register.intake.appraisal;

import java.util.Locale;
import java.util.Optional;
import torg.register.AccountId;

/** What becomes of a row. Exactly one of these, for every row, before the run (as it would be) and after it (as it is). */
public sealed interface RowResult {

    /** @param account empty as long as it is only rehearsed */
    record Imported(Optional<AccountId> account) implements RowResult {}

    /** In the register, but nobody answers for it, or nobody can take over. It cannot be decided before that is mended. */
    record NeedsResponsible(Optional<AccountId> account, Reason why) implements RowResult {}

    record Duplicate(Twin twin) implements RowResult {}

    record InvalidAddress(Reason why) implements RowResult {}

    record NotUnderstood(Field field, Reason why) implements RowResult {}

    /** The same account, told of elsewhere. */
    sealed interface Twin {
        record InRegister(AccountId account) implements Twin {}

        record InList(int row) implements Twin {}
    }

    /** The name of each kind, for counting and filtering. */
    enum Kind {
        IMPORTED,
        NEEDS_RESPONSIBLE,
        DUPLICATE,
        INVALID_ADDRESS,
        NOT_UNDERSTOOD;

        public String word() {
            return "register.intake.result." + key();
        }

        /** As long as nothing is entered. */
        public String rehearsedWord() {
            return "register.intake.rehearsed." + key();
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    default Kind kind() {
        return switch (this) {
            case Imported i -> Kind.IMPORTED;
            case NeedsResponsible n -> Kind.NEEDS_RESPONSIBLE;
            case Duplicate d -> Kind.DUPLICATE;
            case InvalidAddress a -> Kind.INVALID_ADDRESS;
            case NotUnderstood n -> Kind.NOT_UNDERSTOOD;
        };
    }

    /** The account the row became, if it did. */
    default Optional<AccountId> account() {
        return Optional.empty();
    }

    default Optional<Reason> reason() {
        return switch (this) {
            case Imported i -> Optional.empty();
            case NeedsResponsible(var account, var why) -> Optional.of(why);
            case Duplicate(Twin.InRegister r) -> Optional.of(Reason.of("in-register"));
            case Duplicate(Twin.InList(var row)) -> Optional.of(Reason.of("in-list", Integer.toString(row)));
            case InvalidAddress(var why) -> Optional.of(why);
            case NotUnderstood(var field, var why) -> Optional.of(why);
        };
    }
}
