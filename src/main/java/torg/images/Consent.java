package torg.images;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import torg.platforms.Network;
import torg.shell.Refused;

/**
 * On what ground somebody is in images. Who it is stands apart, sealed.
 *
 * @param unit the unit and everything above it
 * @param images those it covers
 */
public record Consent(
        ConsentId id,
        List<Long> unit,
        Terms terms,
        String notedBy,
        Optional<Withdrawal> withdrawal,
        List<ImageId> images) {

    /** Consent is seldom the right one for an authority: it cannot be withdrawn from an archive (SKR; domain.md 2.8). */
    public enum Ground {
        CONSENT,
        /** An agreement with a model, who is paid or has another reason. */
        AGREEMENT,
        /** The image is needed for a task of public interest (GDPR 6.1 e), weighed and written down. */
        PUBLIC_TASK;

        public String word() {
            return "images.ground." + name().toLowerCase().replace('_', '-');
        }
    }

    /**
     * What was agreed.
     *
     * @param reference where the signed paper is, by its own number
     * @param networks on which it may stand; empty for all of them
     * @param protectedPerson the person has protected personal data (skyddade personuppgifter): nothing of them is shown
     * @param until the last day
     */
    public record Terms(
            Ground ground,
            String reference,
            String purposes,
            Set<Network> networks,
            boolean child,
            Guardians guardians,
            boolean protectedPerson,
            LocalDate givenOn,
            LocalDate until) {}

    public record Withdrawal(LocalDate on, String by, String because) {}

    public boolean child() {
        return terms.child();
    }

    public LocalDate until() {
        return terms.until();
    }

    public boolean isWithdrawn() {
        return withdrawal.isPresent();
    }

    public boolean covers(Network network) {
        return terms.networks().isEmpty() || terms.networks().contains(network);
    }

    List<String> obstacles(LocalDate today) {
        var found = new ArrayList<String>();
        if (isWithdrawn()) {
            found.add("images.obstacle.withdrawn");
        }
        if (until().isBefore(today)) {
            found.add("images.obstacle.consent-over");
        }
        if (terms.guardians() == Guardians.ONE_OF_TWO) {
            found.add("images.obstacle.one-guardian");
        }
        if (terms.protectedPerson()) {
            found.add("images.obstacle.protected-person");
        }
        return found;
    }

    Consent withdrawn(Withdrawal taken) {
        living();
        return new Consent(id, unit, terms, notedBy, Optional.of(taken), images);
    }

    /** What was given anew, for a longer time. */
    Consent until(LocalDate day, String reference) {
        living();
        if (!day.isAfter(until())) {
            throw new Refused("images.consent.not-longer");
        }
        var longer = new Terms(
                terms.ground(),
                reference,
                terms.purposes(),
                terms.networks(),
                terms.child(),
                terms.guardians(),
                terms.protectedPerson(),
                terms.givenOn(),
                day);
        return new Consent(id, unit, longer, notedBy, withdrawal, images);
    }

    void living() {
        if (isWithdrawn()) {
            throw new Refused("images.consent.is-withdrawn");
        }
    }
}
