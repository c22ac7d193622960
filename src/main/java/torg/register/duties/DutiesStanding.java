package torg.register.duties;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import torg.policy.Policy;
import torg.register.AccountId;
import torg.register.above.Standing;

/** Which accounts nobody answers for, or nobody can step in for. */
@Component
class DutiesStanding implements Standing {
    private final DutyRows rows;
    private final Policy policy;

    DutiesStanding(DutyRows rows, Policy policy) {
        this.rows = rows;
        this.policy = policy;
    }

    @Override
    public Map<AccountId, List<Remark>> remarks(LocalDate today) {
        var rules = policy.on(today);
        var places = rows.places();
        var gone = rows.gone(today);
        var remarks = new HashMap<AccountId, List<Remark>>();
        rows.all().forEach((account, staffing) -> {
            var required = rules.number("duties.substitutes", places.get(account));
            var lacks = staffing.lacks(required, person -> !gone.contains(person.id()));
            if (!lacks.isEmpty()) {
                remarks.put(
                        account,
                        lacks.stream().map(lack -> remark(staffing, lack)).toList());
            }
        });
        return remarks;
    }

    private static Remark remark(Staffing staffing, Staffing.Lack lack) {
        var nobody = staffing.responsible().isEmpty()
                || staffing.responsible().get().name().equals(lack.about());
        return new Remark(nobody ? Light.RED : Light.YELLOW, lack.word(), lack.said(), "/duties");
    }
}
