package torg.records.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import torg.ledger.Happening;
import torg.privacy.disposal.DocumentKind;

/** What happens to the document plan and by it. What was disposed of is named by numbers and proofs alone. */
public sealed interface RetentionEvent extends Happening {

    /** @param repealed regulations that it still refers to (domain.md D67) */
    record DocumentPlanEntered(
            long plan, String title, String reference, LocalDate inForce, int lines, List<String> repealed)
            implements RetentionEvent {
        @Override
        public String subject() {
            return "retention";
        }
    }

    record RetentionHoldLaid(long hold, long account, long conversation, String from, String to, String reason)
            implements RetentionEvent {
        @Override
        public String subject() {
            return "retention/holds/" + hold;
        }
    }

    record RetentionHoldLifted(long hold, String reference) implements RetentionEvent {
        @Override
        public String subject() {
            return "retention/holds/" + hold;
        }
    }

    /** What happens to one disposal. */
    sealed interface OfRun extends RetentionEvent {
        long run();

        @Override
        default String subject() {
            return "retention/" + run();
        }
    }

    record DisposalProposed(
            long run, String reference, DocumentKind kind, LocalDate before, int documents, String reason)
            implements OfRun {}

    record DisposalConfirmed(long run, String proposedBy) implements OfRun {}

    record DisposalDeclined(long run, String why) implements OfRun {}

    record DisposalStopped(long run) implements OfRun {}

    record DisposalStepped(long run, int gone, int held) implements OfRun {}

    /**
     * The certificate's particulars; the certificate itself lies under its entries.
     *
     * @param held how many stayed, by why
     */
    record DisposalCertified(
            long run,
            String reference,
            long gone,
            Map<String, Long> held,
            long csvEntry,
            String csvSha256,
            long pdfEntry)
            implements OfRun {}

    /** No backup made before the disposal can be read any more. */
    record DisposalGoneFromCopies(long run, long pdfEntry) implements OfRun {}

    /** The keys of backups were destroyed before their time. @param copies their names */
    record CopiesShredded(long run, List<String> copies, String reason) implements OfRun {}
}
