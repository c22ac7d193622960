package torg.register.checks;

/** The number of a finding. */
public record FindingId(long value) {

    /** How its task knows it. */
    String source() {
        return "finding/" + value;
    }
}
