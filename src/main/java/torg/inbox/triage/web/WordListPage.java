package torg.inbox.triage.web;

import java.util.List;
import java.util.Optional;
import torg.inbox.Urgency;
import torg.inbox.triage.WordList;
import torg.shell.Page;
import torg.shell.Problems;

/** One list, with everything that has been changed in it. */
public record WordListPage(
        Urgency urgency, List<WordList> versions, boolean mayChange, WordListForm form, Problems problems)
        implements Page {
    @Override
    public String title() {
        return urgency.word();
    }

    public Optional<WordList> before(WordList list) {
        return versions.stream().filter(v -> v.version() == list.version() - 1).findFirst();
    }
}
