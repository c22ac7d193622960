package torg.counter;

import java.time.Instant;
import java.util.Optional;
import torg.inbox.ConversationId;
import torg.platforms.Network;
import torg.platforms.Way;

/**
 * A note as it is shown beside its conversation, masked. What it says stands in the conversation.
 *
 * @param message its number in the inbox
 * @param reachable whether whoever asked left a way to reach them; that itself is in the capture
 * @param colleague who wrote it down
 */
public record Noted(
        ConversationId conversation,
        long message,
        long capture,
        Way way,
        Instant reachedAt,
        Instant writtenAt,
        String colleague,
        AnswerBy answerBy,
        boolean reachable,
        Optional<There> there) {

    /**
     * @param network recognised by the address; empty for a place of no network Torg knows
     * @param picture the hash of the screenshot in hexadecimal
     */
    public record There(
            String address,
            Optional<Network> network,
            Instant saidAt,
            String reason,
            Optional<Grade> grade,
            Optional<String> picture) {}
}
