package torg.images;

/** The number of a consent, or of another ground somebody is in images on. */
public record ConsentId(long value) {
    String subject() {
        return "images/consents/" + value;
    }

    /** What it is called where the person's name is not shown. */
    public String shown() {
        return "S" + value;
    }
}
