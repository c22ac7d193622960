package torg.register.intake;

/** The number of a list that was read in. */
public record IntakeId(long value) {
    String subject() {
        return "register/intake/" + value;
    }
}
