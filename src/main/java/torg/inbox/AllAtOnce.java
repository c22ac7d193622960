package torg.inbox;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.inbox.Conversation.Colleague;
import torg.inbox.Conversation.State;
import torg.inbox.InboxEvent.QuestionsHandledTogether;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.staff.Unit;

/** The same done to several at once: all of it or, when one of them says no, none of it. Each keeps its own line. */
@Component
public class AllAtOnce {
    private final Inbox inbox;
    private final Arranging arranging;
    private final Ledger ledger;

    AllAtOnce(Inbox inbox, Arranging arranging, Ledger ledger) {
        this.inbox = inbox;
        this.arranging = arranging;
        this.ledger = ledger;
    }

    @Transactional
    public void take(List<ConversationId> all, String reason, Colleague colleague, Actor actor) {
        all.forEach(id -> inbox.take(id, colleague, false, actor));
        record("TAKE", all, reason, actor);
    }

    /** What nobody had is taken first: a closing has a name, and this one has theirs. */
    @Transactional
    public void close(List<ConversationId> all, String reason, Colleague colleague, Actor actor) {
        for (var id : all) {
            if (inbox.find(id).state() instanceof State.Waiting) {
                inbox.take(id, colleague, false, actor);
            }
            inbox.close(id, reason, colleague, actor);
        }
        record("CLOSE", all, reason, actor);
    }

    @Transactional
    public void move(List<ConversationId> all, Unit unit, String reason, Actor actor) {
        all.forEach(id -> arranging.move(id, unit, actor));
        record("MOVE", all, reason, actor);
    }

    private void record(String deed, List<ConversationId> all, String reason, Actor actor) {
        ledger.record(
                actor,
                new QuestionsHandledTogether(
                        deed, all.stream().map(ConversationId::value).toList(), reason));
    }
}
