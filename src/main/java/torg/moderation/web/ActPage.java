package torg.moderation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.ledger.Line;
import torg.moderation.Act;
import torg.moderation.Execution;
import torg.moderation.Measure;
import torg.moderation.letters.Letter;
import torg.moderation.letters.Objection;
import torg.moderation.letters.Statement;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * One measure: what, why, how far it has come, what its author was told and answered.
 *
 * @param address the link to hand over, where the author could not be reached
 * @param mayAct whether the reader may act on it at all
 * @param tookPart whether the reader decided it, and so cannot confirm or review it
 */
public record ActPage(
        Act act,
        Statement statement,
        Optional<Letter> letter,
        Optional<String> address,
        List<Objection> objections,
        boolean mayAct,
        boolean mayUnmask,
        boolean tookPart,
        LocalDate today,
        List<Line> history,
        Problems problems)
        implements Page {

    @Override
    public String title() {
        return "moderation.act";
    }

    public Optional<Objection> waiting() {
        return objections.stream()
                .filter(objection -> objection.decision().isEmpty())
                .findFirst();
    }

    public List<Objection> decided() {
        return objections.stream()
                .filter(objection -> objection.decision().isPresent())
                .toList();
    }

    /** Hours, because a person waits for it. */
    public long hours(Objection objection) {
        return objection.took().map(took -> took.toHours()).orElse(0L);
    }

    public boolean isPolice() {
        return act.measure() instanceof Measure.ReportToPolice;
    }

    public boolean mayRetry() {
        return act.execution() instanceof Execution.Failed || act.execution() instanceof Execution.Unclear;
    }

    public Optional<Measure.Block> block() {
        return act.measure() instanceof Measure.Block block ? Optional.of(block) : Optional.empty();
    }

    public Optional<String> secondReason() {
        return act.measure() instanceof Measure.Delete(var reason) ? Optional.of(reason) : Optional.empty();
    }

    public Optional<String> platformSaid() {
        return switch (act.execution()) {
            case Execution.Failed(var key, var word) -> Optional.of(word);
            case Execution.Unclear(var key, var word) -> Optional.of(word);
            case Execution.NotNeeded none -> Optional.empty();
            case Execution.OnItsWay way -> Optional.empty();
            case Execution.Done done -> Optional.empty();
            case Execution.ByHand hand -> Optional.empty();
            case Execution.DoneByHand done -> Optional.empty();
        };
    }

    /** What a person is to do on the platform: the measure, or the lifting of it. */
    public String howByHand() {
        return act.state() instanceof Act.State.Lifted
                ? "moderation.undo-by-hand"
                : act.measure().kind().word() + ".by-hand";
    }

    ActPage with(Problems wrong) {
        return new ActPage(
                act, statement, letter, address, objections, mayAct, mayUnmask, tookPart, today, history, wrong);
    }
}
