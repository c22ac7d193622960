package torg.register.connecting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import torg.platforms.health.Conditions;
import torg.platforms.health.Conditions.Ailing;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.above.Standing;

/** Which accounts the city cannot speak or hear through. */
@Component
class ConnectingStanding implements Standing {
    private final Conditions conditions;
    private final Register register;

    ConnectingStanding(Conditions conditions, Register register) {
        this.conditions = conditions;
        this.register = register;
    }

    @Override
    public Map<AccountId, List<Remark>> remarks(LocalDate today) {
        var ailing = conditions.ailing();
        var accounts =
                register.connectedAs(ailing.stream().map(Ailing::connection).collect(Collectors.toSet()));
        var remarks = new HashMap<AccountId, List<Remark>>();
        for (var one : ailing) {
            Optional.ofNullable(accounts.get(one.connection()))
                    .ifPresent(account -> remarks.put(
                            account.id(), List.of(remark(one, account.network().brand()))));
        }
        return remarks;
    }

    private static Remark remark(Ailing one, String brand) {
        return one.broken()
                ? new Remark(Light.RED, "register.connecting.standing.broken", brand, "/connecting")
                : new Remark(Light.YELLOW, "register.connecting.standing.ends", brand, "/connecting");
    }
}
