package torg.register;

/** The number of an account in the register. */
public record AccountId(long value) {
    public String subject() {
        return "register/" + value;
    }
}
