package torg.platforms.youtube;

import torg.platforms.Limit;

/**
 * The interface refuses what is too long ({@code commentTextTooLong}) without saying where that begins; its own editor stops
 * at 10,000. Counted in UTF-16, which is never less than any other way of counting characters.
 */
record CommentLimit() implements Limit {
    @Override
    public int most() {
        return 10_000;
    }

    @Override
    public int used(String text) {
        return text.length();
    }
}
