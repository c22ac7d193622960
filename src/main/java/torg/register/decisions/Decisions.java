package torg.register.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.above.Applying;
import torg.register.above.Chancery;
import torg.register.decisions.DecisionEvent.ApplicationSent;
import torg.register.decisions.DecisionEvent.DecisionDocumented;
import torg.register.decisions.DecisionEvent.MoratoriumEnded;
import torg.register.decisions.DecisionEvent.MoratoriumSet;
import torg.register.stages.Decision;
import torg.register.stages.Refusal;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.shell.paper.Paper;
import torg.staff.Person;
import torg.staff.Staff;
import torg.staff.Unit;

/** The door to applications, moratoria and the papers of decisions. */
@Component
public class Decisions implements Chancery, Applying {
    private final Register register;
    private final Applications applications;
    private final Neighbours neighbours;
    private final Moratoria moratoria;
    private final Papers papers;
    private final Paper paper;
    private final Staff staff;
    private final ShellSettings settings;
    private final Ledger ledger;
    private final Clock clock;

    Decisions(
            @Lazy Register register,
            Applications applications,
            Neighbours neighbours,
            Moratoria moratoria,
            Papers papers,
            Paper paper,
            Staff staff,
            ShellSettings settings,
            Ledger ledger,
            Clock clock) {
        this.register = register;
        this.applications = applications;
        this.neighbours = neighbours;
        this.moratoria = moratoria;
        this.papers = papers;
        this.paper = paper;
        this.staff = staff;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Sends an application to be examined.
     *
     * @param seen the accounts the applicant has been shown; when there are nearer ones, they have to look first (D5, D6)
     */
    @Transactional
    public void apply(AccountId id, Answers answers, Set<Long> seen, long applicant, Actor actor) {
        var account = register.find(id);
        if (!account.missing().isEmpty()) {
            throw new Refused(account.missing().getFirst());
        }
        var near = near(account, answers.topics());
        if (!seen.containsAll(near)) {
            throw new Refused("register.application.look-first");
        }
        register.review(id, actor);
        register.sort(id, answers.topics(), actor);
        applications.add(
                new Application(
                        id,
                        applicant,
                        actor.name(),
                        clock.instant(),
                        answers.mission(),
                        answers.topics(),
                        answers.considered(),
                        answers.whyNot()),
                near);
        ledger.record(
                actor,
                new ApplicationSent(
                        id.value(), answers.mission(), answers.topics(), answers.considered(), answers.whyNot(), near));
    }

    @Override
    @Transactional
    public void apply(Account account, Answers answers, Person applicant, Actor actor) {
        apply(account.id(), answers, Set.copyOf(near(account, answers.topics())), applicant.id(), actor);
    }

    public Optional<Application> application(AccountId id) {
        return applications.of(id);
    }

    /** What there is already: the nearest accounts, and the city's common ones. */
    public List<Neighbour> neighbours(Account account, List<String> topics) {
        return neighbours.of(account, topics);
    }

    public boolean seesAll(Account account, List<String> topics, Collection<Long> seen) {
        return seen.containsAll(near(account, topics));
    }

    private List<Long> near(Account account, List<String> topics) {
        return neighbours.of(account, topics).stream().map(Neighbour::account).toList();
    }

    @Override
    @Transactional
    public long hold(
            Optional<Network> network,
            Optional<Unit> unit,
            String reason,
            String reference,
            LocalDate from,
            Optional<LocalDate> until,
            Actor actor) {
        var id = moratoria.add(new Moratorium(0, network, unit, reason, reference, from, until, actor.name()));
        ledger.record(
                actor,
                new MoratoriumSet(
                        id, network.map(Network::brand), unit.map(Unit::name), reason, reference, from, until));
        return id;
    }

    @Transactional
    public void release(long moratorium, LocalDate lastDay, Actor actor) {
        if (lastDay.isBefore(moratorium(moratorium).from())) {
            throw new Refused("register.moratorium.ends-before-it-begins");
        }
        if (!moratoria.end(moratorium, lastDay)) {
            throw new Refused("register.moratorium.already-ended");
        }
        ledger.record(actor, new MoratoriumEnded(moratorium, lastDay));
    }

    public Moratorium moratorium(long id) {
        return moratoria.find(id).orElseThrow(NotFound::new);
    }

    public List<Moratorium> moratoria() {
        return moratoria.all();
    }

    /** What holds an account back that day. */
    public List<Moratorium> holding(Account account, LocalDate day) {
        return moratoria.all().stream()
                .filter(moratorium -> moratorium.holds(day) && moratorium.reaches(account))
                .toList();
    }

    @Override
    public void weigh(Account account, LocalDate day, Optional<String> despite) {
        if (despite.isEmpty()) {
            holding(account, day).stream().findFirst().ifPresent(holding -> {
                throw new Refused("register.moratorium.holds", holding.reference(), holding.reason());
            });
        }
    }

    @Override
    public void decided(Account account, Decision decision, Optional<String> despite) {
        if (decision.decidedOn().equals(staff.today())) {
            keep(
                    account,
                    Optional.of(decision.id()),
                    Optional.empty(),
                    new DecisionSheet(
                            settings.city(),
                            account,
                            application(account.id()),
                            decision.reference(),
                            decision.decidedOn(),
                            decision.decidedBy(),
                            decision.delegation().map(staff::delegation),
                            Optional.empty(),
                            despite));
        }
    }

    @Override
    public void refused(Account account, Refusal refusal) {
        if (refusal.refusedOn().equals(staff.today())) {
            keep(
                    account,
                    Optional.empty(),
                    Optional.of(refusal.id()),
                    new DecisionSheet(
                            settings.city(),
                            account,
                            application(account.id()),
                            refusal.reference(),
                            refusal.refusedOn(),
                            refusal.refusedBy(),
                            refusal.delegation().map(staff::delegation),
                            Optional.of(refusal.reason()),
                            Optional.empty()));
        }
    }

    /** Only what is decided here today has its paper from here: an earlier decision has one in the city's files. */
    private void keep(Account account, Optional<Long> decision, Optional<Long> refusal, DecisionSheet sheet) {
        var printed = paper.print(sheet);
        var kept = papers.keep(account.id(), decision, refusal, printed.title(), printed.pdf(), clock.instant());
        ledger.record(Actor.TORG, new DecisionDocumented(account.id().value(), kept.id(), kept.title(), kept.sha256()));
    }

    public List<KeptPaper> papers(AccountId account) {
        return papers.of(account);
    }

    public byte[] paper(AccountId account, long paper) {
        return papers.pdf(account, paper).orElseThrow(NotFound::new);
    }
}
