package torg.records.snapshots;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import torg.register.AccountId;
import torg.register.above.Standing;
import torg.shell.Words;

/**
 * Which accounts wait for a picture: yellow when a person is to take it, red when it is late (domain.md D61). What Torg will
 * take itself tonight is nobody's worry.
 */
@Component
class SnapshotsStanding implements Standing {
    private static final String PAGE = "/snapshots";

    private final Schedule schedule;

    SnapshotsStanding(Schedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public Map<AccountId, List<Remark>> remarks(LocalDate today) {
        var remarks = new HashMap<AccountId, List<Remark>>();
        schedule.waiting(today).forEach(waiting -> {
            var late = waiting.red().isBefore(today);
            remarks.put(
                    waiting.account(),
                    List.of(new Remark(
                            late ? Light.RED : Light.YELLOW,
                            late ? "records.snapshots.standing.late" : "records.snapshots.standing.due",
                            Words.date(waiting.due()),
                            PAGE)));
        });
        return remarks;
    }
}
