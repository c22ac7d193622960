package torg.shell;

import java.util.Optional;

/**
 * The page that says no: what happened, in the reader's language, and what to do now.
 *
 * @param back the page of ours that the reader came from, when it is known
 */
public record NoPage(int status, String heading, String explanation, Optional<String> back) implements Page {
    @Override
    public String title() {
        return "shell.no." + status;
    }

    @Override
    public String template() {
        return "shell/no.jte";
    }
}
