package torg.privacy.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import torg.shell.Refused;

/**
 * What somebody asks for about themselves.
 *
 * @param identified how it was made sure that it is that person who asks (article 12.6)
 * @param dueOn a month after it came (article 12.3)
 */
public record SubjectRequest(
        long id,
        RequestKind kind,
        Subject subject,
        String identified,
        LocalDate receivedOn,
        LocalDate dueOn,
        Optional<Answered> answered) {

    public record Answered(Instant at, String by, Outcome outcome, String reason, String title, String sha256) {}

    void mayBeAnswered(Outcome outcome, Weighing weighing) {
        if (answered.isPresent()) {
            throw new Refused("requests.already-answered");
        }
        if (!Outcome.of(kind).contains(outcome)) {
            throw new Refused("requests.answers-something-else");
        }
        if (outcome == Outcome.ERASE && !weighing.mayErase()) {
            throw new Refused("requests.no-erasing-without-a-rule");
        }
    }

    public boolean isLate(LocalDate today) {
        return answered.isEmpty() && dueOn.isBefore(today);
    }
}
