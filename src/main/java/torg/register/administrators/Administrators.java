package torg.register.administrators;

import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.policy.Place;
import torg.policy.Policy;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.administrators.Administrator.Who;
import torg.register.administrators.AdministratorEvent.AdministratorAdded;
import torg.register.administrators.AdministratorEvent.AdministratorRemoved;
import torg.register.administrators.AdministratorEvent.AdministratorVerified;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.staff.Staff;

/** The door to who can sign in to the accounts on their platforms. */
@Component
public class Administrators {
    private final AdministratorRows rows;
    private final AccessTasks accessTasks;
    private final Register register;
    private final Staff staff;
    private final Policy policy;
    private final Ledger ledger;

    Administrators(
            AdministratorRows rows,
            AccessTasks accessTasks,
            Register register,
            Staff staff,
            Policy policy,
            Ledger ledger) {
        this.rows = rows;
        this.accessTasks = accessTasks;
        this.register = register;
        this.staff = staff;
        this.policy = policy;
        this.ledger = ledger;
    }

    /** Writes down somebody who can sign in on the platform; whoever writes it has just looked. */
    @Transactional
    public long add(AccountId account, Who who, String role, boolean twoFactor, String recovery, Actor by) {
        var found = register.find(account);
        if (who instanceof Who.Colleague(var person)
                && staff.lastDay(person.id()).isPresent()) {
            throw new Refused("register.duties.is-leaving", person.name());
        }
        try {
            var id = rows.add(found.id(), who, role.strip(), twoFactor, recovery.strip(), staff.today(), by.name());
            ledger.record(by, new AdministratorAdded(account.value(), id, who.name(), role.strip(), twoFactor));
            return id;
        } catch (DuplicateKeyException twice) {
            throw new Refused("register.administrators.already", who.name());
        }
    }

    /** Somebody has looked on the platform: it is so, and two-factor sign-in is on or is not. */
    @Transactional
    public void verify(AccountId account, long administrator, boolean twoFactor, Actor by) {
        var held = hold(account, administrator);
        rows.verify(administrator, twoFactor, staff.today(), by.name());
        ledger.record(
                by,
                new AdministratorVerified(
                        account.value(), administrator, held.who().name(), twoFactor));
        accessTasks.looked(register.find(account), by);
    }

    /** Somebody can no longer sign in on the platform. */
    @Transactional
    public void remove(AccountId account, long administrator, Actor by) {
        var held = hold(account, administrator);
        rows.remove(administrator, staff.today());
        ledger.record(
                by,
                new AdministratorRemoved(
                        account.value(), administrator, held.who().name()));
        accessTasks.looked(register.find(account), by);
        accessTasks.removed(held, by);
    }

    private Administrator hold(AccountId account, long administrator) {
        return rows.hold(account, administrator).orElseThrow(NotFound::new);
    }

    /** Those who can sign in now. An account is not closed while there are any (domain.md D13). */
    public List<Administrator> now(AccountId account) {
        return rows.of(account).stream()
                .filter(one -> one.removedOn().isEmpty())
                .toList();
    }

    /** Those who once could. */
    public List<Administrator> before(AccountId account) {
        return rows.of(account).stream()
                .filter(one -> one.removedOn().isPresent())
                .toList();
    }

    /** The lines of the account's access sheet. */
    public List<Control> controls(Account account) {
        return Control.of(now(account.id()), goodFor(account), staff.today(), rows.gone(staff.today()));
    }

    /** How many days a look on the platform is good for. */
    public int goodFor(Account account) {
        return policy.today()
                .number(
                        "administrators.verified-days",
                        Place.of(account.unit().path(), account.network().name()));
    }

    public LocalDate today() {
        return staff.today();
    }
}
