package torg.records.release;

/** How a request reached the city. */
public enum Way {
    FORM,
    COUNTER,
    PHONE,
    MAIL;

    public String word() {
        return "release.way." + name().toLowerCase();
    }
}
