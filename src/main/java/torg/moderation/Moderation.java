package torg.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.inbox.ConversationId;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.moderation.ModerationEvent.MeasureConfirmed;
import torg.moderation.ModerationEvent.MeasureDecided;
import torg.moderation.ModerationEvent.MeasureDeclined;
import torg.moderation.ModerationEvent.MeasureDoneByHand;
import torg.moderation.ModerationEvent.MeasureLifted;
import torg.moderation.ModerationEvent.MeasureTriedAgain;
import torg.policy.Place;
import torg.policy.Policy;
import torg.privacy.Masking;
import torg.privacy.Outgoing;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;

/** The door to measures. Every one of them is decided by somebody with a name. */
@Component
public class Moderation {
    private static final String BLOCK_DAYS = "block.days";

    private final Acts acts;
    private final Witness witness;
    private final Grounds grounds;
    private final Bailiff bailiff;
    private final ObjectProvider<Watcher> watchers;
    private final Policy policy;
    private final Ledger ledger;
    private final Clock clock;
    private final Masking masking = new Masking();

    Moderation(
            Acts acts,
            Witness witness,
            Grounds grounds,
            Bailiff bailiff,
            ObjectProvider<Watcher> watchers,
            Policy policy,
            Ledger ledger,
            Clock clock) {
        this.acts = acts;
        this.witness = witness;
        this.grounds = grounds;
        this.bailiff = bailiff;
        this.watchers = watchers;
        this.policy = policy;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What somebody wants done, as they said it.
     *
     * @param days of a block; what the rule allows when it says nothing
     */
    public record Wanted(
            long message,
            Measure.Kind kind,
            String ground,
            String reason,
            String second,
            boolean criticism,
            Optional<Integer> days) {}

    /**
     * Verifies the capture, tests the rules, decides, and begins to carry out: one act. A block waits for a second person.
     *
     * @throws Refused when there is no verified capture, or a rule is in the way
     */
    @Transactional
    public ActId decide(Wanted wanted, Act.By who, Actor actor) {
        if (wanted.kind() != Measure.Kind.REPORT_POLICE) {
            Outgoing.check(wanted.reason(), wanted.second()); // the author and the platform are told it
        }
        var proof = witness.proof(witness.said(wanted.message()));
        var measure = measure(wanted, proof);
        if (measure.kind().restricts() && proof.said().conversation().network().isByHand()) {
            throw new Refused("moderation.nothing-of-ours-to-restrict");
        }
        var weighed = new Deliberation(
                        proof,
                        measure,
                        grounds.chosen(wanted.ground(), proof.judgedAt()),
                        wanted.reason(),
                        wanted.criticism(),
                        acts.milderTried(proof, measure.kind()))
                .tested();
        var waits = measure instanceof Measure.Block;
        var id = add(weighed, who, waits);
        ledger.record(actor, decided(id, weighed, waits));
        if (!waits) {
            begin(id, actor);
        }
        return id;
    }

    private Measure measure(Wanted wanted, Proof proof) {
        return switch (wanted.kind()) {
            case KEEP -> new Measure.Keep();
            case WARN -> new Measure.Warn();
            case HIDE -> new Measure.Hide();
            case RESTRICT -> new Measure.Restrict();
            case DELETE -> new Measure.Delete(wanted.second());
            case BLOCK -> block(wanted, proof);
            case REPORT_PLATFORM -> new Measure.ReportToPlatform(wanted.reason());
            case REPORT_POLICE -> new Measure.ReportToPolice();
        };
    }

    /** The rule's length, or a shorter one; thought over again after half of it (domain.md D40). */
    private Measure.Block block(Wanted wanted, Proof proof) {
        var most = blockDays(proof);
        var days = wanted.days().orElse(most);
        if (days < 1 || days > most) {
            throw new Refused("moderation.block-too-long", most);
        }
        return new Measure.Block(today().plusDays(days), today().plusDays((days + 1) / 2));
    }

    public int blockDays(Proof proof) {
        var conversation = proof.said().conversation();
        return policy.today()
                .number(
                        BLOCK_DAYS,
                        Place.of(conversation.place(), conversation.network().name()));
    }

    private ActId add(Deliberation weighed, Act.By who, boolean waits) {
        var proof = weighed.proof();
        var author = proof.handle().isBlank() ? proof.said().conversation().author() : proof.handle();
        try {
            return acts.add(weighed, new Acts.Masked(masked(author), shown(weighed)), who, waits);
        } catch (DuplicateKeyException another) {
            throw new Refused("moderation.already-decided");
        }
    }

    /** What is secret stands in its capture only: a list of measures is read by more people than need it. */
    private String shown(Deliberation weighed) {
        return weighed.ground().kind() == Ground.Kind.SECRECY
                ? Words.swedish("moderation.words-are-secret")
                : masked(weighed.proof().text());
    }

    /** PostgreSQL cannot hold U+0000; the capture can. */
    private String masked(String text) {
        return masking.mask(text).text().replace('\u0000', '\uFFFD');
    }

    private static MeasureDecided decided(ActId id, Deliberation weighed, boolean waits) {
        var proof = weighed.proof();
        var second = weighed.measure() instanceof Measure.Delete(var reason)
                ? Optional.of(reason)
                : Optional.<String>empty();
        var until = weighed.measure() instanceof Measure.Block block
                ? Optional.of(block.until())
                : Optional.<LocalDate>empty();
        return new MeasureDecided(
                id.value(),
                proof.said().conversation().id().value(),
                proof.said().message(),
                proof.capture(),
                proof.hashInHex(),
                weighed.measure().kind().name(),
                weighed.ground().code(),
                weighed.ground().paragraph(),
                weighed.reason(),
                second,
                weighed.criticism(),
                until,
                waits);
    }

    /** From here it stands: it is carried out, and its author is told. */
    private void begin(ActId id, Actor actor) {
        var act = acts.find(id).orElseThrow();
        acts.execution(id, bailiff.carryOut(act, now()), now());
        watchers.forEach(watcher -> watcher.stands(act, actor));
    }

    /** A second person agrees to a block. */
    @Transactional
    public void confirm(ActId id, Act.By by, Actor actor) {
        hold(id).mayBeConfirmedBy(by.person());
        acts.confirm(id, by);
        ledger.record(actor, new MeasureConfirmed(id.value(), by.name()));
        begin(id, actor);
    }

    @Transactional
    public void decline(ActId id, String reason, Act.By by, Actor actor) {
        if (!hold(id).isProposed()) {
            throw new Refused("moderation.not-proposed");
        }
        acts.settle(id, "DECLINED", Optional.of(by), now(), reason);
        ledger.record(actor, new MeasureDeclined(id.value(), by.name(), reason));
    }

    /** A person takes it back; what was done on the platform is undone there. */
    @Transactional
    public void lift(ActId id, String reason, Act.By by, Actor actor) {
        Outgoing.check(reason); // whoever has the link reads it
        var act = hold(id);
        act.mayBeLifted();
        if (act.execution() instanceof Execution.OnItsWay) {
            throw new Refused("moderation.wait-until-done");
        }
        acts.settle(id, "LIFTED", Optional.of(by), now(), reason);
        acts.execution(id, bailiff.undo(act, now()), now());
        ledger.record(actor, new MeasureLifted(id.value(), reason));
    }

    /** Somebody has done on the platform what Torg could not. */
    @Transactional
    public void doneByHand(ActId id, Act.By by, Actor actor) {
        if (!hold(id).execution().waits()) {
            throw new Refused("moderation.nothing-to-do");
        }
        acts.execution(id, new Execution.DoneByHand(by.name(), by.at()), by.at());
        ledger.record(actor, new MeasureDoneByHand(id.value(), by.name()));
    }

    @Transactional
    public void again(ActId id, Act.By by, Actor actor) {
        acts.execution(id, bailiff.again(hold(id)), now());
        ledger.record(actor, new MeasureTriedAgain(id.value(), by.name()));
    }

    public Act find(ActId id) {
        return acts.find(id).orElseThrow(NotFound::new);
    }

    public List<Act> page(Collection<Long> units, Optional<Long> before, int most) {
        return acts.page(units, before.orElse(Long.MAX_VALUE), most);
    }

    public List<Act> waiting(Collection<Long> units, int most) {
        return acts.waiting(units, today(), most);
    }

    public List<Act> of(ConversationId conversation) {
        return acts.of(conversation);
    }

    public List<Act> blocks(Collection<Long> units, int most) {
        return acts.blocks(units, most);
    }

    private Act hold(ActId id) {
        return acts.hold(id).orElseThrow(NotFound::new);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), Words.ZONE);
    }

    /** As fine as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
