package torg.images;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.images.Consent.Terms;
import torg.images.Consent.Withdrawal;
import torg.images.ConsentsEvent.ConsentEnds;
import torg.images.ConsentsEvent.ConsentNoted;
import torg.images.ConsentsEvent.ConsentRenewed;
import torg.images.ConsentsEvent.ConsentWithdrawn;
import torg.images.ConsentsEvent.PersonUnmasked;
import torg.images.ImagesEvent.ConsentAttached;
import torg.images.ImagesEvent.ImagePostGone;
import torg.images.ImagesEvent.ImageSeenAgain;
import torg.images.ImagesEvent.ImageStopped;
import torg.images.ImagesEvent.ImageTakenDown;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.privacy.Masking;
import torg.privacy.Outgoing;
import torg.register.AccountId;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;
import torg.vault.Seal;

/** The door to those who are in the images: on what ground, for how long, and what happens when it ends. */
@Component
public class Consents {
    private final ConsentRows consents;
    private final ImageRows images;
    private final PostRows posts;
    private final TakedownRows takedowns;
    private final Clearing clearing;
    private final Seal seal;
    private final Ledger ledger;
    private final Clock clock;

    Consents(
            ConsentRows consents,
            ImageRows images,
            PostRows posts,
            TakedownRows takedowns,
            Clearing clearing,
            Seal seal,
            Ledger ledger,
            Clock clock) {
        this.consents = consents;
        this.images = images;
        this.posts = posts;
        this.takedowns = takedowns;
        this.clearing = clearing;
        this.seal = seal;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Who it is is sealed at once, and stands nowhere else. */
    @Transactional
    public ConsentId note(ImageId image, Terms terms, Depicted person, Actor actor) {
        Outgoing.check(terms.reference(), terms.purposes());
        var in = images.hold(image).orElseThrow(NotFound::new);
        var id = consents.add(in.particulars().unit().id(), terms, actor.name(), now());
        consents.keepPerson(id, seal.close(person.secret(), id.subject()));
        consents.attach(id, image);
        ledger.record(
                actor,
                new ConsentNoted(
                        id.value(), image.value(), terms.ground(), terms.reference(), terms.child(), terms.until()));
        ledger.record(actor, new ConsentAttached(image.value(), id.value()));
        return id;
    }

    /** The same person is in another image that the same paper covers. */
    @Transactional
    public void attach(ConsentId id, ImageId image, Actor actor) {
        hold(id).living();
        images.hold(image).orElseThrow(NotFound::new);
        if (!consents.attach(id, image)) {
            throw new Refused("images.consent.attached-already");
        }
        ledger.record(actor, new ConsentAttached(image.value(), id.value()));
    }

    /**
     * Somebody takes it back. From now on nothing of it is used; every place is found, and every account's responsible
     * has a task for today.
     */
    @Transactional
    public void withdraw(ConsentId id, String reason, Actor actor) {
        var said = new Masking().mask(reason).text();
        var consent = hold(id).withdrawn(new Withdrawal(today(), actor.name(), said));
        consents.save(consent);
        clearing.callOff(id, actor);
        var places = 0;
        for (var image : images.all(consent.images())) {
            var found = clearing.clear(consent, image, today(), now(), actor);
            ledger.record(actor, new ImageStopped(image.id().value(), id.value(), found.places(), found.accounts()));
            places += found.places();
        }
        ledger.record(actor, new ConsentWithdrawn(id.value(), said, numbers(consent), places));
    }

    /** It is given for longer. What was to be taken down because it ended may stay. */
    @Transactional
    public void renew(ConsentId id, LocalDate until, String reference, Actor actor) {
        Outgoing.check(reference);
        consents.save(hold(id).until(until, reference));
        clearing.callOff(id, actor);
        ledger.record(actor, new ConsentRenewed(id.value(), reference, until));
    }

    /**
     * The nightly round: thirty days before a consent ends, and again when it has ended, its places are found and the
     * accounts' responsible have a task for its last day. An image that is put back after that, or after a withdrawal, is
     * found the night after. A night that was missed is made up for.
     */
    @Transactional
    public void lookAhead(LocalDate day) {
        for (var consent : consents.ending(day.plusDays(Image.SOON_DAYS))) {
            tell(consent, day, consent.until().isBefore(day));
        }
        consents.ended(day).forEach(consent -> tell(consent, day, true));
        consents.over(day).forEach(consent -> lookAgain(consent, day));
    }

    private void tell(Consent consent, LocalDate day, boolean over) {
        var due = consent.until().isBefore(day) ? day : consent.until();
        var places = images.all(consent.images()).stream()
                .mapToInt(image ->
                        clearing.clear(consent, image, due, now(), Actor.TORG).places())
                .sum();
        consents.told(consent.id(), over, now());
        ledger.record(Actor.TORG, new ConsentEnds(consent.id().value(), consent.until(), numbers(consent), places));
    }

    /** Somebody has put it back, or it was never seen before. */
    private void lookAgain(Consent consent, LocalDate day) {
        for (var image : images.all(consent.images())) {
            var found = clearing.clear(consent, image, day, now(), Actor.TORG);
            if (found.fresh() > 0) {
                ledger.record(
                        Actor.TORG,
                        new ImageSeenAgain(image.id().value(), consent.id().value(), found.fresh(), found.accounts()));
            }
        }
    }

    /**
     * Somebody has taken it away there.
     *
     * @throws Refused while the account was last seen with it: only a new look shows that it is gone
     */
    @Transactional
    public void takenDown(long takedown, Actor actor) {
        var open = takedowns.hold(takedown).orElseThrow(NotFound::new);
        if (!open.isOpen()) {
            throw new Refused("images.takedown.done-already");
        }
        if (open.post().isEmpty()
                && open.account().filter(account -> isShown(open, account)).isPresent()) {
            throw new Refused("images.takedown.still-shown", open.address());
        }
        takedowns.done(takedown, actor.name(), now());
        open.post().ifPresent(post -> posts.removed(post, actor.name(), now()));
        ledger.record(
                actor, new ImageTakenDown(open.image().value(), open.consent().value(), open.address(), open.exact()));
        open.account().ifPresent(account -> clearing.settle(open.consent(), account, actor));
    }

    /** A post that showed it was taken away by Torg, which knows: what was to go from there has gone. */
    @Transactional
    public void postGone(ImageId image, String address, Actor actor) {
        posts.find(image, address).ifPresent(post -> {
            takedowns.open(post).forEach(takedown -> takenDown(takedown, actor));
            posts.removed(post, actor.name(), now());
            ledger.record(actor, new ImagePostGone(image.value(), address));
        });
    }

    private boolean isShown(Takedown open, AccountId account) {
        return clearing.isShown(images.find(open.image()).orElseThrow(), account);
    }

    /** Who it is. In the ledger, with the reason, before it is read. */
    @Transactional
    public Depicted unmask(ConsentId id, String reason, Actor actor) {
        var sealed = consents.person(id).orElseThrow(NotFound::new);
        ledger.record(actor, new PersonUnmasked(id.value(), reason));
        return Depicted.of(seal.open(sealed, id.subject()));
    }

    public Consent find(ConsentId id) {
        return consents.find(id).orElseThrow(NotFound::new);
    }

    public List<Takedown> takedowns(ConsentId id) {
        return takedowns.of(id);
    }

    public List<Takedown> takedowns(AccountId account) {
        return takedowns.of(account);
    }

    public Optional<Takedown> takedown(long id) {
        return takedowns.find(id);
    }

    private Consent hold(ConsentId id) {
        return consents.hold(id).orElseThrow(NotFound::new);
    }

    private static List<Long> numbers(Consent consent) {
        return consent.images().stream().map(ImageId::value).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.ZONE));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
