package torg.shell;

/** The page that says no: what happened, in the reader's language, and what to do now. */
public record NoPage(int status, String heading, String explanation) implements Page {
    @Override
    public String title() {
        return "shell.no." + status;
    }

    @Override
    public String template() {
        return "shell/no.jte";
    }
}
