package torg.register.stages;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A yes or a no to an account, as the decider gives it.
 *
 * @param reference the case number, as the city writes it
 * @param day the decider must have been head, or delegate, on that day
 * @param despite why it is decided although a moratorium holds
 */
public record Ruling(String reference, LocalDate day, Optional<String> despite) {
    public Ruling(String reference, LocalDate day) {
        this(reference, day, Optional.empty());
    }
}
