package torg.answers.questions;

/** The number of a public question. */
public record QuestionId(long value) {
    String subject() {
        return "questions/" + value;
    }
}
