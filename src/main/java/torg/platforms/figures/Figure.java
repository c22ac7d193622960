package torg.platforms.figures;

import java.util.Locale;

/** A number as the platform tells it; platforms count differently, so they are never added up without saying so. */
public record Figure(Of of, long value) {

    public enum Of {
        FOLLOWERS,
        POSTS,
        /** Different people or accounts. */
        REACH,
        VIEWS,
        REACTIONS,
        COMMENTS,
        SHARES;

        public String word() {
            return "platforms.figure." + name().toLowerCase(Locale.ROOT);
        }
    }
}
