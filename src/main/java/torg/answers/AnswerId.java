package torg.answers;

/** The number of an approved answer. */
public record AnswerId(long value) {
    String subject() {
        return "answers/" + value;
    }
}
