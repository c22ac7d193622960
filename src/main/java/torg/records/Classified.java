package torg.records;

import java.time.Instant;

/**
 * How somebody has decided that a document is kept.
 *
 * @param proposed the reason that Torg proposed then, and its sentence, so that the two can be laid beside each other
 * @param until what had been said when it was decided; what came after is for a new decision
 */
public record Classified(long conversation, Reason reason, Reason proposed, String because, By decided, Instant until) {

    public record By(long person, String name, Instant at) {}

    public Keeping keeping() {
        return reason.keeping();
    }
}
