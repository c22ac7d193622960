package torg.moderation.letters;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.inbox.Conversation.Colleague;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.ledger.Capture;
import torg.ledger.Ledger;
import torg.moderation.Act;
import torg.moderation.ActId;
import torg.moderation.Link;
import torg.moderation.Moderation;
import torg.moderation.Watcher;
import torg.moderation.letters.LetterEvent.ObjectionDecided;
import torg.moderation.letters.LetterEvent.ObjectionMade;
import torg.moderation.letters.LetterEvent.ReasonsGiven;
import torg.platforms.Ability;
import torg.platforms.Network;
import torg.platforms.Platforms;
import torg.privacy.Masking;
import torg.privacy.Outgoing;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.shell.Words;
import torg.vault.Seal;
import torg.vault.Secret;

/** The door to reasons and objections. */
@Component
public class Letters implements Watcher {
    private final LetterRows rows;
    private final Moderation moderation;
    private final Inbox inbox;
    private final Ledger ledger;
    private final Seal seal;
    private final ShellSettings settings;
    private final Platforms platforms;
    private final Masking masking = new Masking();

    Letters(
            LetterRows rows,
            Moderation moderation,
            Inbox inbox,
            Ledger ledger,
            Seal seal,
            ShellSettings settings,
            Platforms platforms) {
        this.rows = rows;
        this.moderation = moderation;
        this.inbox = inbox;
        this.ledger = ledger;
        this.seal = seal;
        this.settings = settings;
        this.platforms = platforms;
    }

    /** Whoever's words were restricted is told why, or it is written down that they could not be (domain.md D38). */
    @Override
    public void stands(Act act, Actor actor) {
        if (!act.measure().kind().isReasoned()) {
            return;
        }
        var link = Link.fresh();
        var by = act.confirmed().orElse(act.decided());
        var sent = reachable(act);
        var note = Words.swedish(
                sent ? "moderation.letter.in-the-thread" : "moderation.letter.no-private-way",
                act.network().brand());
        var fate = sent ? Letter.Fate.SENT : Letter.Fate.NOT_SENT;
        rows.add(
                new Letter(act.id(), Statement.kept(act), moderation.now(), fate, note, by.name(), moderation.now()),
                link.hash(),
                seal.close(new Secret(link.secret()), purpose(act.id())));
        if (sent) {
            inbox.tell(
                    act.conversation(),
                    Words.swedish(
                            "moderation.letter.words",
                            Words.swedish(act.measure().kind().word() + ".done"),
                            address(link)),
                    new Colleague(by.person(), by.name()),
                    actor);
        }
        ledger.record(actor, new ReasonsGiven(act.id().value(), fate.name(), note));
    }

    /** Where the platform lets the city write to the author alone, and only while something is left to answer. */
    private boolean reachable(Act act) {
        return canReachAlone(act.network())
                && inbox.messages(act.conversation()).stream()
                        .anyMatch(message ->
                                !message.ours() && message.removedAt().isEmpty());
    }

    /** Whether Torg can write to an author alone on this platform; where it cannot, a neutral line in public is what is left. */
    public boolean canReachAlone(Network network) {
        return platforms
                .on(network)
                .filter(platform -> platform.abilities().contains(Ability.REPLY_ALONE))
                .isPresent();
    }

    /** A colleague has told them in another way, or writes a neutral line where everybody sees it. */
    @Transactional
    public void told(ActId id, Letter.Fate fate, String note, Act.By by, Actor actor) {
        var act = moderation.find(id);
        rows.of(id).orElseThrow(NotFound::new);
        if (fate == Letter.Fate.NOTED) {
            inbox.tell(
                    act.conversation(),
                    Words.swedish("moderation.letter.neutral", settings.address() + "/measures"),
                    new Colleague(by.person(), by.name()),
                    actor);
        }
        rows.fate(id, fate, note, by.name(), by.at());
        ledger.record(actor, new ReasonsGiven(id.value(), fate.name(), note));
    }

    /** The address a colleague hands over. */
    public Optional<String> address(ActId id) {
        return rows.sealed(id)
                .map(shut -> address(new Link(seal.open(shut, purpose(id)).value())));
    }

    private String address(Link link) {
        return settings.address() + "/reasons/" + link.secret();
    }

    private static String purpose(ActId id) {
        return "moderation/" + id.value();
    }

    public Optional<Letter> of(ActId id) {
        return rows.of(id);
    }

    /** @return the measure that the link is about */
    public Act opened(Link link) {
        return rows.by(link.hash()).map(letter -> moderation.find(letter.act())).orElseThrow(NotFound::new);
    }

    /** Captured as it came, before anything else happens to it. */
    @Transactional
    public void object(Link link, String words) {
        var act = opened(link);
        if (!act.stands()) {
            throw new Refused("moderation.objection.no-longer-stands");
        }
        if (rows.open(act.id()).isPresent()) {
            throw new Refused("moderation.objection.one-waits");
        }
        var now = moderation.now();
        var capture = ledger.capture(
                        List.of(new Capture(act.id().subject(), now, words.getBytes(StandardCharsets.UTF_8))))
                .getFirst();
        var masked = masking.mask(words);
        var objection = rows.object(act.id(), masked, masked.text().replace('\u0000', '\uFFFD'), capture.number(), now);
        ledger.record(Actor.RESIDENT, new ObjectionMade(act.id().value(), objection, capture.number()));
    }

    /** By somebody who had no part in the measure (domain.md D39). */
    @Transactional
    public void decide(ActId id, boolean restored, String reason, Act.By by, Actor actor) {
        Outgoing.check(reason);
        var objection = rows.open(id).orElseThrow(() -> new Refused("moderation.objection.none-waits"));
        if (moderation.find(id).decidedBy(by.person())) {
            throw new Refused("moderation.objection.somebody-else");
        }
        var decision = new Objection.Decision(by.person(), by.name(), by.at(), restored, reason);
        rows.decide(objection.id(), decision);
        if (restored) {
            moderation.lift(id, reason, by, actor);
        }
        var took = Duration.between(objection.madeAt(), by.at()).toSeconds();
        ledger.record(actor, new ObjectionDecided(id.value(), objection.id(), restored, reason, took));
    }

    public List<Objection> objections(ActId id) {
        return rows.objections(id);
    }

    public List<Act> waiting(Collection<Long> units) {
        return rows.waiting(units).stream().map(moderation::find).toList();
    }
}
