package torg.register.dormancy;

import java.time.LocalDate;

/**
 * That an account should rest. It is not kept: it is there for as long as the finding is, whose task it goes with.
 *
 * @param since the last day on which anything was published
 * @param silent days from then until today
 */
public record Proposal(LocalDate since, long silent) {}
