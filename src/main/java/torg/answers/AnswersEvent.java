package torg.answers;

import java.time.LocalDate;
import torg.ledger.Happening;

/** Everything that can happen to an approved answer. The words are in it, so the history tells what it said when. */
public sealed interface AnswersEvent extends Happening {
    long answer();

    @Override
    default String subject() {
        return new AnswerId(answer()).subject();
    }

    record AnswerLaidDown(
            long answer, String title, String owner, String words, String shortWords, String source, LocalDate reviewOn)
            implements AnswersEvent {}

    record AnswerChanged(
            long answer, String title, String owner, String words, String shortWords, String source, LocalDate reviewOn)
            implements AnswersEvent {}

    record AnswerRetired(long answer, String title, String reason) implements AnswersEvent {}

    record AnswerReviewAsked(long answer, String title, String owner, LocalDate reviewOn) implements AnswersEvent {}

    /** It was put into a conversation though nobody had looked it over in time (domain.md D28). */
    record ExpiredAnswerUsed(long answer, String title, long conversation, LocalDate reviewOn, String reason)
            implements AnswersEvent {}

    /** Told under the conversation. */
    record AnswerInserted(long answer, String title, long conversation) implements AnswersEvent {
        @Override
        public String subject() {
            return "inbox/" + conversation;
        }
    }
}
