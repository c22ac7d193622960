package torg.platforms.x;

import com.twitter.twittertext.Extractor;
import torg.platforms.http.Said;

/**
 * What X takes, in millionths of a dollar (docs.x.com/x-api/getting-started/pricing and the developer console's list as read
 * on 2026-11-21). What is read is paid by the thing and once in a day, counted in UTC; of that our sum knows nothing, so it is
 * rather too high.
 */
enum Price {
    NOTHING(0, false),
    POST_READ(5_000, true),
    USER_READ(10_000, true),
    MESSAGE_READ(10_000, true),
    POST(15_000, false),
    /** An address makes a post thirteen times as dear. */
    POST_WITH_ADDRESS(200_000, false),
    MESSAGE(15_000, false),
    PICTURE_TEXT(5_000, false);

    private final long microdollars;
    private final boolean byTheThing;

    Price(long microdollars, boolean byTheThing) {
        this.microdollars = microdollars;
        this.byTheThing = byTheThing;
    }

    /** Of a post with this text. */
    static Price of(String text) {
        return new Extractor().extractURLs(text).isEmpty() ? POST : POST_WITH_ADDRESS;
    }

    /** What was refused costs nothing; what is unclear is counted, because it may have been done. */
    long of(Said said) {
        return switch (said) {
            case Said.Done done when byTheThing -> microdollars * things(done);
            case Said.Done done -> microdollars;
            case Said.Unclear unclear -> byTheThing ? 0 : microdollars;
            case Said.No no -> 0;
            case Said.Wait wait -> 0;
            case Said.Unreached unreached -> 0;
        };
    }

    private static int things(Said.Done done) {
        var data = done.body().path("data");
        return data.isArray() ? data.size() : data.isObject() ? 1 : 0;
    }
}
