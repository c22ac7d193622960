package torg.records.packages;

import java.time.Instant;
import torg.register.AccountId;

/**
 * The decision on how much of an account goes to the archive.
 *
 * @param reference the decision's case number
 * @param by the decider's name and capacity, frozen as it was that day
 */
public record LevelChosen(AccountId account, Level level, String reference, String reason, Instant at, String by) {}
