package torg.register.checks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.AccountId;
import torg.register.above.BasicInformation;
import torg.register.above.Standing;
import torg.register.checks.judgement.Ruling;
import torg.shell.Words;

/** What the overview and the attestation are told of profiles. One that nobody could look at is unknown, never in order. */
@Component
class ProfileStanding implements Standing, BasicInformation {
    private final CheckRows rows;
    private final Checks checks;

    ProfileStanding(CheckRows rows, Checks checks) {
        this.rows = rows;
        this.checks = checks;
    }

    @Override
    public Map<AccountId, List<Remark>> remarks(LocalDate today) {
        var remarks = new HashMap<AccountId, List<Remark>>();
        rows.lights(today).forEach((account, light) -> {
            if (light != torg.register.checks.Light.GREEN) {
                remarks.put(account, List.of(new Remark(same(light), light.word(), "", "/checks")));
            }
        });
        return remarks;
    }

    @Override
    public Optional<Seen> seen(AccountId account) {
        return checks.newest(account)
                .map(check -> new Seen(
                        same(checks.light(account)),
                        check.judgement().rulings().stream()
                                .filter(Ruling::fails)
                                .map(ruling -> Words.t(ruling.title()))
                                .toList(),
                        check.last()));
    }

    private static Standing.Light same(torg.register.checks.Light light) {
        return switch (light) {
            case RED -> Standing.Light.RED;
            case YELLOW -> Standing.Light.YELLOW;
            case GREY -> Standing.Light.UNKNOWN;
            case GREEN -> Standing.Light.GREEN;
        };
    }
}
