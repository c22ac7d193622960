package torg.records.release;

import java.util.Optional;

/**
 * A stretch of an original that may have to be masked.
 *
 * @param label the key of why it was proposed
 * @param marked whether a person found it
 * @param ruling empty until a person has decided
 */
public record Span(int start, int end, String label, boolean marked, Optional<Ruling> ruling) {

    public boolean undecided() {
        return ruling.isEmpty();
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public String in(String text) {
        return text.substring(start, end);
    }

    boolean masks() {
        return ruling.filter(Ruling::masks).isPresent();
    }
}
