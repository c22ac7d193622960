package torg.register.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.policy.Place;
import torg.policy.Policy;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Life;
import torg.register.Register;
import torg.register.Register.Search;
import torg.register.above.Alarm;
import torg.register.above.PlatformAdministrators;
import torg.register.above.PlatformAdministrators.Administrator;
import torg.register.incident.IncidentEvent.IncidentEnded;
import torg.register.incident.IncidentEvent.IncidentReported;
import torg.register.incident.IncidentEvent.IncidentStepDone;
import torg.register.stages.Stage;
import torg.register.tasks.Tasks;
import torg.shell.NotFound;
import torg.shell.Words;

/** The door to hijackings (domain.md D14). */
@Component
public class Incidents implements Alarm {
    private static final int MOST_SISTERS = 50;

    private final Reports reports;
    private final Register register;
    private final Life life;
    private final List<PlatformAdministrators> administrators;
    private final Tasks tasks;
    private final Policy policy;
    private final Ledger ledger;
    private final Clock clock;

    Incidents(
            Reports reports,
            Register register,
            Life life,
            List<PlatformAdministrators> administrators,
            Tasks tasks,
            Policy policy,
            Ledger ledger,
            Clock clock) {
        this.reports = reports;
        this.register = register;
        this.life = life;
        this.administrators = administrators;
        this.tasks = tasks;
        this.policy = policy;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** One action: the account is stopped, its token destroyed, and every step lies as a task with the responsible. */
    @Override
    @Transactional
    public void report(AccountId id, String what, Actor actor) {
        var account = register.find(id);
        var hours = policy.today()
                .number(
                        "incident.breach-hours",
                        Place.of(account.unit().path(), account.network().name()));
        var now = clock.instant();
        var due = now.plus(Duration.ofHours(hours));
        life.hijacked(id, actor);
        var incident = reports.add(id, what, actor.name(), now, due);
        for (var step : Step.values()) {
            tasks.open(id, task(incident, step), step.word(), account.name(), Optional.empty(), day(step, due), actor);
        }
        var hands = administrators(id).stream().map(Administrator::name).toList();
        ledger.record(actor, new IncidentReported(id.value(), incident, what, due, hands));
    }

    /** Today, but for the assessment, which the law gives three days. */
    private LocalDate day(Step step, Instant due) {
        return LocalDate.ofInstant(step == Step.BREACH_ASSESSMENT ? due : clock.instant(), Words.ZONE);
    }

    /** @param note what was done, or why it was not needed */
    @Transactional
    public void did(AccountId id, Step step, String note, Actor actor) {
        var incident = reports.hold(id).orElseThrow(NotFound::new);
        var done = new Incident.Done(note, actor.name(), clock.instant());
        incident.did(step, done);
        reports.did(incident.id(), step, done);
        tasks.settle(id, task(incident.id(), step), actor);
        ledger.record(actor, new IncidentStepDone(id.value(), incident.id(), step, note));
    }

    /** The account is the city's own again. Where Torg speaks with the platform it has to be connected anew. */
    @Transactional
    public Stage recover(AccountId id, Actor actor) {
        var incident = reports.hold(id).orElseThrow(NotFound::new);
        var ended = incident.ended(actor.name(), clock.instant());
        reports.end(incident.id(), ended.end().orElseThrow());
        var becomes = life.recover(id, actor);
        ledger.record(actor, new IncidentEnded(id.value(), incident.id(), becomes.name()));
        return becomes;
    }

    /** Newest first. */
    public List<Incident> of(AccountId id) {
        return reports.of(id);
    }

    public List<Administrator> administrators(AccountId id) {
        return administrators.stream().flatMap(room -> room.of(id).stream()).toList();
    }

    /** The unit's other accounts, where residents can be told. */
    public List<Account> sisters(Account account) {
        return register
                .search(
                        new Search(
                                "", Optional.empty(), Optional.of(account.unit().id()), Optional.of(Stage.ACTIVE)),
                        0,
                        MOST_SISTERS)
                .stream()
                .filter(other -> !other.id().equals(account.id()))
                .toList();
    }

    private static String task(long incident, Step step) {
        return "incident/" + incident + "/" + step.name().toLowerCase().replace('_', '-');
    }
}
