package torg.platforms.tiktok;

import torg.platforms.Limit;

/** A photo post's description: 4,000 units of UTF-16 (developers.tiktok.com/doc/content-posting-api-reference-photo-post, read 2026-11-22). */
final class PostLimit implements Limit {
    private static final int MOST = 4000;

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public int used(String text) {
        return text.length();
    }
}
