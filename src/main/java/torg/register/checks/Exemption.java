package torg.register.checks;

import java.time.LocalDate;
import torg.register.AccountId;

/**
 * That an account need not follow a rule for a time, by a decision (peers.md P22). It ends by itself, and everybody may
 * see it.
 *
 * @param until the last day on which it holds
 * @param reference the decision's case number
 * @param by the decider's name and capacity, frozen as it was that day
 */
public record Exemption(
        AccountId account, String rule, LocalDate given, LocalDate until, String reference, String reason, String by) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(given) && !day.isAfter(until);
    }
}
