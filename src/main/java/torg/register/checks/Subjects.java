package torg.register.checks;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import torg.platforms.Profile;
import torg.policy.Place;
import torg.register.Account;
import torg.register.checks.judgement.Subject;
import torg.register.profile.Looks;
import torg.shell.ShellSettings;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** Gathers what the register knows of an account before its profile is judged. */
@Component
class Subjects {
    /** How far back it is measured whether somebody watches over an account. */
    private static final Duration MEASURED = Duration.ofDays(90);

    private final Staff staff;
    private final ShellSettings shell;
    private final PictureVerdicts pictures;
    private final ObjectProvider<Monitored> monitored;
    private final ObjectProvider<Looks> looks;
    private final Clock clock;

    Subjects(
            Staff staff,
            ShellSettings shell,
            PictureVerdicts pictures,
            ObjectProvider<Monitored> monitored,
            ObjectProvider<Looks> looks,
            Clock clock) {
        this.staff = staff;
        this.shell = shell;
        this.pictures = pictures;
        this.monitored = monitored;
        this.looks = looks;
        this.clock = clock;
    }

    Subject of(Account account) {
        return of(account, id -> staff.unit(id));
    }

    /** For many accounts: the units are fetched once. */
    java.util.function.Function<Account, Subject> ofMany() {
        Map<Long, Unit> units = new HashMap<>();
        staff.units().forEach(unit -> units.put(unit.id(), unit));
        return account -> of(account, units::get);
    }

    private Subject of(Account account, java.util.function.LongFunction<Unit> units) {
        var city = account.unit().kind() == UnitKind.CITY;
        return new Subject(
                account.network(),
                Place.of(account.unit().path(), account.network().name()),
                names(account.unit(), units),
                account.purpose(),
                city,
                URI.create(shell.address() + "/accounts/" + account.id().value()),
                pictures.newest(account.id()),
                monitored.stream()
                        .flatMap(room -> room.supervision(account.id(), clock.instant().minus(MEASURED)).stream())
                        .findFirst(),
                looks.getObject().lastPost(account.id()),
                account.connection().map(connection -> looks.getObject().strangePosts(account.id()).stream()
                        .map(Profile.Post::ref)
                        .collect(Collectors.toUnmodifiableSet())));
    }

    private static List<String> names(Unit unit, java.util.function.LongFunction<Unit> units) {
        return unit.path().reversed().stream()
                .map(units::apply)
                .filter(above -> above.kind() != UnitKind.CITY)
                .map(Unit::name)
                .toList();
    }

    Optional<Supervision> supervision(Account account) {
        return monitored.stream()
                .flatMap(room -> room.supervision(account.id(), clock.instant().minus(MEASURED)).stream())
                .findFirst();
    }
}
