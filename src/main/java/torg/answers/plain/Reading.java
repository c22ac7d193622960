package torg.answers.plain;

import java.util.List;

/**
 * How a text reads.
 *
 * @param lix a blunt figure, unsteady on short texts: shown, never steered by (domain.md 6.1)
 */
public record Reading(int words, int sentences, double lix, List<Hint> hints) {
    private static final int TOO_FEW = 100;

    /** The key of what the figure says; for a short text only that it says little. */
    public String said() {
        if (words < TOO_FEW) {
            return "answers.plain.lix.short";
        }
        return "answers.plain.lix."
                + (lix < 30 ? "very-easy" : lix < 40 ? "easy" : lix < 50 ? "medium" : lix < 60 ? "hard" : "very-hard");
    }

    public long rounded() {
        return Math.round(lix);
    }
}
