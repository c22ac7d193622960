package torg.records.audit;

import java.util.List;
import java.util.Map;

/**
 * What the ledger has to say to a question.
 *
 * @param counts how many of each kind, the most first
 * @param newest some of them, the newest first
 */
public record Answered(Question question, long lines, List<Map.Entry<String, Long>> counts, List<Evidence> newest) {}
