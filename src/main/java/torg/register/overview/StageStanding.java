package torg.register.overview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import torg.register.AccountId;
import torg.register.above.Standing;
import torg.register.stages.Stage;

/** Which accounts are hijacked, in use without a decision, waiting for one, asleep or on their way out. */
@Component
class StageStanding implements Standing {
    private final OverviewRows rows;

    StageStanding(OverviewRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<AccountId, List<Remark>> remarks(LocalDate today) {
        var remarks = new HashMap<AccountId, List<Remark>>();
        note(remarks, Stage.HIJACKED, Light.RED, "register.overview.hijacked");
        note(remarks, Stage.PROPOSED, Light.YELLOW, "register.overview.proposed");
        note(remarks, Stage.UNDER_REVIEW, Light.YELLOW, "register.overview.under-review");
        note(remarks, Stage.DORMANT, Light.YELLOW, "register.overview.dormant");
        note(remarks, Stage.CLOSING, Light.YELLOW, "register.overview.closing");
        rows.usedUndecided()
                .forEach(account ->
                        remarks.put(account, List.of(new Remark(Light.RED, "register.overview.undecided", "", ""))));
        return remarks;
    }

    private void note(Map<AccountId, List<Remark>> remarks, Stage stage, Light light, String word) {
        rows.in(stage).forEach(account -> remarks.put(account, List.of(new Remark(light, word, "", ""))));
    }
}
