package torg.answers.drafts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import torg.inbox.Conversation.Colleague;
import torg.inbox.ConversationId;
import torg.shell.Refused;

/**
 * Somebody's answer before it leaves.
 *
 * @param hash of the words, SHA-256: what is approved is this text and no other
 * @param source what it began as, {@code answer/17} or {@code authority/skatteverket}; empty when written freely
 * @param looked the hash of the words whose warnings the writer has seen; empty when none
 */
public record Draft(
        DraftId id,
        ConversationId conversation,
        Colleague author,
        String words,
        String hash,
        Instant writtenAt,
        String source,
        String looked,
        State state) {

    /** Where it stands; each state carries what is only true in it. */
    public sealed interface State {
        record Written() implements State {}

        record Waiting(Instant since) implements State {}

        record Approved(Colleague by, Instant at) implements State {}

        record Rejected(Colleague by, Instant at, String reason) implements State {}

        record Sent(Instant at, Optional<Colleague> approver) implements State {}

        default String word() {
            return switch (this) {
                case Written written -> "answers.drafts.state.written";
                case Waiting waiting -> "answers.drafts.state.waiting";
                case Approved approved -> "answers.drafts.state.approved";
                case Rejected rejected -> "answers.drafts.state.rejected";
                case Sent sent -> "answers.drafts.state.sent";
            };
        }
    }

    static String hash(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Other words are another answer: what was approved before is approved no more. */
    Draft saying(String next, Instant at) {
        return next.equals(words)
                ? this
                : new Draft(id, conversation, author, next, hash(next), at, source, "", new State.Written());
    }

    Draft from(String next) {
        return new Draft(id, conversation, author, words, hash, writtenAt, next, looked, state);
    }

    Draft lookedAt() {
        return new Draft(id, conversation, author, words, hash, writtenAt, source, hash, state);
    }

    boolean isLookedAt() {
        return looked.equals(hash);
    }

    Draft asked(Instant at) {
        return in(new State.Waiting(at));
    }

    /** @param seen the hash of what the approver has read; other words have come since, when it differs */
    Draft approved(Colleague by, Instant at, String seen) {
        waiting();
        if (by.person() == author.person()) {
            throw new Refused("answers.drafts.not-your-own");
        }
        if (!seen.equals(hash)) {
            throw new Refused("answers.drafts.changed-meanwhile", author.name());
        }
        return in(new State.Approved(by, at));
    }

    Draft rejected(Colleague by, Instant at, String reason) {
        waiting();
        return in(new State.Rejected(by, at, reason));
    }

    Draft sent(Instant at) {
        return in(new State.Sent(
                at, state instanceof State.Approved(var by, var when) ? Optional.of(by) : Optional.empty()));
    }

    public boolean isWaiting() {
        return state instanceof State.Waiting;
    }

    boolean approves(String sent) {
        return state instanceof State.Approved && hash.equals(hash(sent));
    }

    public Optional<String> approver() {
        return switch (state) {
            case State.Approved(var by, var at) -> Optional.of(by.name());
            case State.Sent(var at, var by) -> by.map(Colleague::name);
            case State.Written written -> Optional.empty();
            case State.Waiting waiting -> Optional.empty();
            case State.Rejected rejected -> Optional.empty();
        };
    }

    public Optional<String> rejectedBecause() {
        return state instanceof State.Rejected(var by, var at, var reason) ? Optional.of(reason) : Optional.empty();
    }

    private void waiting() {
        if (!isWaiting()) {
            throw new Refused("answers.drafts.does-not-wait");
        }
    }

    private Draft in(State next) {
        return new Draft(id, conversation, author, words, hash, writtenAt, source, looked, next);
    }
}
