package torg.inbox;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import torg.inbox.threading.Entrances;
import torg.inbox.threading.Threads;
import torg.ledger.Actor;
import torg.platforms.Network;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.ByHand;
import torg.platforms.arrivals.Landed;
import torg.shell.NotFound;
import torg.staff.Unit;

/**
 * The way into the one queue for what no adapter brings (domain.md D20). It becomes a conversation as every arrival does:
 * captured, masked, sorted, routed and with its unit's clock.
 */
@Component
public class Writing {
    private final Entrances entrances;
    private final ByHand byHand;
    private final Conversations conversations;
    private final Arranging arranging;
    private final Threads threads;

    Writing(Entrances entrances, ByHand byHand, Conversations conversations, Arranging arranging, Threads threads) {
        this.entrances = entrances;
        this.byHand = byHand;
        this.conversations = conversations;
        this.arranging = arranging;
        this.threads = threads;
    }

    /** @param fresh whether it was not there before: a button pressed twice writes once */
    public record Written(ConversationId conversation, boolean fresh) {}

    /**
     * In the caller's transaction.
     *
     * @param unit whose it is; the city itself when nobody knows, and then the rules for routing say
     * @param root what the conversation begins with
     * @param reachedAt when it reached the city (FL 22 §)
     */
    public Written write(Network network, Unit unit, Landed landed, RemoteRef root, Instant reachedAt) {
        var fresh = byHand.land(entrances.byHand(network, unit), landed, reachedAt);
        return new Written(
                conversations.beginning(root).orElseThrow(NotFound::new).id(), fresh);
    }

    /** The same matter as one that is open: read and answered with it, and it is woken as by any new word. */
    public void join(ConversationId fresh, ConversationId open, Actor actor) {
        arranging.merge(fresh, open, actor);
        threads.wakeOthers(List.of(fresh.value()));
    }
}
