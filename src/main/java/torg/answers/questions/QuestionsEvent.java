package torg.answers.questions;

import torg.ledger.Happening;

/** Everything that can happen to a public question. */
public sealed interface QuestionsEvent extends Happening {
    long publicQuestion();

    @Override
    default String subject() {
        return new QuestionId(publicQuestion()).subject();
    }

    /** Told under its conversation, where it comes from. */
    record QuestionMadePublic(long publicQuestion, long conversation, String question, String answer)
            implements QuestionsEvent {
        @Override
        public String subject() {
            return "inbox/" + conversation;
        }
    }

    record PublicQuestionChanged(long publicQuestion, String question, String answer) implements QuestionsEvent {}

    record PublicQuestionRetired(long publicQuestion, String reason) implements QuestionsEvent {}
}
