package torg.images;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import torg.ledger.EntryId;
import torg.platforms.Network;
import torg.platforms.profile.Picture;

/** An image in the city's register, with everybody in it. */
public record Image(
        ImageId id, Particulars particulars, File file, String addedBy, Instant addedAt, List<Consent> consents) {
    static final int SOON_DAYS = 30;

    /**
     * Its bytes, by their hashes.
     *
     * @param capture the original, as it was uploaded
     * @param told whether something stood beside the picture that is not shown
     * @param features by which it is found in another size; empty when there is nothing to go by
     */
    public record File(
            Picture type,
            Optional<Integer> width,
            Optional<Integer> height,
            int bytes,
            boolean told,
            String hash,
            String shownHash,
            Optional<Long> features,
            EntryId capture) {
        Set<String> hashes() {
            return hash.equals(shownHash) ? Set.of(hash) : Set.of(hash, shownHash);
        }
    }

    /** How it looks today, the worst first; never told by colour alone. */
    public enum Standing {
        STOPPED("bad"),
        BLOCKED("bad"),
        SOON("warn"),
        USABLE("good");

        private final String chip;

        Standing(String chip) {
            this.chip = chip;
        }

        public String chip() {
            return chip;
        }

        public String word() {
            return "images.standing." + name().toLowerCase();
        }
    }

    public Standing standing(LocalDate today) {
        if (consents.stream().anyMatch(Consent::isWithdrawn)) {
            return Standing.STOPPED;
        }
        if (!obstacles(today).isEmpty()) {
            return Standing.BLOCKED;
        }
        return ends().filter(day -> !day.isAfter(today.plusDays(SOON_DAYS))).isPresent()
                ? Standing.SOON
                : Standing.USABLE;
    }

    /** The first day on which it may no longer be used is the one after this. */
    public Optional<LocalDate> ends() {
        var days = new ArrayList<LocalDate>();
        particulars.until().ifPresent(days::add);
        consents.forEach(consent -> days.add(consent.until()));
        return days.stream().min(LocalDate::compareTo);
    }

    /** Why it may not be used today, as keys of words; none when it may. */
    public List<String> obstacles(LocalDate today) {
        var found = new ArrayList<String>();
        if (particulars.licence() == Licence.UNKNOWN) {
            found.add("images.obstacle.no-licence");
        }
        if (particulars.until().filter(day -> day.isBefore(today)).isPresent()) {
            found.add("images.obstacle.licence-over");
        }
        if (particulars.people() && consents.isEmpty()) {
            found.add("images.obstacle.nobody-asked");
        }
        consents.stream()
                .flatMap(consent -> consent.obstacles(today).stream())
                .distinct()
                .forEach(found::add);
        return List.copyOf(found);
    }

    /** Everything above, and whether everybody in it is content with this network. */
    public List<String> obstacles(LocalDate today, Network network) {
        var found = new ArrayList<>(obstacles(today));
        if (!consents.stream().allMatch(consent -> consent.covers(network))) {
            found.add("images.obstacle.not-there");
        }
        return List.copyOf(found);
    }

    public boolean hasChildren() {
        return particulars.children() || consents.stream().anyMatch(Consent::child);
    }
}
