package torg.town.records;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.privacy.disposal.DocumentKind;
import torg.records.completeness.Completeness;
import torg.records.packages.Packages;
import torg.records.retention.Plans;
import torg.records.retention.Retention;
import torg.records.snapshots.Snapshots;
import torg.records.snapshots.Snapshots.Brought;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.UnitKind;

/**
 * One or two of each: a package that waits for the archive, pictures of how an account looked, a month that is certified
 * whole, and a disposal that waits for a second person. For the accounts that residents write to most, and nothing where
 * nobody has written.
 */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
public class Keeping {
    private static final int ACCOUNTS = 2;

    private final Packages packages;
    private final Snapshots snapshots;
    private final Completeness completeness;
    private final Plans plans;
    private final Retention retention;
    private final Register register;
    private final Staff staff;
    private final JdbcClient db;

    Keeping(
            Packages packages,
            Snapshots snapshots,
            Completeness completeness,
            Plans plans,
            Retention retention,
            Register register,
            Staff staff,
            JdbcClient db) {
        this.packages = packages;
        this.snapshots = snapshots;
        this.completeness = completeness;
        this.plans = plans;
        this.retention = retention;
        this.register = register;
        this.staff = staff;
        this.db = db;
    }

    /** Each part looks for itself whether it is done, because a start may be killed between two of them. */
    public void keepOnce() {
        var accounts = writtenTo();
        var registrar = registrar();
        if (accounts.isEmpty() || registrar.isEmpty()) {
            return;
        }
        accounts.forEach(account -> picture(account, registrar.get()));
        count(accounts.getFirst(), registrar.get());
        dispose(registrar.get());
        pack(accounts.getFirst(), registrar.get());
    }

    private List<Account> writtenTo() {
        return db.sql("""
                        select c.account_id from conversation c join account a on a.id = c.account_id
                        where a.connection_id is not null and a.stage = 'ACTIVE'
                        group by c.account_id order by count(*) desc, c.account_id limit :most
                        """).param("most", ACCOUNTS).query(Long.class).list().stream()
                .map(id -> register.find(new AccountId(id)))
                .toList();
    }

    private Optional<Actor> registrar() {
        return staff.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .flatMap(city -> staff.in(city).stream())
                .filter(colleague -> colleague.assignment().role() == Role.REGISTRAR)
                .findFirst()
                .map(one -> Actor.person(one.person().id(), one.person().name()));
    }

    /** Half a year apart, and between them the account got another face. */
    private void picture(Account account, Actor actor) {
        if (!snapshots.of(account.id(), 1).isEmpty()) {
            return;
        }
        for (var look : Sketch.Look.values()) {
            snapshots.bring(
                    account,
                    new Brought(
                            Sketch.of(look),
                            staff.today().minusMonths(look.monthsAgo),
                            "Sidan för " + account.name() + ": " + look.shows),
                    actor);
        }
    }

    private void count(Account account, Actor actor) {
        var month = YearMonth.from(staff.today()).minusMonths(1);
        if (completeness.certificates(account.id(), month).isEmpty()) {
            completeness.count(account.id(), actor);
            completeness.certify(account.id(), month, actor);
        }
    }

    /** Nothing goes before somebody else has said so too. */
    private void dispose(Actor actor) {
        if (!retention.newest().isEmpty()) {
            return;
        }
        plans.disposing().stream()
                .filter(ruling -> ruling.line().kind() == DocumentKind.COMMENT_LITTLE)
                .map(ruling -> new Retention.Chosen(ruling.plan(), ruling.line().kind(), Optional.empty()))
                .filter(chosen -> retention.rehearse(chosen, 1).count() > 0)
                .findFirst()
                .ifPresent(chosen ->
                        retention.propose(chosen, "Månadens genomgång av det som är av ringa betydelse.", actor));
    }

    /** Its job makes it when Torg has started. */
    private void pack(Account account, Actor actor) {
        if (packages.of(account.id(), 1).isEmpty()) {
            packages.order(account.id(), Optional.of(staff.today().getYear()), actor);
        }
    }
}
