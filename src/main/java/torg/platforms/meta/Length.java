package torg.platforms.meta;

import torg.platforms.Limit;

/** In UTF-16 units, as JavaScript counts; that Meta does so is somebody else's word (connectors.md 5). */
record Length(int most) implements Limit {
    /** To be checked against a real app: no page of the documentation says it. */
    static final Length COMMENT_ON_FACEBOOK = new Length(8_000);

    static final Length COMMENT_ON_INSTAGRAM = new Length(2_200);
    /** developers.facebook.com/docs/pages-api/posts, read 2026-11-21. */
    static final Length POST_ON_FACEBOOK = new Length(63_206);

    static final Length POST_ON_INSTAGRAM = new Length(2_200);

    @Override
    public int used(String text) {
        return text.length();
    }
}
