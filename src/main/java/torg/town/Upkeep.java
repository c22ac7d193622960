package torg.town;

import java.time.LocalDate;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.above.Caretaking;
import torg.register.above.Caretaking.SignIn;
import torg.register.above.DailyFigures;
import torg.shell.Words;
import torg.staff.Person;
import torg.staff.Staff;

/**
 * The town's people look after their accounts, most of them as they should: who can sign in is written down, most attest
 * in time, and somebody is leaving. Which account is neglected follows from its number, so the same seed gives the same town.
 */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class Upkeep {
    private final Register register;
    private final Caretaking care;
    private final DailyFigures figures;
    private final Staff staff;
    private final TownClock clock;
    private final JdbcClient db;

    Upkeep(Register register, Caretaking care, DailyFigures figures, Staff staff, TownClock clock, JdbcClient db) {
        this.register = register;
        this.care = care;
        this.figures = figures;
        this.staff = staff;
        this.clock = clock;
        this.db = db;
    }

    /**
     * Every fourth account is older than the rest, so that its half-year has passed within the time one looks back on.
     * None was decided on the day Torg moved in: those decisions have their papers elsewhere, and three hundred PDFs would
     * keep whoever starts Torg waiting.
     */
    static LocalDate decidedOn(AccountId account, LocalDate begins) {
        var number = account.value();
        return number % 4 == 0 ? begins.minusDays(60 + number * 7 % 200) : begins.minusDays(1);
    }

    /**
     * Week by week from the day the town begins until today.
     *
     * @param deeds what else happens meanwhile, the first first
     */
    void keepUp(LocalDate begins, Deque<Fates.Deed> deeds) {
        at(begins, this::writeDownWhoSignsIn);
        for (var monday = begins; !monday.isAfter(LocalDate.now()); monday = monday.plusWeeks(1)) {
            var day = monday;
            happen(deeds, day);
            at(day, () -> {
                care.day(day);
                attest();
                figures.keep();
            });
        }
        happen(deeds, LocalDate.now());
        at(LocalDate.now().minusDays(2), this::somebodyLeaves);
    }

    private void happen(Deque<Fates.Deed> deeds, LocalDate until) {
        while (!deeds.isEmpty() && !deeds.peek().day().isAfter(until)) {
            var deed = deeds.remove();
            at(deed.day(), deed.deed());
        }
    }

    private void at(LocalDate day, Runnable deed) {
        clock.at(day.atTime(9, 0).atZone(Words.ZONE).toInstant(), deed);
    }

    private void writeDownWhoSignsIn() {
        numbers("select id from account where network <> 'SQUARE' and responsible_id is not null order by id")
                .forEach(account -> writeDown(register.find(account)));
    }

    private void writeDown(Account account) {
        var number = account.id().value();
        var mailbox = "sociala-medier@" + account.unit().shortName() + ".sundhamn.example";
        add(account, account.responsible(), "Administratör", true, number % 11 == 0 ? "" : mailbox);
        if (number % 17 != 0) {
            add(account, account.substitute(), "Redaktör", number % 9 != 0, mailbox);
        }
        if (number % 13 == 0) {
            care.signsIn(
                    account.id(),
                    "Agnes Lindqvist",
                    "Byrån vid bron",
                    new SignIn("Annonsör", number % 2 == 0, ""),
                    by(account.responsible().orElseThrow()));
        }
    }

    private void add(Account account, Optional<Person> person, String role, boolean twoFactor, String recovery) {
        person.ifPresent(one -> care.signsIn(
                account.id(),
                one,
                new SignIn(role, twoFactor, recovery),
                by(account.responsible().orElseThrow())));
    }

    private void attest() {
        numbers(
                        "select account_id from attestation where given_on is null and account_id % 20 <> 8 order by account_id")
                .forEach(account -> attest(register.find(account)));
    }

    private void attest(Account account) {
        var lacking = account.id().value() % 28 == 0 && account.network() != Network.SQUARE
                ? Optional.of("Redaktören har inte slagit på det ännu.")
                : Optional.<String>empty();
        var responsible = account.responsible().orElseThrow();
        care.attest(account, lacking, responsible, by(responsible));
    }

    /** The web editor with the most accounts in a unit leaves in twelve days. */
    private void somebodyLeaves() {
        db.sql("""
                        select a.substitute_id from account a join unit u on u.id = a.unit_id
                        where a.network <> 'SQUARE' and cardinality(u.path) > 3 and a.substitute_id is not null
                        group by a.substitute_id order by count(*) desc, a.substitute_id limit 1
                        """)
                .query(Long.class)
                .optional()
                .ifPresent(editor -> staff.leave(editor, staff.today().plusDays(14), Actor.TORG));
    }

    private List<AccountId> numbers(String sql) {
        return db.sql(sql).query(Long.class).list().stream().map(AccountId::new).toList();
    }

    private static Actor by(Person person) {
        return Actor.person(person.id(), person.name());
    }
}
