package torg.answers;

import java.util.Optional;

/** What a list of approved answers is narrowed to; empty narrows nothing. */
public record Search(String text, Optional<Long> unit, Optional<Long> owner, Which which) {
    /** Which of them. */
    public enum Which {
        IN_USE,
        EXPIRED,
        RETIRED;

        public String word() {
            return "answers.which." + name().toLowerCase().replace('_', '-');
        }
    }
}
