package torg.register.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That an account is to end, by whose decision and why.
 *
 * @param reference the decision's case number, as the city writes it
 * @param successor where residents find the city instead; may be empty
 * @param notice the day on which the followers were told, and who says so
 */
public record Closing(
        long id, String reference, String reason, String successor, Instant begunAt, Optional<Notice> notice) {

    public record Notice(LocalDate on, String by) {}
}
