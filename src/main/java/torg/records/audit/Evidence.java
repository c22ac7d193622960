package torg.records.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torg.ledger.Line;
import torg.privacy.Masking;

/**
 * A line of the ledger as an auditor reads it: who, in which role, what, when, about what and why (domain.md D80).
 *
 * @param role as it was written when it happened; empty for what Torg did by itself
 * @param why masked; empty where the happening asks for no reason
 */
public record Evidence(long entry, Instant at, String kind, String who, String role, String subject, String why) {
    /** What a happening calls its reason, the most telling first. */
    private static final List<String> REASONS =
            List.of("reason", "why", "because", "decision", "ground", "provision", "paragraph", "rule", "reference");

    static Evidence of(Line line, Masking masking) {
        var name = line.actorName();
        var comma = name.indexOf(", ");
        return new Evidence(
                line.entry(),
                line.at(),
                line.kind(),
                comma < 0 ? name : name.substring(0, comma),
                comma < 0 ? "" : name.substring(comma + 2),
                line.subject(),
                masking.mask(reason(line.particulars())).text());
    }

    private static String reason(Optional<Map<String, String>> particulars) {
        return particulars.stream()
                .flatMap(some -> REASONS.stream().map(name -> some.getOrDefault(name, "")))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
