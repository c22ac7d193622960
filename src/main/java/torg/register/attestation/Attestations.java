package torg.register.attestation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.policy.Place;
import torg.policy.Policy;
import torg.policy.Rulebook;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.administrators.Administrators;
import torg.register.attestation.AttestationEvent.AttestationAsked;
import torg.register.attestation.AttestationEvent.AttestationGiven;
import torg.register.attestation.AttestationEvent.AttestationLapsed;
import torg.register.attestation.AttestationRows.Subject;
import torg.register.tasks.Tasks;
import torg.register.tasks.Wanted;
import torg.shell.Refused;
import torg.staff.Leaders;
import torg.staff.Person;
import torg.staff.Staff;

/** The door to the half-yearly attestation. */
@Component
public class Attestations {
    static final String SOURCE = "attestation/";
    static final String SILENCE = "attestation-silence/";
    static final String MENDING = "attestation-item/";

    private final AttestationRows rows;
    private final Sheets sheets;
    private final Register register;
    private final Administrators administrators;
    private final Tasks tasks;
    private final Leaders leaders;
    private final Staff staff;
    private final Policy policy;
    private final Ledger ledger;

    Attestations(
            AttestationRows rows,
            Sheets sheets,
            Register register,
            Administrators administrators,
            Tasks tasks,
            Leaders leaders,
            Staff staff,
            Policy policy,
            Ledger ledger) {
        this.rows = rows;
        this.sheets = sheets;
        this.register = register;
        this.administrators = administrators;
        this.tasks = tasks;
        this.leaders = leaders;
        this.staff = staff;
        this.policy = policy;
        this.ledger = ledger;
    }

    /**
     * Every morning: asks for what soon is due, and proposes what to do where nobody answers. When nobody has answered the
     * responsible's task climbs to the manager and the head (the rule {@code attestation.grace-days}); as many days after
     * that the silence becomes a proposal to the head. Torg itself closes nothing.
     */
    @Transactional
    public void lookAround(LocalDate today) {
        var rules = policy.on(today);
        for (var subject : rows.subjects()) {
            if (subject.open().isEmpty()) {
                ask(subject, rules, today);
            } else if (silent(subject.open().get(), rules.number("attestation.grace-days", subject.place()), today)) {
                propose(subject.open().get(), rules.number("attestation.grace-days", subject.place()), today);
            }
        }
    }

    private void ask(Subject subject, Rulebook rules, LocalDate today) {
        var due = subject.since().plusMonths(rules.number("attestation.months", subject.place()));
        if (!due.minusDays(rules.number("attestation.notice-days", subject.place()))
                .isAfter(today)) {
            rows.ask(subject.account(), due, today).ifPresent(id -> {
                ledger.record(Actor.TORG, new AttestationAsked(subject.account().value(), id, due));
                tasks.want(
                        new Wanted(
                                subject.account(),
                                SOURCE + id,
                                "register.attestation.task",
                                "",
                                Optional.empty(),
                                due,
                                "attestation.grace-days"),
                        Actor.TORG);
            });
        }
    }

    private static boolean silent(Attestation open, int grace, LocalDate today) {
        return open.lapsed().isEmpty() && !open.due().plusDays(3L * grace).isAfter(today);
    }

    private void propose(Attestation open, int grace, LocalDate today) {
        if (rows.lapse(open.id(), today)) {
            var account = register.find(open.account());
            ledger.record(Actor.TORG, new AttestationLapsed(open.account().value(), open.id(), open.due()));
            tasks.open(
                    open.account(),
                    SILENCE + open.id(),
                    "register.attestation.silence.task",
                    account.responsible().map(Person::name).orElse(""),
                    leaders.head(account.unit(), today),
                    today.plusDays(grace),
                    Actor.TORG);
        }
    }

    /**
     * The responsible says, item by item, what is so. Also before it is asked for, and again after something was mended.
     *
     * @param mark of the sheet that was seen
     */
    @Transactional
    public void give(AccountId id, String mark, Map<Item, Answer> answers, long person, Actor by) {
        var account = register.find(id);
        if (account.responsible().filter(one -> one.id() == person).isEmpty()) {
            throw new Refused("register.attestation.only-the-responsible");
        }
        if (account.decision().isEmpty()) {
            throw new Refused("register.attestation.undecided");
        }
        var sheet = sheets.of(account);
        if (!sheet.mark().equals(mark)) {
            throw new Refused("register.attestation.changed");
        }
        if (sheet.rows().stream().anyMatch(row -> !answers.containsKey(row.item()))) {
            throw new Refused("register.attestation.unanswered");
        }
        var attestation = rows.holdOpen(id)
                .orElseGet(() -> rows.ask(id, staff.today(), staff.today())
                        .orElseThrow(() -> new Refused("register.attestation.changed")));
        rows.give(attestation, staff.today(), by.name(), sheet, answers);
        ledger.record(
                by,
                new AttestationGiven(id.value(), attestation, said(sheet, answers, true), said(sheet, answers, false)));
        settle(account, attestation, sheet, answers, by);
    }

    private static List<Item> said(Sheet sheet, Map<Item, Answer> answers, boolean so) {
        return sheet.rows().stream()
                .map(Sheet.Row::item)
                .filter(item -> answers.get(item).so() == so)
                .toList();
    }

    /** What is not so becomes a task, and is done when a later attestation says that it is. */
    private void settle(Account account, long attestation, Sheet sheet, Map<Item, Answer> answers, Actor by) {
        tasks.settle(account.id(), SOURCE + attestation, by);
        tasks.settle(account.id(), SILENCE + attestation, by);
        for (var item : said(sheet, answers, true)) {
            tasks.settle(account.id(), MENDING + item, by);
        }
        var due = staff.today().plusDays(policy.today().number("finding.must-days", place(account)));
        for (var item : said(sheet, answers, false)) {
            tasks.open(
                    account.id(),
                    MENDING + item,
                    item.mending(),
                    answers.get(item).note(),
                    Optional.empty(),
                    due,
                    by);
        }
        var so = said(sheet, answers, true);
        if (so.contains(Item.ADMINISTRATORS) && so.contains(Item.TWO_FACTOR)) {
            administrators
                    .now(account.id())
                    .forEach(one -> administrators.verify(account.id(), one.id(), one.twoFactor(), by));
        }
    }

    private static Place place(Account account) {
        return Place.of(account.unit().path(), account.network().name());
    }

    public Sheet sheet(Account account) {
        return sheets.of(account);
    }

    /** The open one first, then the given ones, the latest first. */
    public List<Attestation> of(AccountId account) {
        return rows.of(account);
    }

    public LocalDate today() {
        return staff.today();
    }
}
