package torg.answers.questions.web;

import java.time.Instant;
import java.util.List;
import torg.answers.questions.PublicQuestion;
import torg.shell.Page;

/** Questions and answers for everybody. Holds nothing of who asked, or where. */
public record QuestionsPage(String text, String topic, List<String> topics, List<Entry> questions) implements Page {

    /** One of them, without the number of the conversation it comes from. */
    public record Entry(long id, String question, String answer, String topic, String unit, Instant changedAt) {
        static Entry of(PublicQuestion question) {
            return new Entry(
                    question.id().value(),
                    question.wording().question(),
                    question.wording().answer(),
                    question.wording().topic(),
                    question.unit(),
                    question.changedAt());
        }
    }

    @Override
    public String title() {
        return "answers.questions.title";
    }
}
