package torg.ledger.days;

import java.time.Instant;

/** What came of asking an authority. */
sealed interface Answer {

    /** @param reply the whole answer as it came (TimeStampResp), as {@code openssl ts -verify} reads it */
    record Stamped(Instant at, byte[] reply) implements Answer {}

    record InVain(Why why) implements Answer {}
}
