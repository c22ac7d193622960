package torg.register.tasks;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import torg.staff.Waiting;

/** New tasks wait for their owner, and late ones for whoever they have come up to. */
@Component
class TasksWaiting implements Waiting {
    private static final String PAGE = "/tasks";

    /** What was opened before this many days is no news: a mail server that is set up today does not tell of last year. */
    private static final int FRESH_DAYS = 3;

    private final Tasks tasks;

    TasksWaiting(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<Word> words() {
        var fresh = tasks.today().minusDays(FRESH_DAYS);
        var words = new ArrayList<Word>();
        for (var task : tasks.openFrom("")) {
            var key = "task/" + task.id().value();
            task.owner()
                    .filter(owner -> !task.openedOn().isBefore(fresh))
                    .ifPresent(owner -> words.add(new Word(key, Kind.TASK, owner, PAGE)));
            task.above()
                    .filter(above -> task.reach() != Reach.OWNER)
                    .ifPresent(above -> words.add(new Word(key + "/" + task.reach(), Kind.ESCALATION, above, PAGE)));
        }
        return words;
    }
}
