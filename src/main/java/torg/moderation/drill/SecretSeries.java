package torg.moderation.drill;

import torg.inbox.ConversationId;
import torg.ledger.Actor;
import torg.moderation.Act;

/**
 * The city's diary, in whose secret series the drill enters what it hides, marked as secret. A room above keeps it, and
 * its number is the only one there is. Moderation knows nothing more of it.
 */
public interface SecretSeries {

    /** The number as it is counted; {@code S 2026:3} is the third of the year 2026. */
    record Number(int year, int number) {}

    /** @param provision the code of what protects it */
    Number enter(ConversationId conversation, String provision, String authority, Act.By by, Actor actor);
}
