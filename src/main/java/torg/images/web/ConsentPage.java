package torg.images.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import torg.images.Consent;
import torg.images.Depicted;
import torg.images.Image;
import torg.images.Takedown;
import torg.ledger.Line;
import torg.platforms.Network;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * A consent, the images that rest on it, and where they have to go from once it ends.
 *
 * @param person who it is, for the one who has just said why; empty otherwise
 * @param mayTake those of the takedowns that the reader may note as done
 */
public record ConsentPage(
        Consent consent,
        List<Image> images,
        List<Takedown> takedowns,
        List<Long> mayTake,
        LocalDate today,
        boolean mayKeep,
        boolean mayUnmask,
        Optional<Depicted> person,
        List<Line> history,
        Problems problems)
        implements Page {
    @Override
    public String title() {
        return "images.consent.title";
    }

    public String here() {
        return "/images/consents/" + consent.id().value();
    }

    public boolean isOver() {
        return consent.until().isBefore(today);
    }

    public boolean endsSoon() {
        return !isOver() && !consent.until().isAfter(today.plusDays(30));
    }

    public String networks() {
        return consent.terms().networks().stream().map(Network::brand).sorted().collect(Collectors.joining(", "));
    }

    public long left() {
        return takedowns.stream().filter(Takedown::isOpen).count();
    }

    public boolean may(Takedown takedown) {
        return takedown.isOpen() && mayTake.contains(takedown.id());
    }
}
