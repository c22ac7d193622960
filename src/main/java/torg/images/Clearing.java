package torg.images;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.register.AccountId;
import torg.register.above.Errands;

/**
 * Finds where an image stands that may not stand there any more, and lays it before those who can take it away. In the
 * caller's transaction.
 */
@Component
class Clearing {
    private static final String WITHDRAWN = "images/withdrawn/";
    private static final String ENDING = "images/ending/";

    private final Places places;
    private final TakedownRows takedowns;
    private final Errands errands;

    Clearing(Places places, TakedownRows takedowns, Errands errands) {
        this.places = places;
        this.takedowns = takedowns;
        this.errands = errands;
    }

    /**
     * What was found.
     *
     * @param fresh how many of the places were not laid before
     * @param accounts whose responsible have a task
     */
    record Found(int places, int fresh, List<Long> accounts) {}

    Found clear(Consent consent, Image image, LocalDate due, Instant at, Actor actor) {
        var found = places.of(image);
        var fresh = 0;
        for (var place : found) {
            fresh += takedowns.lay(consent.id(), image.id(), place, due, at) ? 1 : 0;
        }
        var accounts = found.stream()
                .flatMap(place -> place.account().stream())
                .distinct()
                .toList();
        accounts.forEach(account -> ask(consent, image, account, due, actor));
        return new Found(
                found.size(), fresh, accounts.stream().map(AccountId::value).toList());
    }

    private void ask(Consent consent, Image image, AccountId account, LocalDate due, Actor actor) {
        errands.lay(
                account,
                (consent.isWithdrawn() ? WITHDRAWN : ENDING) + consent.id().value(),
                consent.isWithdrawn() ? "images.errand.withdrawn" : "images.errand.ends",
                image.particulars().title(),
                due,
                actor);
    }

    /** What was laid because it would end is called off. */
    void callOff(ConsentId consent, Actor actor) {
        takedowns.called(consent).forEach(account -> errands.done(account, ENDING + consent.value(), actor));
    }

    /** Nothing is left for this account when the last of its places has its receipt. */
    void settle(ConsentId consent, AccountId account, Actor actor) {
        if (!takedowns.isOpen(consent, account)) {
            errands.done(account, WITHDRAWN + consent.value(), actor);
            errands.done(account, ENDING + consent.value(), actor);
        }
    }

    /** Whether the account was last seen with it. */
    boolean isShown(Image image, AccountId account) {
        return places.of(image).stream()
                .anyMatch(place -> place.post().isEmpty()
                        && place.account().filter(account::equals).isPresent());
    }
}
