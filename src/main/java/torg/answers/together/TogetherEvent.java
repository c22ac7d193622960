package torg.answers.together;

import java.util.List;
import torg.ledger.Happening;

/** Everything that can happen to an answer given in several places. The answers themselves are the inbox's to tell. */
public sealed interface TogetherEvent extends Happening {
    long common();

    @Override
    default String subject() {
        return new CommonId(common()).subject();
    }

    record CommonAnswerGiven(long common, List<Long> conversations, String words) implements TogetherEvent {}

    record CommonAnswerDelivered(long common, long conversation, CommonAnswer.Step step, String because)
            implements TogetherEvent {}
}
