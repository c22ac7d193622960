package torg.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import torg.platforms.Outcome;
import torg.platforms.Platforms;
import torg.platforms.RemoteRef;
import torg.platforms.delivery.Commissioner;
import torg.platforms.delivery.Intervention;
import torg.platforms.delivery.Warden;
import torg.shell.Refused;

/** Turns a decided measure into what is done on its platform, or says that a person must do it there. */
@Component
class Bailiff implements Commissioner {
    private final Acts acts;
    private final Warden warden;
    private final Platforms platforms;
    private final Clock clock;

    Bailiff(Acts acts, Warden warden, Platforms platforms, Clock clock) {
        this.acts = acts;
        this.warden = warden;
        this.platforms = platforms;
        this.clock = clock;
    }

    /** In the transaction that makes the measure stand. */
    Execution carryOut(Act act, Instant now) {
        var key = UUID.randomUUID().toString();
        return switch (act.measure()) {
            case Measure.Keep keep -> new Execution.NotNeeded();
            case Measure.Warn warn -> new Execution.NotNeeded();
            case Measure.Hide hide -> order(act, new Intervention.Hide(key, act.ref(), act.root(), now));
            case Measure.Restrict restrict -> new Execution.ByHand();
            case Measure.Delete delete -> new Execution.ByHand();
            case Measure.Block block -> order(act, new Intervention.Block(key, act.authorId(), now));
            case Measure.ReportToPlatform(var why) -> order(act, new Intervention.Report(key, act.ref(), why, now));
            case Measure.ReportToPolice police -> new Execution.ByHand();
        };
    }

    private Execution order(Act act, Intervention.Doing doing) {
        if (!can(act, doing)) {
            return new Execution.ByHand();
        }
        warden.order(act.connection(), doing);
        return new Execution.OnItsWay(doing.key());
    }

    private boolean can(Act act, Intervention intervention) {
        return platforms
                .on(act.network())
                .filter(platform -> platform.abilities().contains(intervention.needs()))
                .isPresent();
    }

    /** What Torg did, Torg undoes; what a person did there, a person undoes; what was never done needs nothing. */
    Execution undo(Act act, Instant now) {
        return switch (act.execution()) {
            case Execution.Done(var ref, var at) -> undo(act, ref, now);
            case Execution.DoneByHand done when act.measure().kind().restricts() -> new Execution.ByHand();
            case Execution.Unclear unclear when act.measure() instanceof Measure.Hide -> undo(act, act.ref(), now);
            case Execution.Unclear unclear -> new Execution.ByHand();
            case Execution.DoneByHand done -> new Execution.NotNeeded();
            case Execution.NotNeeded none -> new Execution.NotNeeded();
            case Execution.OnItsWay way -> new Execution.NotNeeded();
            case Execution.ByHand hand -> new Execution.NotNeeded();
            case Execution.Failed failed -> new Execution.NotNeeded();
        };
    }

    private Execution undo(Act act, RemoteRef done, Instant now) {
        var key = UUID.randomUUID().toString();
        return switch (act.measure()) {
            case Measure.Hide hide -> undo(act, new Intervention.Restore(key, act.ref(), act.root(), now));
            case Measure.Block block -> undo(act, new Intervention.Unblock(key, act.authorId(), done, now));
            case Measure.Keep keep -> new Execution.NotNeeded();
            case Measure.Warn warn -> new Execution.NotNeeded();
            case Measure.Restrict restrict -> new Execution.ByHand();
            case Measure.Delete delete -> new Execution.ByHand();
            case Measure.ReportToPlatform report -> new Execution.NotNeeded();
            case Measure.ReportToPolice report -> new Execution.NotNeeded();
        };
    }

    private Execution undo(Act act, Intervention.Undoing undoing) {
        warden.undo(act.connection(), undoing);
        return new Execution.OnItsWay(undoing.key());
    }

    Execution again(Act act) {
        var key = switch (act.execution()) {
            case Execution.Failed(var failed, var word) -> failed;
            case Execution.Unclear(var unclear, var word) -> unclear;
            case Execution.NotNeeded none -> "";
            case Execution.OnItsWay way -> "";
            case Execution.Done done -> "";
            case Execution.ByHand hand -> "";
            case Execution.DoneByHand done -> "";
        };
        if (key.isEmpty() || !warden.again(key)) {
            throw new Refused("moderation.nothing-to-retry");
        }
        return new Execution.OnItsWay(key);
    }

    @Override
    public void settled(String key, Outcome outcome) {
        acts.settled(key, outcome, clock.instant());
    }
}
