package torg.answers.drafts.web;

import java.util.List;
import torg.answers.drafts.Draft;
import torg.answers.drafts.Topic;
import torg.shell.Page;
import torg.shell.Problems;
import torg.staff.Unit;

/** What waits for a second person, and the topics that always do. */
public record WaitingPage(
        List<Draft> waiting, List<Topic> topics, List<Unit> units, TopicForm form, long reader, Problems problems)
        implements Page {

    @Override
    public String title() {
        return "answers.drafts.waiting";
    }

    public boolean isOwn(Draft draft) {
        return draft.author().person() == reader;
    }

    /** Whether the reader keeps the unit the topic stands for. */
    public boolean mayRemove(Topic topic) {
        return units.stream().anyMatch(unit -> unit.id() == topic.unit());
    }
}
