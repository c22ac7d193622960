package torg.records;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.inbox.Conversation;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.moderation.Moderation;
import torg.records.Classified.By;
import torg.records.RecordsEvent.DocumentClassified;
import torg.records.RecordsEvent.DocumentsClassifiedTogether;
import torg.shell.Refused;

/** The door to how documents are kept: proposed by rules that say why, decided by a person (domain.md D55). */
@Component
public class Records {
    private final ClassificationRows rows;
    private final Inbox inbox;
    private final Moderation moderation;
    private final Ledger ledger;
    private final Clock clock;

    Records(ClassificationRows rows, Inbox inbox, Moderation moderation, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.inbox = inbox;
        this.moderation = moderation;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A conversation as it stands with the diary. @param decided empty also when something has come in since */
    public record Standing(Conversation conversation, Proposal proposal, Optional<Classified> decided) {}

    public Standing standing(Conversation conversation) {
        return new Standing(
                conversation,
                proposed(conversation),
                rows.of(conversation.id()).filter(one -> !one.until().isBefore(conversation.lastAt())));
    }

    private Proposal proposed(Conversation conversation) {
        return Rules.proposed(
                Facts.of(conversation, inbox.messages(conversation.id()), moderation.of(conversation.id())));
    }

    /** The decision that was made before something more came in, if any. */
    public Optional<Classified> lastDecided(ConversationId conversation) {
        return rows.of(conversation);
    }

    /** @throws Refused when something secret would not be registered: it always is (OSL 5 kap. 1 §) */
    @Transactional
    public void classify(ConversationId id, Reason reason, By by, Actor actor) {
        var conversation = inbox.find(id);
        if (conversation.secret() && reason.keeping() != Keeping.REGISTER) {
            throw new Refused("records.secret-is-registered");
        }
        save(conversation, reason, proposed(conversation), by, actor);
    }

    /**
     * Those of them that are clear, as they are proposed. What has ceased to be clear while somebody looked, or has been
     * decided by a colleague meanwhile, is left as it is.
     *
     * @return how many were decided
     */
    @Transactional
    public int classifyTogether(List<ConversationId> ids, By by, Actor actor) {
        var clear = ids.stream()
                .map(inbox::find)
                .map(this::standing)
                .filter(standing ->
                        standing.decided().isEmpty() && standing.proposal().clear())
                .toList();
        clear.forEach(one -> save(one.conversation(), one.proposal().reason(), one.proposal(), by, actor));
        ledger.record(
                actor,
                new DocumentsClassifiedTogether(clear.stream()
                        .map(one -> one.conversation().id().value())
                        .toList()));
        return clear.size();
    }

    private void save(Conversation conversation, Reason reason, Proposal proposal, By by, Actor actor) {
        rows.save(new Classified(
                conversation.id().value(), reason, proposal.reason(), proposal.written(), by, conversation.lastAt()));
        ledger.record(
                actor,
                new DocumentClassified(
                        conversation.id().value(), reason.keeping(), reason, proposal.reason(), proposal.written()));
    }

    /** What has come in to these units and waits for a decision, the newest first. @param before 0 for the first page */
    public List<Standing> waiting(Collection<Long> units, long before, int most) {
        return rows.waiting(units, before, most).stream()
                .map(inbox::find)
                .map(this::standing)
                .toList();
    }

    /** How much waits in a unit. */
    public record PerUnit(long unit, String name, long waiting) {}

    /** The units where most waits, of as many as {@link #countWaiting} counts. */
    public List<PerUnit> waitingPerUnit(Collection<Long> units, int enough, int most) {
        return rows.perUnit(units, enough, most);
    }

    public long countWaiting(Collection<Long> units, int enough) {
        return rows.count(units, enough);
    }

    /** As fine as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
