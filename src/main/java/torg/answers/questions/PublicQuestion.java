package torg.answers.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.inbox.ConversationId;
import torg.ledger.Actor;
import torg.shell.Refused;

/**
 * A question that was asked once and is answered for everybody.
 *
 * @param conversation where it was asked; never shown to the public
 * @param place the unit that answered and everything above it
 */
public record PublicQuestion(
        QuestionId id,
        ConversationId conversation,
        List<Long> place,
        String unit,
        Wording wording,
        Instant publishedAt,
        Instant changedAt,
        Optional<Retired> retired) {

    /** It is not shown any more. */
    public record Retired(String by, Instant at, String reason) {}

    public boolean isPublic(LocalDate today) {
        return retired.isEmpty() && !wording.reviewOn().isBefore(today);
    }

    PublicQuestion saying(Wording next, Instant at) {
        living();
        return new PublicQuestion(id, conversation, place, unit, next, publishedAt, at, retired);
    }

    PublicQuestion retired(Actor by, Instant at, String reason) {
        living();
        return new PublicQuestion(
                id,
                conversation,
                place,
                unit,
                wording,
                publishedAt,
                at,
                Optional.of(new Retired(by.name(), at, reason)));
    }

    private void living() {
        if (retired.isPresent()) {
            throw new Refused("answers.questions.already-retired");
        }
    }
}
