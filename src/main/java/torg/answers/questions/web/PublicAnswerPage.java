package torg.answers.questions.web;

import torg.shell.Page;

/** One question and its answer, to link to. */
public record PublicAnswerPage(QuestionsPage.Entry entry) implements Page {
    @Override
    public String title() {
        return "answers.questions.title";
    }
}
