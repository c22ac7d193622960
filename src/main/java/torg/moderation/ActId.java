package torg.moderation;

/** The number of a measure that was decided. */
public record ActId(long value) {
    public String subject() {
        return "moderation/" + value;
    }
}
