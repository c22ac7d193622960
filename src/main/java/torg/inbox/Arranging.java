package torg.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.inbox.Conversation.Colleague;
import torg.inbox.InboxEvent.MessageParted;
import torg.inbox.InboxEvent.PartingUndone;
import torg.inbox.InboxEvent.QuestionHandedOver;
import torg.inbox.InboxEvent.QuestionMerged;
import torg.inbox.InboxEvent.QuestionMoved;
import torg.inbox.InboxEvent.QuestionSetAside;
import torg.inbox.InboxEvent.QuestionSorted;
import torg.inbox.InboxEvent.QuestionUnmerged;
import torg.inbox.InboxEvent.QuestionWoken;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.staff.Unit;

/**
 * What a person does with conversations besides answering them: moves, sorts, sets aside, merges and parts. All of it can
 * be undone, and every conversation keeps a record of its own.
 */
@Component
public class Arranging {
    private final Conversations conversations;
    private final Arrangements arrangements;
    private final Ledger ledger;
    private final Clock clock;

    Arranging(Conversations conversations, Arrangements arrangements, Ledger ledger, Clock clock) {
        this.conversations = conversations;
        this.arrangements = arrangements;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * To the unit that shall answer. The promised time stays: that the city sent it to the wrong place first is not the
     * resident's to pay for. Nobody has it there yet.
     */
    @Transactional
    public void move(ConversationId id, Unit unit, Actor actor) {
        var conversation = hold(id);
        open(conversation);
        if (conversation.unit() == unit.id()) {
            throw new Refused("inbox.already-there", unit.name());
        }
        conversations.save(conversation.handedOver(Optional.empty(), clock.instant()));
        arrangements.move(id, unit.id());
        ledger.record(actor, new QuestionMoved(id.value(), conversation.unitName(), unit.name()));
    }

    /** A person knows better than a list of words. */
    @Transactional
    public void sort(ConversationId id, Urgency urgency, long person, Actor actor) {
        open(hold(id));
        arrangements.sort(id, urgency, person);
        ledger.record(actor, new QuestionSorted(id.value(), urgency.name()));
    }

    /** Set aside until a time. The clock goes on: whoever asked waits all the same, and a new word wakes it at once. */
    @Transactional
    public void setAside(ConversationId id, Instant until, String waitingFor, Actor actor) {
        var conversation = hold(id);
        open(conversation);
        if (!conversation.sorted().urgency().hasClock()) {
            throw new Refused("inbox.emergencies-do-not-rest");
        }
        if (!until.isAfter(clock.instant())) {
            throw new Refused("inbox.rest-in-the-past");
        }
        arrangements.rest(id, Optional.of(until), Optional.of(waitingFor));
        ledger.record(actor, new QuestionSetAside(id.value(), until, waitingFor));
    }

    @Transactional
    public void wake(ConversationId id, Actor actor) {
        if (hold(id).asleep().isEmpty()) {
            throw new Refused("inbox.not-at-rest");
        }
        arrangements.rest(id, Optional.empty(), Optional.empty());
        ledger.record(actor, new QuestionWoken(id.value()));
    }

    /** Read and answered together from now on: the first is shown in the second, and each keeps what is its own. */
    @Transactional
    public void merge(ConversationId id, ConversationId into, Actor actor) {
        // Always the lower number first: two who merge the same two the other way round do not wait for each other.
        var first = hold(new ConversationId(Math.min(id.value(), into.value())));
        var second = hold(new ConversationId(Math.max(id.value(), into.value())));
        if (id.equals(into)) {
            throw new Refused("inbox.merged-with-itself");
        }
        open(first);
        open(second);
        if (arrangements.isTogether(id)
                || first.mergedInto().isPresent()
                || second.mergedInto().isPresent()) {
            throw new Refused("inbox.already-merged");
        }
        arrangements.merge(id, Optional.of(into));
        ledger.record(actor, new QuestionMerged(id.value(), into.value()));
        ledger.record(actor, new QuestionMerged(into.value(), id.value()));
    }

    @Transactional
    public void unmerge(ConversationId id, Actor actor) {
        var other = hold(id).mergedInto().orElseThrow(() -> new Refused("inbox.not-merged"));
        arrangements.merge(id, Optional.empty());
        ledger.record(actor, new QuestionUnmerged(id.value(), other.value()));
        ledger.record(actor, new QuestionUnmerged(other.value(), id.value()));
    }

    /**
     * Another matter in the same thread: from this message it is a conversation of its own, answered in the place where it
     * was written.
     *
     * @return the new conversation
     */
    @Transactional
    public ConversationId part(ConversationId id, long message, Actor actor) {
        var conversation = hold(id);
        open(conversation);
        if (arrangements.messages(id) < 2) {
            throw new Refused("inbox.nothing-to-part");
        }
        var parted = arrangements.part(id, message).orElseThrow(NotFound::new);
        ledger.record(actor, new MessageParted(id.value(), parted.value(), message));
        ledger.record(actor, new MessageParted(parted.value(), id.value(), message));
        return parted;
    }

    /** @return the conversation it was parted from */
    @Transactional
    public ConversationId undoParting(ConversationId id, Actor actor) {
        open(hold(id));
        var from = arrangements.partedFrom(id).orElseThrow(() -> new Refused("inbox.not-parted"));
        hold(from);
        arrangements.putBack(id, from);
        ledger.record(actor, new PartingUndone(id.value(), from.value()));
        ledger.record(actor, new PartingUndone(from.value(), id.value()));
        return from;
    }

    /** What somebody had when they went: to a colleague, or back to those who wait (domain.md D29). */
    @Transactional
    public void handOver(ConversationId id, Optional<Colleague> substitute, String why, Actor actor) {
        var conversation = hold(id);
        open(conversation);
        conversations.save(conversation.handedOver(substitute, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        ledger.record(actor, new QuestionHandedOver(id.value(), substitute.map(Colleague::name), why));
    }

    /** Those that are read together with this one. */
    public List<Conversation> mergedInto(ConversationId id) {
        return arrangements.mergedInto(id);
    }

    public Optional<ConversationId> partedFrom(ConversationId id) {
        return arrangements.partedFrom(id);
    }

    /** Everything somebody has taken and not finished. */
    public List<Conversation> takenBy(long person) {
        return arrangements.takenBy(person);
    }

    private Conversation hold(ConversationId id) {
        return conversations.hold(id).orElseThrow(NotFound::new);
    }

    private static void open(Conversation conversation) {
        if (!conversation.isOpen()) {
            throw new Refused("inbox.is-over");
        }
    }
}
