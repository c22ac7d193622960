package torg.register.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.ledger.Happening;

/** Everything that can happen to what an account must say. */
public sealed interface CheckEvent extends Happening {

    /** What befalls one account stands under that account. */
    sealed interface AccountEvent extends CheckEvent {
        long account();

        @Override
        default String subject() {
            return "register/" + account();
        }
    }

    /**
     * @param evidence the number of the capture that was judged
     * @param failing the rules that were not met
     */
    record ProfileJudged(
            long account, long check, String light, List<String> failing, LocalDate rules, Optional<Long> evidence)
            implements AccountEvent {}

    record FindingOpened(long account, long finding, String rule, LocalDate due, long check) implements AccountEvent {}

    record FindingEscalated(long account, long finding, String rule, LocalDate due) implements AccountEvent {}

    record FindingSettled(long account, long finding, String rule, long check, Optional<Long> evidence)
            implements AccountEvent {}

    record RuleExempted(long account, String rule, LocalDate until, String reference, String reason)
            implements AccountEvent {}

    record ExemptionEnded(long account, String rule, LocalDate until, LocalDate due) implements AccountEvent {}

    record PictureJudgedByHand(long account, boolean ours, String features) implements AccountEvent {}

    record CityMarked(List<String> names, List<String> sites, Optional<String> basics, boolean picture)
            implements CheckEvent {
        @Override
        public String subject() {
            return "register/city";
        }
    }
}
