package torg.register.processing.web;

import torg.shell.Page;
import torg.shell.Problems;

/** What one account's record says. */
public record NotePage(long account, String name, NoteForm form, Problems problems) implements Page {
    @Override
    public String title() {
        return "processing.account";
    }
}
