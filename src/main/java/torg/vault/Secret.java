package torg.vault;

/** Something that may be used but never shown: it has no text form, so no log and no page can print it. */
public record Secret(String value) {

    @Override
    public String toString() {
        return "[secret]";
    }
}
