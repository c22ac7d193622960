package torg.register.stages;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That the city shall not have this account (avslag). Decided by the same people as a yes.
 *
 * @param reference the case number, as the city writes it
 * @param refusedBy the decider's name and capacity, frozen as it was that day
 * @param delegation under which sub-delegation; empty when the head decided
 */
public record Refusal(
        long id, String reference, LocalDate refusedOn, String refusedBy, Optional<Long> delegation, String reason) {}
