package torg.records.audit;

import java.util.List;

/**
 * What the ledger has to say to a question.
 *
 * @param counts how many of each kind, the most first
 * @param newest some of them, the newest first
 */
public record Answered(Question question, long lines, List<Kind> counts, List<Evidence> newest) {

    /** @param lines how many of it */
    public record Kind(String kind, long lines) {}
}
