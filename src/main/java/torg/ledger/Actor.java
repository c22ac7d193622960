package torg.ledger;

import torg.shell.SignedIn;

/**
 * Who did something. The name is frozen as it was then, so the line can be read after the person has left. Residents are
 * never named here: what they wrote is in the content, which can be disposed of.
 */
public record Actor(String reference, String name) {
    public static final Actor TORG = new Actor("torg", "Torg");
    public static final Actor RESIDENT = new Actor("resident", "");

    /** The reader of a page, with their title as it is today: "Siv Ek, kommunikationschef". */
    public static Actor of(SignedIn reader) {
        return person(reader.person(), reader.name() + (reader.title().isEmpty() ? "" : ", " + reader.title()));
    }

    public static Actor person(long id, String name) {
        return new Actor("person/" + id, name);
    }

    String line() {
        return name.isEmpty() ? reference : reference + " " + name;
    }
}
