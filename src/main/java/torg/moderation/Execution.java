package torg.moderation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import torg.platforms.RemoteRef;

/** How far a decided measure, or the lifting of it, has come on the platform. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Execution {

    /** Nothing is to be done there. */
    record NotNeeded() implements Execution {}

    record OnItsWay(String key) implements Execution {}

    /** Torg did it. @param ref what the platform calls what was done */
    record Done(RemoteRef ref, Instant at) implements Execution {}

    /** The platform does not let Torg: a person does it there, and says when it is done. */
    record ByHand() implements Execution {}

    record DoneByHand(String by, Instant at) implements Execution {}

    /** It was certainly not done; the word says why. It can be tried again, or done by hand. */
    record Failed(String key, String word) implements Execution {}

    /** It may have been done; somebody looks. */
    record Unclear(String key, String word) implements Execution {}

    default String word() {
        return switch (this) {
            case NotNeeded none -> "moderation.execution.not-needed";
            case OnItsWay way -> "moderation.execution.on-its-way";
            case Done done -> "moderation.execution.done";
            case ByHand hand -> "moderation.execution.by-hand";
            case DoneByHand done -> "moderation.execution.done-by-hand";
            case Failed failed -> "moderation.execution.failed";
            case Unclear unclear -> "moderation.execution.unclear";
        };
    }

    /** Whether somebody has to do something. */
    default boolean waits() {
        return switch (this) {
            case ByHand hand -> true;
            case Failed failed -> true;
            case Unclear unclear -> true;
            case NotNeeded none -> false;
            case OnItsWay way -> false;
            case Done done -> false;
            case DoneByHand done -> false;
        };
    }
}
