package torg.records.timemachine;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.inbox.Bygone;
import torg.posts.Stood;
import torg.records.snapshots.Snapshot;
import torg.register.above.Appearances.Appearance;

/**
 * An account at the end of a day.
 *
 * @param at the end of the day, or now where the day is not over
 * @param knowledge what is known of its profile then
 * @param profile as it was last seen before; empty when it was never seen, or was not there
 * @param posts what the city had put there through Torg, as it read then
 * @param talks what stood under it
 * @param picture the last one taken on the day or before
 * @param pictureAfter the next one, where the last is not of the day itself
 * @param before the last day before this on which something was changed
 * @param after the next one
 */
public record Then(
        LocalDate day,
        Instant at,
        Knowledge knowledge,
        Optional<Appearance> profile,
        List<Stood> posts,
        List<Talk> talks,
        Optional<Snapshot> picture,
        Optional<Snapshot> pictureAfter,
        Optional<LocalDate> before,
        Optional<LocalDate> after) {

    /** What is known of a profile at a time. What lies between two looks is never more than they say. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    public sealed interface Knowledge {
        /** The same was seen before and after. */
        record Same(Instant from, Instant until, int blind) implements Knowledge {}

        /** It was changed between the two, nobody knows when: what is shown is how it was seen before. */
        record Changed(Instant from, Instant until, int blind) implements Knowledge {}

        /** Nobody has looked since. */
        record Last(Instant from) implements Knowledge {}

        /** The platform said that no such account was there. */
        record NotThere(Instant from, Optional<Instant> until) implements Knowledge {}

        /** It was seen for the first time later. */
        record NotYet(Instant first) implements Knowledge {}

        /** It has never been seen. */
        record Never() implements Knowledge {}

        /** The key of the sentence that says it. */
        default String word() {
            return "records.timemachine.known."
                    + switch (this) {
                        case Same same -> "same";
                        case Changed changed -> "changed";
                        case Last last -> "last";
                        case NotThere gone -> "gone";
                        case NotYet later -> "not-yet";
                        case Never never -> "never";
                    };
        }
    }

    /** What was said in one conversation. */
    public record Talk(long conversation, List<Remark> said) {}

    /** @param hidden when it was decided that others should not see it, where that stood then */
    public record Remark(Bygone.Remark remark, Optional<Instant> hidden) {}
}
