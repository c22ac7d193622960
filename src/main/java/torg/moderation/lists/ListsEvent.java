package torg.moderation.lists;

import java.util.List;
import torg.ledger.Happening;

/** What happens to the lists. */
public sealed interface ListsEvent extends Happening {
    String list();

    @Override
    default String subject() {
        return "moderation/lists/" + list();
    }

    record WordListChanged(String list, int version, List<String> added, List<String> removed, String why)
            implements ListsEvent {}
}
