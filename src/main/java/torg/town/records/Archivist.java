package torg.town.records;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.privacy.disposal.DocumentKind;
import torg.records.Classified.By;
import torg.records.Keeping;
import torg.records.Records;
import torg.records.completeness.Completeness;
import torg.records.packages.Packages;
import torg.records.retention.Plans;
import torg.records.retention.Retention;
import torg.records.snapshots.Snapshots;
import torg.records.snapshots.Snapshots.Brought;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.staff.UnitKind;

/**
 * One or two of each: a package that waits for the archive, pictures of how an account looked, a month that is certified
 * whole, and a disposal that waits for a second person. For the accounts that residents write to most, and nothing where
 * nobody has written.
 */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
public class Archivist {
    private static final int ACCOUNTS = 2;
    private static final int LOOKED_THROUGH = 60;

    private final Records records;
    private final Packages packages;
    private final Snapshots snapshots;
    private final Completeness completeness;
    private final Plans plans;
    private final Retention retention;
    private final Register register;
    private final Staff staff;
    private final JdbcClient db;

    Archivist(
            Records records,
            Packages packages,
            Snapshots snapshots,
            Completeness completeness,
            Plans plans,
            Retention retention,
            Register register,
            Staff staff,
            JdbcClient db) {
        this.records = records;
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
        var actor = Actor.person(registrar.get().id(), registrar.get().name());
        accounts.forEach(account -> picture(account, actor));
        count(accounts.getFirst(), actor);
        dispose(registrar.get(), actor);
        pack(accounts.getFirst(), actor);
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

    private Optional<Person> registrar() {
        return staff.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .flatMap(city -> staff.in(city).stream())
                .filter(colleague -> colleague.assignment().role() == Role.REGISTRAR)
                .findFirst()
                .map(one -> one.person());
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
    private void dispose(Person registrar, Actor actor) {
        if (!retention.newest().isEmpty()) {
            return;
        }
        sortOut(registrar, actor);
        plans.disposing().stream()
                .filter(ruling -> ruling.line().kind() == DocumentKind.COMMENT_LITTLE)
                .map(ruling -> new Retention.Chosen(ruling.plan(), ruling.line().kind(), Optional.empty()))
                .filter(chosen -> retention.rehearse(chosen, 1).count() > 0)
                .findFirst()
                .ifPresent(chosen ->
                        retention.propose(chosen, "Månadens genomgång av det som är av ringa betydelse.", actor));
    }

    /** The thanks of a month and a half ago, which the plan lets go of; what is newer the registrar has seen to already. */
    private void sortOut(Person registrar, Actor actor) {
        db.sql("""
                        select id from conversation where last_at < now() - interval '45 days'
                        order by last_at desc, id desc limit 1
                        """).query(Long.class).optional().ifPresent(old -> {
            var units = staff.units().stream().map(Unit::id).toList();
            var thanks = records.waiting(units, old, LOOKED_THROUGH).stream()
                    .filter(one -> one.proposal().clear() && one.proposal().keeping() == Keeping.LITTLE)
                    .map(one -> one.conversation().id())
                    .toList();
            if (!thanks.isEmpty()) {
                records.classifyTogether(thanks, new By(registrar.id(), registrar.name(), records.now()), actor);
            }
        });
    }

    /** Its job makes it when Torg has started. */
    private void pack(Account account, Actor actor) {
        if (packages.of(account.id(), 1).isEmpty()) {
            packages.order(account.id(), Optional.of(staff.today().getYear()), actor);
        }
    }
}
