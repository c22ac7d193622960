package torg.register.fakes;

/** The number of a case about an account that pretends to be the city's. */
public record FakeId(long value) {
    String subject() {
        return "fakes/" + value;
    }
}
