package torg.answers.questions.web;

import java.time.LocalDate;
import java.util.Objects;
import torg.answers.questions.Wording;
import torg.shell.Days;
import torg.shell.Problems;

/** A public question and its answer. */
public record QuestionForm(String question, String answer, String topic, String reviewOn) {
    public QuestionForm {
        question = Objects.toString(question, "").replace("\r\n", "\n").strip();
        answer = Objects.toString(answer, "").replace("\r\n", "\n").strip();
        topic = Objects.toString(topic, "").strip();
        reviewOn = Objects.toString(reviewOn, "").strip();
    }

    static QuestionForm of(Wording wording) {
        return new QuestionForm(
                wording.question(),
                wording.answer(),
                wording.topic(),
                wording.reviewOn().toString());
    }

    Problems problems(LocalDate today) {
        var day = Days.day(reviewOn);
        return Problems.NONE
                .unless(!question.isEmpty(), "question", "answers.questions.form.give-question")
                .unless(question.length() <= 1000, "question", "answers.questions.form.long-question")
                .unless(!answer.isEmpty(), "answer", "answers.form.give-words")
                .unless(answer.length() <= 4000, "answer", "answers.form.long-words")
                .unless(topic.length() <= 60, "topic", "answers.form.long-topic")
                .unless(day.isPresent(), "reviewOn", "answers.form.give-day")
                .unless(day.map(d -> !d.isBefore(today)).orElse(true), "reviewOn", "answers.form.day-is-past")
                .unless(
                        day.map(d -> !d.isAfter(today.plusMonths(24))).orElse(true),
                        "reviewOn",
                        "answers.questions.form.day-is-late");
    }

    Wording wording() {
        return new Wording(question, answer, topic, Days.day(reviewOn).orElseThrow());
    }
}
