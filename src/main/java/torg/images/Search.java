package torg.images;

import java.util.Optional;

/** What the list of images is narrowed to; empty narrows nothing. */
public record Search(String text, Optional<Long> unit, Which which) {
    /** Which of them. */
    public enum Which {
        ALL,
        SOON,
        CHILDREN,
        NO_LICENCE,
        STOPPED;

        public String word() {
            return "images.which." + name().toLowerCase().replace('_', '-');
        }
    }
}
