package torg.register.own;

import java.time.Instant;
import torg.ledger.Happening;

/** What is seen of the city's own posts, by whomever it was done. The bytes are in the evidence, an entry of the ledger. */
sealed interface OwnPostEvent extends Happening {
    long account();

    @Override
    default String subject() {
        return "profile/" + account();
    }

    /** It says something else than when it was seen before. @param before the evidence of what it said */
    record OwnPostReworded(long account, String post, long before, long evidence) implements OwnPostEvent {}

    /** It is not among the posts that are shown, where it should be. @param before the evidence of when it was */
    record OwnPostGone(long account, String post, Instant said, long before, long evidence) implements OwnPostEvent {}
}
