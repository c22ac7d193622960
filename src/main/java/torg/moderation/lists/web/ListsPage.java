package torg.moderation.lists.web;

import java.util.List;
import java.util.Optional;
import torg.moderation.lists.WordList;
import torg.policy.comments.Caution;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * The lists of words, or one of them with all its versions.
 *
 * @param versions of the one that is open, newest first
 */
public record ListsPage(
        List<WordList> all, List<WordList> versions, boolean mayChange, ListForm form, Problems problems)
        implements Page {

    @Override
    public String title() {
        return "moderation.lists";
    }

    /** Words that would point at opinions are warned of, as in the rules for comments. */
    public List<Caution> cautions(WordList list) {
        return Caution.in(list.written());
    }

    /** The version before; a first one changed an empty list. */
    public WordList before(WordList version) {
        return versions.stream()
                .filter(one -> one.version() == version.version() - 1)
                .findFirst()
                .orElseGet(() -> new WordList(version.name(), 0, List.of(), "", "", version.at()));
    }

    public Optional<WordList> open() {
        return versions.stream().findFirst();
    }
}
