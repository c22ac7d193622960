package torg.answers.drafts.web;

import java.time.Instant;
import java.util.List;
import torg.answers.drafts.Draft;
import torg.answers.drafts.Topic;
import torg.privacy.Masking;
import torg.shell.Page;
import torg.shell.Problems;
import torg.staff.Unit;

/** What waits for a second person, masked as in every list, and the topics that always do. */
public record WaitingPage(List<Row> waiting, List<Topic> topics, List<Unit> units, TopicForm form, Problems problems)
        implements Page {

    /** @param own whether the reader wrote it; then somebody else is to approve it */
    public record Row(long conversation, String author, String words, Instant since, boolean own) {
        static Row of(Draft draft, long reader) {
            return new Row(
                    draft.conversation().value(),
                    draft.author().name(),
                    new Masking().mask(draft.words()).text(),
                    draft.state() instanceof Draft.State.Waiting(var since) ? since : draft.writtenAt(),
                    draft.author().person() == reader);
        }
    }

    @Override
    public String title() {
        return "answers.drafts.waiting";
    }

    /** Whether the reader keeps the unit the topic stands for. */
    public boolean mayRemove(Topic topic) {
        return units.stream().anyMatch(unit -> unit.id() == topic.unit());
    }
}
