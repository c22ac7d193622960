package torg.answers.together;

/** The number of an answer to the same question in several places. */
public record CommonId(long value) {
    String subject() {
        return "together/" + value;
    }
}
