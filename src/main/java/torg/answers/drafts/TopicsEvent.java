package torg.answers.drafts;

import torg.ledger.Happening;

/** What happens to the topics that want two people. */
public sealed interface TopicsEvent extends Happening {
    long unit();

    @Override
    default String subject() {
        return "four-eyes/" + unit();
    }

    record TopicAdded(long unit, String word) implements TopicsEvent {}

    record TopicRemoved(long unit, String word) implements TopicsEvent {}
}
