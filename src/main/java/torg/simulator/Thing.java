package torg.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that was said on a site, as it stands now.
 *
 * @param where the member on whose page, channel or account it stands or whom it is said to
 * @param root what it all began with; itself for a beginning
 * @param version 1, and one more at each change
 * @param seen what only the count of it is known of, by the site's own names: likes, views
 */
public record Thing(
        Site site,
        String id,
        Kind kind,
        String where,
        String author,
        Optional<String> parent,
        String root,
        String text,
        List<Medium> media,
        Instant at,
        Instant changed,
        int version,
        boolean hidden,
        boolean removed,
        int likes) {

    public enum Kind {
        /** On somebody's own page. */
        POST,
        COMMENT,
        /** In the author's own place, naming somebody. */
        MENTION,
        /** Between two. */
        MESSAGE
    }

    /**
     * A picture or film.
     *
     * @param address where it was fetched from or was put
     * @param alternative what it shows; empty where nothing was said
     */
    public record Medium(String id, String type, String address, String alternative) {}

    /** Whether everybody sees it. */
    public boolean shown() {
        return !hidden && !removed;
    }

    Thing saying(String other, Instant when) {
        return new Thing(
                site,
                id,
                kind,
                where,
                author,
                parent,
                root,
                other,
                media,
                at,
                when,
                version + 1,
                hidden,
                removed,
                likes);
    }

    Thing hidden(boolean now) {
        return new Thing(
                site, id, kind, where, author, parent, root, text, media, at, changed, version, now, removed, likes);
    }

    Thing gone(Instant when) {
        return new Thing(
                site, id, kind, where, author, parent, root, text, media, at, when, version, hidden, true, likes);
    }

    Thing liked(int more) {
        return new Thing(
                site,
                id,
                kind,
                where,
                author,
                parent,
                root,
                text,
                media,
                at,
                changed,
                version,
                hidden,
                removed,
                likes + more);
    }
}
