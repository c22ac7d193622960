package torg.records.release;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.moderation.Link;
import torg.privacy.Masking;
import torg.records.release.ReleaseEvent.ReleaseAnswered;
import torg.records.release.ReleaseEvent.ReleaseAskedFor;
import torg.records.release.ReleaseEvent.ReleaseClosed;
import torg.records.release.ReleaseEvent.ReleaseDecisionAskedFor;
import torg.records.release.ReleaseEvent.ReleaseDelayExplained;
import torg.records.release.ReleaseEvent.ReleaseDelimited;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.vault.Seal;
import torg.vault.Secret;

/** The door to requests for public records (domain.md D58): taken in without a name, answered the same day, closed. */
@Component
public class Release {
    private static final int LISTED = 200;

    private final ReleaseRows rows;
    private final ItemRows items;
    private final PartRows parts;
    private final Seal seal;
    private final ShellSettings settings;
    private final Ledger ledger;
    private final Clock clock;

    Release(
            ReleaseRows rows,
            ItemRows items,
            PartRows parts,
            Seal seal,
            ShellSettings settings,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.items = items;
        this.parts = parts;
        this.seal = seal;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What somebody asks for.
     *
     * @param contact where paper is to be sent; empty for everything else
     */
    public record Asked(Way way, Delivery delivery, String wanted, Scope scope, String contact) {}

    /** @param secret of the link by which it is followed */
    public record Taken(long id, String secret) {}

    /** Nobody is asked who they are, and what they wrote is kept masked: a request is a record that others can ask for. */
    @Transactional
    public Taken ask(Asked asked, Actor actor) {
        var link = Link.fresh();
        var at = now();
        var wanted = new Masking().mask(asked.wanted()).text();
        var id = rows.add(link.hash(), asked.way(), asked.delivery(), wanted, asked.scope(), at);
        var contact = Optional.of(asked.contact())
                .filter(address -> asked.delivery() == Delivery.PAPER && !address.isBlank())
                .map(address -> seal.close(new Secret(address), purpose(id)));
        rows.seal(id, seal.close(new Secret(link.secret()), purpose(id)), contact);
        ledger.record(
                actor, new ReleaseAskedFor(id, asked.way(), find(id).deadline().lastDay()));
        return new Taken(id, link.secret());
    }

    /** What it is about, so that it can be searched for, and so that nothing else than that is held (domain.md D59). */
    @Transactional
    public void delimit(long id, Scope scope, Actor actor) {
        hold(id).open();
        rows.delimit(id, scope);
        ledger.record(actor, new ReleaseDelimited(id, scope.board()));
    }

    /** The requester reads it too, so nothing that is masked may stand in it. */
    @Transactional
    public void explainDelay(long id, String reason, Actor actor) {
        hold(id).open();
        saysNothingMasked(id, reason);
        rows.explain(id, reason, now());
        ledger.record(actor, new ReleaseDelayExplained(id, reason));
    }

    /** The first answer: what can be had, what cannot and why, and that one can have it decided (OSL 6 kap. 3 §). */
    @Transactional
    public void answer(long id, String words, Actor actor) {
        hold(id).open();
        saysNothingMasked(id, words);
        rows.answer(id, new ReleaseRequest.Answer(words, actor.name(), now()));
        ledger.record(actor, new ReleaseAnswered(id));
    }

    /** @throws Refused when something in it is masked in what the request is about */
    void saysNothingMasked(long id, String words) {
        var small = words.toLowerCase();
        items.of(id).stream()
                .map(item -> Examined.of(item, items.spans(item.id())))
                .flatMap(one -> one.hidden().stream())
                .filter(small::contains)
                .findFirst()
                .ifPresent(hidden -> {
                    throw new Refused("release.says-what-is-masked");
                });
    }

    @Transactional
    public void askForDecision(long id, Actor actor) {
        if (hold(id).open().decisionAskedAt().isPresent()) {
            throw new Refused("release.already-asked-for-decision");
        }
        rows.askForDecision(id, now());
        ledger.record(actor, new ReleaseDecisionAskedFor(id));
    }

    /**
     * Everything is weighed and handed over. What was needed only for that goes: the address, the link, the working copies
     * and the packages. That it was asked for, what was decided and the hashes stay.
     */
    @Transactional
    public void close(long id, Actor actor) {
        hold(id).open();
        var chosen = items.of(id);
        if (chosen.stream().anyMatch(item -> item.tested().isEmpty() || item.ready())) {
            throw new Refused("release.something-is-left");
        }
        var made = parts.of(id);
        if (made.stream().anyMatch(part -> part.delivered().isEmpty())) {
            throw new Refused("release.a-part-is-left");
        }
        items.dispose(id);
        parts.dispose(id);
        rows.close(id, new ReleaseRequest.Closed(actor.name(), now()));
        var withheld = (int) chosen.stream().filter(Item::withheld).count();
        ledger.record(actor, new ReleaseClosed(id, made.size(), withheld));
    }

    public ReleaseRequest find(long id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    ReleaseRequest hold(long id) {
        return rows.hold(id).orElseThrow(NotFound::new);
    }

    /** By the link that only the requester has. */
    public ReleaseRequest followed(String secret) {
        return rows.by(new Link(secret).hash()).orElseThrow(NotFound::new);
    }

    public List<ReleaseRequest> running(Collection<Long> boards) {
        return rows.running(boards, LISTED);
    }

    public List<ReleaseRequest> closed(Collection<Long> boards) {
        return rows.closed(boards, LISTED);
    }

    /** The requester's link, for whoever asked at the counter or by telephone; none once it is closed. */
    public Optional<String> link(long id) {
        return rows.sealed(id).map(shut -> settings.address() + "/public-records/" + opened(shut, id));
    }

    public Optional<String> contact(long id) {
        return rows.contact(id).map(shut -> opened(shut, id));
    }

    private String opened(byte[] shut, long id) {
        return seal.open(shut, purpose(id)).value();
    }

    private static String purpose(long id) {
        return ReleaseRequest.subject(id);
    }

    /** As fine as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
