package torg.platforms.linkedin;

import torg.platforms.Limit;

/**
 * In UTF-16 units, as LinkedIn's own errors count. For posts 3,000 (posts-api, read 2026-11-21), escaped, because no page
 * says whether the backslashes count; for comments 1,250, which no page says and the site enforces.
 */
enum TextLimit implements Limit {
    POST(3000) {
        @Override
        public int used(String text) {
            return LittleText.written(text).length();
        }
    },
    COMMENT(1250) {
        @Override
        public int used(String text) {
            return text.length();
        }
    };

    private final int most;

    TextLimit(int most) {
        this.most = most;
    }

    @Override
    public int most() {
        return most;
    }
}
