package torg.platforms.x;

import com.twitter.twittertext.TwitterTextParser;
import torg.platforms.Limit;

/** 280 by X's own weighing: an address 23, an emoji 2, Chinese signs 2 (docs.x.com/fundamentals/counting-characters, read 2026-11-22). */
final class PostLimit implements Limit {
    private static final int MOST = 280;

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public int used(String text) {
        return TwitterTextParser.parseTweet(text).weightedLength;
    }
}
