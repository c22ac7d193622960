package torg.inbox.expert;

import java.time.LocalDate;
import torg.ledger.Happening;

/** What is asked of those who know. What they say stays in the thread: it is working material, not the city's answer. */
public sealed interface ExpertEvent extends Happening {
    long conversation();

    @Override
    default String subject() {
        return "inbox/" + conversation();
    }

    record ExpertAsked(long conversation, long question, String expert, LocalDate dueOn) implements ExpertEvent {}

    /** The link that somebody outside the city had is no longer good; there is another. */
    record ExpertLinkRenewed(long conversation, long question, String expert, LocalDate lastDay)
            implements ExpertEvent {}

    record ExpertReminded(long conversation, long question, String expert) implements ExpertEvent {}

    record ExpertAnswered(long conversation, long question, String expert) implements ExpertEvent {}

    record NoteWritten(long conversation, long question, String colleague) implements ExpertEvent {}

    record ExpertQuestionWithdrawn(long conversation, long question) implements ExpertEvent {}
}
