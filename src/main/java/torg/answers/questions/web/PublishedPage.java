package torg.answers.questions.web;

import java.time.LocalDate;
import java.util.List;
import torg.answers.questions.PublicQuestion;
import torg.shell.Page;

/** The public questions of the reader's units. */
public record PublishedPage(List<PublicQuestion> questions, LocalDate today) implements Page {
    @Override
    public String title() {
        return "answers.questions.desk";
    }

    /** The key of how it stands. */
    public String standing(PublicQuestion question) {
        if (question.retired().isPresent()) {
            return "answers.standing.retired";
        }
        return question.isPublic(today) ? "answers.questions.is-public" : "answers.questions.has-expired";
    }

    public String chip(PublicQuestion question) {
        if (question.retired().isPresent()) {
            return "";
        }
        return question.isPublic(today) ? "good" : "bad";
    }
}
