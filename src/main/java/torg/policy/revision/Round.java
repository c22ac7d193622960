package torg.policy.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One time a version goes out on remiss.
 *
 * @param due the last day to answer
 * @param letter what the senders want to know
 * @param recalledBecause why it was taken back before it was decided
 */
public record Round(
        long id,
        Instant sentAt,
        LocalDate sentOn,
        String sentBy,
        LocalDate due,
        String letter,
        Optional<String> recalledBecause,
        List<Body> bodies) {

    public List<Body> silent() {
        return bodies.stream().filter(body -> body.reply().isEmpty()).toList();
    }

    public long answers() {
        return bodies.size() - silent().size();
    }

    public long with(Stance stance) {
        return bodies.stream()
                .flatMap(body -> body.reply().stream())
                .filter(reply -> reply.stance() == stance)
                .count();
    }

    /** Everybody has answered, or has had the time to. */
    public boolean over(LocalDate today) {
        return silent().isEmpty() || today.isAfter(due);
    }
}
