package torg.register.tasks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import torg.register.AccountId;
import torg.register.above.Standing;

/** Which accounts have something open, and which something that should have been done. */
@Component
class TasksStanding implements Standing {
    private final TaskRows rows;

    TasksStanding(TaskRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<AccountId, List<Remark>> remarks(LocalDate today) {
        var remarks = new HashMap<AccountId, List<Remark>>();
        rows.loads(today).forEach((account, load) -> remarks.put(account, List.of(remark(load))));
        return remarks;
    }

    private static Remark remark(Tasks.Load load) {
        return load.overdue() > 0
                ? new Remark(Light.RED, "register.tasks.standing.overdue", Long.toString(load.overdue()), "/tasks")
                : new Remark(Light.YELLOW, "register.tasks.standing.open", Long.toString(load.open()), "/tasks");
    }
}
