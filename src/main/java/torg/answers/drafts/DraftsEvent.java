package torg.answers.drafts;

import torg.ledger.Happening;

/** Everything that can happen to an answer before it leaves; told under its conversation. */
public sealed interface DraftsEvent extends Happening {
    long conversation();

    @Override
    default String subject() {
        return "inbox/" + conversation();
    }

    /** @param hash of the words that are to be approved */
    record ApprovalAsked(long conversation, long draft, String author, String hash) implements DraftsEvent {}

    /** Domain.md D24: who approved, and exactly which words. */
    record AnswerApproved(long conversation, long draft, String author, String approver, String hash)
            implements DraftsEvent {}

    record AnswerTurnedDown(long conversation, long draft, String author, String by, String reason)
            implements DraftsEvent {}

    /** The words were changed after they had been approved. */
    record ApprovalVoided(long conversation, long draft, String author, String approver) implements DraftsEvent {}

    record DraftWritten(long conversation, long draft, String author, String source) implements DraftsEvent {}

    /** The approved words left. */
    record ApprovedAnswerSent(long conversation, long draft, String approver, String hash) implements DraftsEvent {}

    /** FL 7 §: the resident was shown the way to the right authority, and the matter is handled (domain.md D27). */
    record LedToAuthority(long conversation, String authority, String colleague) implements DraftsEvent {}

    /** The writer was shown what the detectors found, or that a matter is open, before it was sent. */
    record WriterCautioned(long conversation, long draft, String author, int cautions) implements DraftsEvent {}
}
