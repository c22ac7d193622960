package torg.register.checks;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import torg.policy.Place;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.above.Monitored;
import torg.register.above.Supervision;
import torg.register.checks.judgement.Subject;
import torg.register.stages.Stage;
import torg.shell.ShellSettings;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** Gathers what the city knows of accounts before their profiles are judged: for many as cheaply as for one. */
@Component
class Subjects {
    /** How far back it is measured whether somebody watches over an account. */
    private static final Duration MEASURED = Duration.ofDays(90);

    private final Staff staff;
    private final ShellSettings shell;
    private final Facts facts;
    private final ObjectProvider<Monitored> monitored;
    private final Clock clock;

    Subjects(Staff staff, ShellSettings shell, Facts facts, ObjectProvider<Monitored> monitored, Clock clock) {
        this.staff = staff;
        this.shell = shell;
        this.facts = facts;
        this.monitored = monitored;
        this.clock = clock;
    }

    Subject of(Account account) {
        return of(List.of(account)).get(account.id());
    }

    Map<AccountId, Subject> of(Collection<Account> accounts) {
        return of(accounts, units());
    }

    Map<Long, Unit> units() {
        return staff.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    Map<AccountId, Subject> of(Collection<Account> accounts, Map<Long, Unit> units) {
        var ids = accounts.stream().map(Account::id).toList();
        var byHand = facts.byHand(ids);
        var lastPosts = facts.lastPosts(ids);
        var strange = facts.strangePosts(ids);
        var watched = supervision(ids);
        var names = new HashMap<Long, List<String>>();
        var subjects = new HashMap<AccountId, Subject>();
        for (var account : accounts) {
            var id = account.id();
            subjects.put(
                    id,
                    new Subject(
                            account.network(),
                            Place.of(account.unit().path(), account.network().name()),
                            names.computeIfAbsent(account.unit().id(), unit -> names(account.unit(), units)),
                            account.purpose(),
                            account.unit().kind() == UnitKind.CITY,
                            URI.create(shell.address() + "/accounts/" + id.value()),
                            Optional.ofNullable(byHand.get(id)),
                            Optional.ofNullable(watched.get(id)),
                            Optional.ofNullable(lastPosts.get(id)),
                            account.stage() == Stage.DORMANT,
                            account.connection().map(connection -> strange.getOrDefault(id, Set.of()))));
        }
        return subjects;
    }

    private static List<String> names(Unit unit, Map<Long, Unit> units) {
        return unit.path().reversed().stream()
                .map(units::get)
                .filter(above -> above.kind() != UnitKind.CITY)
                .map(Unit::name)
                .toList();
    }

    Optional<Supervision> supervision(Account account) {
        return Optional.ofNullable(supervision(List.of(account.id())).get(account.id()));
    }

    private Map<AccountId, Supervision> supervision(List<AccountId> ids) {
        return monitored.stream()
                .findFirst()
                .map(room -> room.supervision(ids, clock.instant().minus(MEASURED)))
                .orElse(Map.of());
    }
}
