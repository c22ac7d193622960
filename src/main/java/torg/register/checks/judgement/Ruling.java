package torg.register.checks.judgement;

import java.time.LocalDate;
import torg.policy.Level;

/**
 * One rule's verdict, with what the rule demanded then: a later version of the rule changes nothing here (domain.md D15).
 *
 * @param since the day from which that version of the rule holds
 */
public record Ruling(String rule, Level level, LocalDate since, Verdict verdict) {

    public boolean fails() {
        return verdict instanceof Verdict.Missing && level != Level.OFF;
    }

    public String title() {
        return "register.checks.rule." + rule.toLowerCase();
    }
}
