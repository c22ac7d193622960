package torg.policy.comments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.ledger.Happening;

/** What can happen to the rules for comments. */
public sealed interface CommentsEvent extends Happening {
    int version();

    @Override
    default String subject() {
        return "policy/comments/" + version();
    }

    /**
     * @param cautions the warnings that whoever published them had read
     * @param jurist what a jurist said of rules that target opinions
     */
    record CommentRulesPublished(
            int version,
            LocalDate from,
            String reference,
            List<String> rules,
            List<String> cautions,
            Optional<String> jurist)
            implements CommentsEvent {}

    record CommentRulesWithdrawn(int version, String reason) implements CommentsEvent {}
}
