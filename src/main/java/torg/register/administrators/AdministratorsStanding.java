package torg.register.administrators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import torg.policy.Policy;
import torg.policy.Rulebook;
import torg.register.AccountId;
import torg.register.above.Standing;
import torg.register.administrators.AdministratorRows.Placed;

/** Which accounts somebody can sign in to who should not, or without protection, or without anybody having looked lately. */
@Component
class AdministratorsStanding implements Standing {
    private static final String PAGE = "/administrators";

    private final AdministratorRows rows;
    private final Policy policy;

    AdministratorsStanding(AdministratorRows rows, Policy policy) {
        this.rows = rows;
        this.policy = policy;
    }

    @Override
    public Map<AccountId, List<Remark>> remarks(LocalDate today) {
        var rules = policy.on(today);
        var remarks = new HashMap<AccountId, List<Remark>>();
        rows.unknown()
                .forEach(account -> note(remarks, account, Light.UNKNOWN, "register.administrators.standing.none", ""));
        for (var placed : rows.all()) {
            note(remarks, placed, rules, today);
        }
        return remarks;
    }

    private static void note(Map<AccountId, List<Remark>> remarks, Placed placed, Rulebook rules, LocalDate today) {
        var one = placed.administrator();
        var name = one.who().name();
        if (placed.lastDay().filter(day -> day.isBefore(today)).isPresent()) {
            note(remarks, one.account(), Light.RED, "register.administrators.standing.gone", name);
        }
        if (!one.twoFactor()) {
            note(remarks, one.account(), Light.YELLOW, "register.administrators.standing.two-factor", name);
        }
        if (one.freshUntil(rules.number("administrators.verified-days", placed.place()))
                .isBefore(today)) {
            note(remarks, one.account(), Light.YELLOW, "register.administrators.standing.old", name);
        }
    }

    private static void note(
            Map<AccountId, List<Remark>> remarks, AccountId account, Light light, String word, String name) {
        remarks.computeIfAbsent(account, id -> new ArrayList<>()).add(new Remark(light, word, name, PAGE));
    }
}
