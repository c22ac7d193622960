package torg.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import torg.ledger.Actor;
import torg.shell.Refused;

/** An approved answer in the city's library. */
public record StandardAnswer(AnswerId id, Wording wording, Instant changedAt, Optional<Retired> retired) {
    private static final int SOON_DAYS = 30;

    /** It is not used any more; it stays so that one can see what has been answered. */
    public record Retired(String by, Instant at, String reason) {}

    /** How it looks today; never told by colour alone. */
    public enum Standing {
        IN_USE("good"),
        SOON("warn"),
        EXPIRED("bad"),
        RETIRED("");

        private final String chip;

        Standing(String chip) {
            this.chip = chip;
        }

        public String chip() {
            return chip;
        }

        public String word() {
            return "answers.standing." + name().toLowerCase().replace('_', '-');
        }
    }

    public Standing standing(LocalDate today) {
        if (retired.isPresent()) {
            return Standing.RETIRED;
        }
        if (wording.reviewOn().isBefore(today)) {
            return Standing.EXPIRED;
        }
        return wording.reviewOn().isBefore(today.plusDays(SOON_DAYS)) ? Standing.SOON : Standing.IN_USE;
    }

    StandardAnswer saying(Wording next, Instant at) {
        living();
        return new StandardAnswer(id, next, at, retired);
    }

    StandardAnswer retired(Actor by, Instant at, String reason) {
        living();
        return new StandardAnswer(id, wording, at, Optional.of(new Retired(by.name(), at, reason)));
    }

    /** @param reason why it is used though nobody has looked it over in time; needed only then */
    void used(LocalDate today, String reason) {
        living();
        if (standing(today) == Standing.EXPIRED && reason.isBlank()) {
            throw new Refused("answers.expired-needs-a-reason");
        }
    }

    private void living() {
        if (retired.isPresent()) {
            throw new Refused("answers.already-retired");
        }
    }
}
