package torg.inbox.triage.web;

import java.util.List;
import torg.inbox.triage.WordList;
import torg.shell.Page;

/** Every list as it stands. */
public record WordsPage(List<WordList> lists) implements Page {
    @Override
    public String title() {
        return "triage.lists";
    }
}
