package torg.register.attestation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import torg.register.AccountId;
import torg.register.above.Standing;
import torg.shell.Words;

/** Which accounts nobody has attested in time. */
@Component
class AttestationStanding implements Standing {
    private final AttestationRows rows;

    AttestationStanding(AttestationRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<AccountId, List<Remark>> remarks(LocalDate today) {
        var remarks = new HashMap<AccountId, List<Remark>>();
        for (var subject : rows.subjects()) {
            subject.open()
                    .filter(open -> open.late(today))
                    .ifPresent(open -> remarks.put(
                            subject.account(),
                            List.of(new Remark(
                                    open.lapsed().isPresent() ? Light.RED : Light.YELLOW,
                                    "register.attestation.standing.late",
                                    Words.date(open.due()),
                                    "/attestation"))));
        }
        return remarks;
    }
}
