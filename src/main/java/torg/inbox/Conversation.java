package torg.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.platforms.Network;
import torg.platforms.RemoteRef;
import torg.shell.Refused;

/**
 * What a resident began and the city is to answer.
 *
 * @param place the responsible unit and everything above it
 * @param preview the newest words of the resident, masked
 * @param dueAt when an answer has been promised; empty when nothing waits
 */
public record Conversation(
        ConversationId id,
        long account,
        String accountName,
        Network network,
        long connection,
        RemoteRef root,
        List<Long> place,
        String unitName,
        String author,
        String preview,
        Instant firstAt,
        Instant lastAt,
        Optional<Instant> dueAt,
        Optional<Instant> seenAt,
        State state) {

    /** Where the conversation stands; each state carries what is only true in it. */
    public sealed interface State {
        record Waiting() implements State {}

        record Taken(Colleague colleague, Instant at) implements State {}

        record Answered(Colleague colleague, Instant at) implements State {}

        /** Nothing is to be answered, such as thanks, or criticism that shall be left standing. */
        record Closed(Colleague colleague, Instant at, String reason) implements State {}

        default String word() {
            return switch (this) {
                case Waiting waiting -> "inbox.state.waiting";
                case Taken taken -> "inbox.state.taken";
                case Answered answered -> "inbox.state.answered";
                case Closed closed -> "inbox.state.closed";
            };
        }
    }

    public record Colleague(long person, String name) {}

    /** Somebody who has it must let go first, or be relieved openly: two answers to one question is worse than none. */
    Conversation taken(Colleague colleague, Instant at, boolean relieving) {
        if (state instanceof State.Taken(var other, var since) && other.person() != colleague.person() && !relieving) {
            throw new Refused("inbox.taken-by-another", other.name());
        }
        return in(new State.Taken(colleague, at));
    }

    Conversation released(Colleague colleague) {
        mine(colleague);
        return in(new State.Waiting());
    }

    /** The city answers with a name. A question nobody has taken therefore cannot be answered. */
    Conversation answered(Colleague colleague, Instant at) {
        mine(colleague);
        return in(new State.Answered(colleague, at)).due(Optional.empty());
    }

    Conversation closed(Colleague colleague, Instant at, String reason) {
        mine(colleague);
        return in(new State.Closed(colleague, at, reason)).due(Optional.empty());
    }

    private void mine(Colleague colleague) {
        switch (state) {
            case State.Waiting waiting -> throw new Refused("inbox.nobody-has-taken-it");
            case State.Answered answered -> throw new Refused("inbox.already-answered");
            case State.Closed closed -> throw new Refused("inbox.already-closed");
            case State.Taken(var other, var since)
            when other.person() != colleague.person() -> throw new Refused("inbox.taken-by-another", other.name());
            case State.Taken taken -> {}
        }
    }

    public boolean overdue(Instant now) {
        return dueAt.map(now::isAfter).orElse(false);
    }

    public boolean takenBy(long person) {
        return state instanceof State.Taken(var colleague, var since) && colleague.person() == person;
    }

    private Conversation due(Optional<Instant> next) {
        return new Conversation(
                id,
                account,
                accountName,
                network,
                connection,
                root,
                place,
                unitName,
                author,
                preview,
                firstAt,
                lastAt,
                next,
                seenAt,
                state);
    }

    private Conversation in(State next) {
        return new Conversation(
                id,
                account,
                accountName,
                network,
                connection,
                root,
                place,
                unitName,
                author,
                preview,
                firstAt,
                lastAt,
                dueAt,
                seenAt,
                next);
    }
}
