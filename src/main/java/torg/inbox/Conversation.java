package torg.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.platforms.Network;
import torg.platforms.RemoteRef;
import torg.platforms.Way;
import torg.shell.Refused;
import torg.shell.Words;

/**
 * What a resident began and the city is to answer.
 *
 * @param asleep until when nobody needs to look at it, and what is waited for
 * @param mergedInto where it is read and answered together with another
 * @param dueAt when an answer has been promised; empty when nothing waits, and for emergencies, which have no clock
 */
public record Conversation(
        ConversationId id,
        Source source,
        Said said,
        Sorted sorted,
        Optional<Instant> seenAt,
        Optional<Asleep> asleep,
        Optional<ConversationId> mergedInto,
        Optional<Instant> dueAt,
        State state) {

    /**
     * Where it comes from and who answers for it.
     *
     * @param account the city's account it came in by; empty where a person here wrote it down
     * @param accountName the account's name, or the unit's where there is no account
     * @param way how it began
     * @param root what the platform calls its beginning
     * @param place the responsible unit and everything above it
     * @param routed why it went to another unit than the account's
     */
    public record Source(
            Optional<Long> account,
            String accountName,
            Network network,
            Way way,
            long connection,
            RemoteRef root,
            List<Long> place,
            String unitName,
            Optional<String> routed) {}

    /**
     * @param preview the newest words of the resident, masked
     * @param secret whether it is marked as secret (OSL 5 kap. 5 §); then neither its author nor its words are here
     */
    public record Said(String author, String preview, Instant firstAt, Instant lastAt, boolean secret) {}

    public record Asleep(Instant until, String waitingFor) {}

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

        default Optional<Colleague> whose() {
            return switch (this) {
                case Waiting waiting -> Optional.empty();
                case Taken(var by, var at) -> Optional.of(by);
                case Answered(var by, var at) -> Optional.of(by);
                case Closed(var by, var at, var reason) -> Optional.of(by);
            };
        }
    }

    public record Colleague(long person, String name) {}

    /** Somebody who has it must let go first, or be relieved openly: two answers to one question is worse than none. */
    Conversation taken(Colleague colleague, Instant at, boolean relieving) {
        if (state instanceof State.Taken(var other, var since) && other.person() != colleague.person() && !relieving) {
            throw new Refused("inbox.taken-by-another", other.name());
        }
        return in(new State.Taken(colleague, at), dueAt);
    }

    Conversation released(Colleague colleague) {
        mine(colleague);
        return in(new State.Waiting(), dueAt);
    }

    /** Whoever had it is gone: to the one who stands in, or back to those who wait. */
    Conversation handedOver(Optional<Colleague> substitute, Instant at) {
        return in(
                substitute
                        .<State>map(colleague -> new State.Taken(colleague, at))
                        .orElseGet(State.Waiting::new),
                dueAt);
    }

    /** The city answers with a name. A question nobody has taken therefore cannot be answered. */
    Conversation answered(Colleague colleague, Instant at) {
        mine(colleague);
        return in(new State.Answered(colleague, at), Optional.empty());
    }

    Conversation closed(Colleague colleague, Instant at, String reason) {
        mine(colleague);
        return in(new State.Closed(colleague, at, reason), Optional.empty());
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

    /** Where it stands and when it is due change together; everything else stays as it came. */
    private Conversation in(State next, Optional<Instant> due) {
        return new Conversation(id, source, said, sorted, seenAt, asleep, mergedInto, due, next);
    }

    /** Without its words, for whoever has not chosen to read what may be a threat (domain.md D30). */
    public Conversation veiled() {
        return new Conversation(
                id,
                source,
                new Said(said.author(), "", said.firstAt(), said.lastAt(), said.secret()),
                sorted,
                seenAt,
                asleep,
                mergedInto,
                dueAt,
                state);
    }

    public boolean isOpen() {
        return state instanceof State.Waiting || state instanceof State.Taken;
    }

    public boolean overdue(Instant now) {
        return dueAt.map(now::isAfter).orElse(false);
    }

    public boolean takenBy(long person) {
        return state instanceof State.Taken(var colleague, var since) && colleague.person() == person;
    }

    public Optional<Long> account() {
        return source.account();
    }

    public String accountName() {
        return source.accountName();
    }

    public Network network() {
        return source.network();
    }

    public Way way() {
        return source.way();
    }

    /** "Bluesky, Stadsbiblioteket", or only the unit's name where a person here wrote it down. */
    public String through() {
        return network().isByHand() ? accountName() : network().brand() + ", " + accountName();
    }

    public long connection() {
        return source.connection();
    }

    public RemoteRef root() {
        return source.root();
    }

    public List<Long> place() {
        return source.place();
    }

    public long unit() {
        return source.place().getLast();
    }

    public String unitName() {
        return source.unitName();
    }

    public String author() {
        return said.author();
    }

    /** The author as a page says it; on the square nobody has to give a name. */
    public String called() {
        return author().isBlank() ? Words.t("inbox.somebody") : author();
    }

    public String preview() {
        return said.preview();
    }

    /** Marked as secret: every view is told so, and none is told what was written, or by whom. */
    public boolean secret() {
        return said.secret();
    }

    public Instant firstAt() {
        return said.firstAt();
    }

    public Instant lastAt() {
        return said.lastAt();
    }
}
