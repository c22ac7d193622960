package torg.records.audit;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.LedgerKey;
import torg.ledger.Transparency;
import torg.ledger.TreeHead;
import torg.privacy.Masking;
import torg.records.audit.AuditEvent.AuditReportTaken;
import torg.shell.ShellSettings;

/** The door to the auditor's report. It only reads what is in the ledger, so it can say nothing that cannot be proved. */
@Component
public class Audit {
    private static final int AT_ONCE = 1_000;

    private final Ledger ledger;
    private final Transparency transparency;
    private final LedgerKey key;
    private final ShellSettings settings;
    private final Clock clock;
    private final Masking masking = new Masking();

    Audit(Ledger ledger, Transparency transparency, LedgerKey key, ShellSettings settings, Clock clock) {
        this.ledger = ledger;
        this.transparency = transparency;
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    /** All six, each with the newest of its evidence. */
    public List<Answered> answers(Period period, int newest) {
        return Question.all().stream()
                .map(question -> answer(question, period, newest))
                .toList();
    }

    private Answered answer(Question question, Period period, int newest) {
        var counts = ledger.count(question.kinds(), period.begins(), period.ends());
        return new Answered(
                question,
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(one -> new Answered.Kind(one.getKey(), one.getValue()))
                        .toList(),
                ledger.newestOfKinds(question.kinds(), period.begins(), period.ends(), newest).stream()
                        .map(line -> Evidence.of(line, masking))
                        .toList());
    }

    /** Every line that answers a question, the oldest first, a few at a time. */
    public void each(Question question, Period period, Consumer<Evidence> taker) {
        var after = 0L;
        for (var some = ledger.ofKinds(question.kinds(), period.begins(), period.ends(), after, AT_ONCE);
                !some.isEmpty();
                some = ledger.ofKinds(question.kinds(), period.begins(), period.ends(), after, AT_ONCE)) {
            some.forEach(line -> taker.accept(Evidence.of(line, masking)));
            after = some.getLast().entry();
        }
    }

    /** Where anybody finds the proof that a line stands in the ledger. */
    public String proof(Evidence evidence) {
        return settings.address() + "/ledger/" + evidence.entry();
    }

    /** A paper of it; that it was taken is itself a line. */
    @Transactional
    public AuditSheet sheet(Period period, int newest, Actor actor) {
        ledger.record(actor, new AuditReportTaken("PDF", period.from(), period.until()));
        return new AuditSheet(
                settings.city(),
                settings.address(),
                period,
                clock.instant(),
                actor.name(),
                answers(period, newest),
                head(),
                key.fingerprint());
    }

    /** That a list of all evidence is written to a file now. */
    @Transactional
    public void list(Period period, Actor actor) {
        ledger.record(actor, new AuditReportTaken("CSV", period.from(), period.until()));
    }

    public Optional<TreeHead> head() {
        return transparency.newestHead();
    }
}
