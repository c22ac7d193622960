package torg.register.attestation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import torg.register.AccountId;

/**
 * One half-year's attestation of one account.
 *
 * @param due the last day
 * @param lapsed since when silence has been answered by a proposal
 */
public record Attestation(
        long id, AccountId account, LocalDate due, Optional<LocalDate> lapsed, Optional<Given> given) {

    public record Given(LocalDate on, String by, Map<Item, Answer> answers) {
        public boolean allSo() {
            return answers.values().stream().allMatch(Answer::so);
        }
    }

    public boolean late(LocalDate today) {
        return given.isEmpty() && due.isBefore(today);
    }
}
