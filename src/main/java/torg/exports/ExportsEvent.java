package torg.exports;

import torg.ledger.Happening;
import torg.register.AccountId;

/** Everything that can happen to the archives of an account; told in the account's own history. Nobody in them is named. */
public sealed interface ExportsEvent extends Happening {
    long account();

    @Override
    default String subject() {
        return new AccountId(account()).subject();
    }

    record ExportReceived(long account, long export, long bytes, String sha256, boolean renamed)
            implements ExportsEvent {}

    /** @param why the key of the sentence that was shown */
    record ExportRefused(long account, long export, String why) implements ExportsEvent {}

    record ExportStopped(long account, long export) implements ExportsEvent {}

    record ExportResumed(long account, long export) implements ExportsEvent {}

    /**
     * @param fresh what had not been here
     * @param known what had
     * @param lost what could not be understood, and is captured as it is
     * @param unread pieces of the archive that were not read, or not to their end
     */
    record ExportRead(long account, long export, long fresh, long known, long media, long lost, long unread)
            implements ExportsEvent {}

    record ExportItemUnmasked(long account, long item, String colleague, String reason) implements ExportsEvent {}

    /** The whole file, as it came. */
    record ExportFileHandedOut(long account, long export, String sha256, String colleague, String reason)
            implements ExportsEvent {}

    /** Something that stood in it was let go of, and the file with it. */
    record ExportFileLetGo(long account, long export, String sha256) implements ExportsEvent {}

    record ExportMediaUnmasked(long account, String sha256, String colleague, String reason) implements ExportsEvent {}
}
