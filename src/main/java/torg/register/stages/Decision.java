package torg.register.stages;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That the city shall have this account (ÄN2019: the head of administration decides, and may delegate; KL 7:5–6).
 *
 * @param reference the case number, as the city writes it
 * @param decidedBy the decider's name and capacity, frozen as it was that day
 * @param delegation under which sub-delegation; empty when the head decided
 */
public record Decision(long id, String reference, LocalDate decidedOn, String decidedBy, Optional<Long> delegation) {}
