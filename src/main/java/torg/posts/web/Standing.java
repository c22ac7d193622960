package torg.posts.web;

import java.util.Locale;
import torg.posts.Post;

/** How it is with a post, in a word. */
public enum Standing {
    DRAFT(""),
    ON_ITS_WAY(""),
    UNCLEAR("warn"),
    NOT_TAKEN("bad"),
    STANDS("good"),
    BEING_CHANGED("warn"),
    BEING_REMOVED("warn"),
    GONE("");

    private final String chip;

    Standing(String chip) {
        this.chip = chip;
    }

    public String chip() {
        return chip.isEmpty() ? "chip" : "chip " + chip;
    }

    public String word() {
        return "posts.standing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Standing of(Post post) {
        return switch (post.state()) {
            case Post.State.Draft draft -> DRAFT;
            case Post.State.OnItsWay way -> ON_ITS_WAY;
            case Post.State.Unclear unclear -> UNCLEAR;
            case Post.State.NotTaken no -> NOT_TAKEN;
            case Post.State.Stands there ->
                post.change()
                        .filter(open -> open.trouble().isEmpty())
                        .map(open -> open.isRemoval() ? BEING_REMOVED : BEING_CHANGED)
                        .orElse(STANDS);
            case Post.State.Gone gone -> GONE;
        };
    }
}
