package torg.register.texts;

/** Which of an account's texts. */
public enum Kind {
    SHORT,
    LONG;

    public String word() {
        return "texts.kind." + name().toLowerCase();
    }
}
