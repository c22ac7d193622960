package torg.policy.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.ledger.Happening;

/** Everything that can happen to a version of the policy. */
public sealed interface RevisionEvent extends Happening {
    int version();

    @Override
    default String subject() {
        return "policy/version/" + version();
    }

    record VersionDrafted(int version, String title) implements RevisionEvent {}

    record VersionDescribed(int version, String title, String purpose) implements RevisionEvent {}

    /** @param value as the tables write it, kind and amount: {@code DAYS 120} */
    record RuleProposed(
            int version,
            String rule,
            Optional<String> unit,
            Optional<String> network,
            String text,
            String value,
            Optional<LocalDate> until)
            implements RevisionEvent {}

    record RuleEndProposed(int version, String rule, Optional<String> unit, Optional<String> network)
            implements RevisionEvent {}

    record ProposalTakenBack(int version, String rule) implements RevisionEvent {}

    record ExampleAdded(int version, String rule, String fact, String expected) implements RevisionEvent {}

    record ExampleAccepted(int version, String rule, String fact, String expected) implements RevisionEvent {}

    record ExampleRemoved(int version, String rule, String fact) implements RevisionEvent {}

    record SentOnRemiss(int version, LocalDate due, List<String> bodies) implements RevisionEvent {}

    record RemissRecalled(int version, String reason) implements RevisionEvent {}

    record BodyReminded(int version, String body) implements RevisionEvent {}

    record RemissAnswered(
            int version, String body, String stance, String reference, LocalDate decidedOn, boolean atOnce)
            implements RevisionEvent {}

    /** @param silent who was asked and had not answered when the time was up */
    record VersionDecided(
            int version,
            String reference,
            LocalDate decidedOn,
            String decidedBy,
            String decidedIn,
            Optional<Long> delegation,
            LocalDate inForce,
            List<String> silent)
            implements RevisionEvent {}

    record VersionWithdrawn(int version, String reason) implements RevisionEvent {}
}
