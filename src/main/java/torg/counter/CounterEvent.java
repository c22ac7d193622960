package torg.counter;

import java.time.Instant;
import java.util.Optional;
import torg.ledger.Happening;

/** What can happen at the counter, under the conversation that it concerns. */
public sealed interface CounterEvent extends Happening {
    long conversation();

    @Override
    default String subject() {
        return "inbox/" + conversation();
    }

    /** @param with the open conversation it is read and answered with */
    record NoteWritten(long conversation, String way, Instant reachedAt, String colleague, Optional<Long> with)
            implements CounterEvent {}

    /** Whoever asked was answered while they were still there. */
    record AnsweredAtOnce(long conversation, String colleague) implements CounterEvent {}

    /** @param hash of its bytes in hexadecimal; they are captured under their own number */
    record ScreenshotKept(long conversation, String type, String hash, long capture) implements CounterEvent {}

    /** Somebody read how to reach whoever asked. */
    record ContactUnmasked(long conversation, long message, String colleague, String reason) implements CounterEvent {}

    record ScreenshotUnmasked(long conversation, long message, String colleague, String reason)
            implements CounterEvent {}
}
