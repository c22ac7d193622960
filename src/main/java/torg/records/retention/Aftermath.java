package torg.records.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.records.retention.Copies.Copy;
import torg.records.retention.RetentionEvent.CopiesShredded;
import torg.records.retention.RetentionEvent.DisposalGoneFromCopies;
import torg.records.retention.Run.State.Finished;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;

/**
 * What is left after a disposal: the backups from before, which still hold what is gone from Torg. When none of them can be
 * read any more the certificate gets its second part.
 */
@Component
public class Aftermath {
    private static final LocalTime AT_NIGHT = LocalTime.of(4, 20);

    private final RunRows runs;
    private final PlanRows plans;
    private final Certificate certificate;
    private final ObjectProvider<Copies> copies;
    private final Ledger ledger;
    private final Clock clock;

    Aftermath(
            RunRows runs,
            PlanRows plans,
            Certificate certificate,
            ObjectProvider<Copies> copies,
            Ledger ledger,
            Clock clock) {
        this.runs = runs;
        this.plans = plans;
        this.certificate = certificate;
        this.copies = copies;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> retentionCopies(@Lazy Aftermath aftermath) {
        return Tasks.recurring("retention-copies", Schedules.daily(Words.ZONE, AT_NIGHT))
                .execute((instance, context) -> aftermath.inCopies().forEach(aftermath::look));
    }

    /** Whether Torg knows of backups at all. */
    public boolean known() {
        return copies.getIfAvailable() != null;
    }

    /** The backups that still hold what a finished disposal took out of Torg. */
    public List<Copy> holding(Run run) {
        var port = copies.getIfAvailable();
        return port == null
                ? List.of()
                : run.finished().map(finished -> port.before(finished.at())).orElse(List.of());
    }

    List<Long> inCopies() {
        return runs.inCopies();
    }

    /** Nothing is certified where Torg does not know of the backups: what is not known is not gone. */
    @Transactional
    void look(long id) {
        var run = runs.hold(id).orElseThrow(NotFound::new);
        if (known()
                && run.state() instanceof Finished finished
                && finished.certified().last().isEmpty()
                && holding(run).isEmpty()) {
            certify(run, finished);
        }
    }

    private void certify(Run run, Finished finished) {
        var at = now();
        var csv = new Certificate.Csv(
                finished.certified().csv(), finished.certified().csvSha256());
        var plan = plans.find(run.plan()).orElseThrow();
        var pdf = Words.inSwedish(() ->
                certificate.pdf(run, plan, finished.second(), finished.stopped(), finished.at(), csv, Optional.of(at)));
        runs.goneFromCopies(run.id(), at, pdf);
        ledger.record(Actor.TORG, new DisposalGoneFromCopies(run.id(), pdf.number()));
    }

    /**
     * Makes the backups from before the disposal unreadable before their time. The city is never left without one: there must
     * be a backup that was made after it.
     *
     * @throws Refused when there is none, or the same person proposed the disposal
     */
    @Transactional
    public void shred(long id, String reason, Actor actor) {
        var run = runs.hold(id).orElseThrow(NotFound::new);
        var finished = run.finished().orElseThrow(() -> new Refused("retention.not-finished"));
        if (run.proposed().reference().equals(actor.reference())) {
            throw new Refused("retention.shredding-takes-another");
        }
        var port =
                Optional.ofNullable(copies.getIfAvailable()).orElseThrow(() -> new Refused("retention.copies.unknown"));
        var old = port.before(finished.at());
        if (old.isEmpty()) {
            throw new Refused("retention.copies.none");
        }
        if (port.before(now()).stream().allMatch(copy -> copy.madeAt().isBefore(finished.at()))) {
            throw new Refused("retention.no-newer-copy");
        }
        ledger.record(actor, new CopiesShredded(id, old.stream().map(Copy::name).toList(), reason));
        port.shred(finished.at());
        if (finished.certified().last().isEmpty() && holding(run).isEmpty()) {
            certify(run, finished);
        }
    }

    /** The certificate as it lies in the ledger. @param last that of the backups */
    public Optional<byte[]> pdf(Run run, boolean last) {
        return run.finished()
                .flatMap(finished -> last
                        ? finished.certified().last().map(Run.Last::pdf)
                        : Optional.of(finished.certified().pdf()))
                .flatMap(ledger::content);
    }

    public Optional<byte[]> csv(Run run) {
        return run.finished()
                .flatMap(finished -> ledger.content(finished.certified().csv()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
