package torg.moderation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.inbox.ConversationId;
import torg.platforms.Network;
import torg.platforms.RemoteRef;
import torg.shell.Refused;

/**
 * A measure as it was decided.
 *
 * @param place the responsible unit and everything above it
 * @param account empty where a person here wrote it down
 * @param author as every view shows them, masked
 * @param authorId what the platform calls them; empty on the square, where nobody has an account
 * @param words what was written, masked
 * @param writtenAt when it was written, as it was judged
 */
public record Act(
        ActId id,
        ConversationId conversation,
        long message,
        long connection,
        Optional<Long> account,
        String accountName,
        Network network,
        List<Long> place,
        RemoteRef ref,
        RemoteRef root,
        String author,
        String authorId,
        String words,
        Optional<String> address,
        Instant writtenAt,
        Captured captured,
        Measure measure,
        Ground ground,
        String reason,
        boolean criticism,
        By decided,
        Optional<By> confirmed,
        State state,
        Execution execution) {

    /** The capture it rests on, by its number, its time and the hash of its leaf in hexadecimal. */
    public record Captured(long entry, Instant at, String hash) {}

    /** Who, and when. The name is as it was then. */
    public record By(long person, String name, Instant at) {}

    /** Where a measure stands. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    public sealed interface State {
        /** Somebody has proposed it, and a second person is to confirm it (blocks). */
        record Proposed() implements State {}

        record Stands() implements State {}

        record Declined(By by, String reason) implements State {}

        /** @param by Torg's own name with number 0 where the decided time ran out */
        record Lifted(By by, String reason) implements State {}

        default String word() {
            return switch (this) {
                case Proposed proposed -> "moderation.state.proposed";
                case Stands stands -> "moderation.state.stands";
                case Declined declined -> "moderation.state.declined";
                case Lifted lifted -> "moderation.state.lifted";
            };
        }
    }

    public boolean stands() {
        return state instanceof State.Stands;
    }

    public boolean isProposed() {
        return state instanceof State.Proposed;
    }

    /** Whether this person has taken part in the decision, and so must leave its review to somebody else. */
    public boolean decidedBy(long person) {
        return decided.person() == person
                || confirmed.filter(by -> by.person() == person).isPresent();
    }

    /** A block is always two people's. */
    void mayBeConfirmedBy(long person) {
        if (!isProposed()) {
            throw new Refused("moderation.not-proposed");
        }
        if (decided.person() == person) {
            throw new Refused("moderation.somebody-else-confirms");
        }
    }

    void mayBeLifted() {
        if (!stands()) {
            throw new Refused("moderation.does-not-stand");
        }
    }

    /** Whether its day has come to be thought over again. */
    public boolean toReview(LocalDate day) {
        return stands() && measure instanceof Measure.Block(var until, var review) && !day.isBefore(review);
    }

    public boolean endedBy(LocalDate day) {
        return stands() && measure instanceof Measure.Block(var until, var review) && day.isAfter(until);
    }
}
