package torg.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.inbox.Conversation.Colleague;
import torg.inbox.InboxEvent.ArrivalReadAgain;
import torg.inbox.InboxEvent.DeliveryRetried;
import torg.inbox.InboxEvent.QuestionAnswered;
import torg.inbox.InboxEvent.QuestionClosed;
import torg.inbox.InboxEvent.QuestionConcealed;
import torg.inbox.InboxEvent.QuestionReleased;
import torg.inbox.InboxEvent.QuestionRevealed;
import torg.inbox.InboxEvent.QuestionSeen;
import torg.inbox.InboxEvent.QuestionTaken;
import torg.inbox.InboxEvent.ResidentTold;
import torg.inbox.InboxEvent.WordsUnmasked;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Arrivals;
import torg.platforms.Courier;
import torg.platforms.RemoteRef;
import torg.platforms.Reply;
import torg.privacy.Masking;
import torg.shell.NotFound;
import torg.shell.Refused;

/** The door to residents' conversations. */
@Component
public class Inbox {
    private final Conversations conversations;
    private final Messages messages;
    private final Courier courier;
    private final Arrivals arrivals;
    private final Ledger ledger;
    private final Clock clock;
    private final List<Drafting> drafting;
    private final Masking masking = new Masking();

    Inbox(
            Conversations conversations,
            Messages messages,
            Courier courier,
            Arrivals arrivals,
            Ledger ledger,
            Clock clock,
            List<Drafting> drafting) {
        this.drafting = drafting;
        this.arrivals = arrivals;
        this.conversations = conversations;
        this.messages = messages;
        this.courier = courier;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The first sight of it by somebody who may answer is recorded; later ones are not. */
    @Transactional
    public void see(ConversationId id, Actor reader) {
        if (conversations.see(id, now())) {
            ledger.record(reader, new QuestionSeen(id.value(), reader.name()));
        }
    }

    @Transactional
    public void take(ConversationId id, Colleague colleague, boolean relieving, Actor actor) {
        var conversation = hold(id);
        conversations.save(conversation.taken(colleague, now(), relieving));
        ledger.record(actor, new QuestionTaken(id.value(), colleague.name()));
    }

    @Transactional
    public void release(ConversationId id, Colleague colleague, Actor actor) {
        var conversation = hold(id);
        conversations.save(conversation.released(colleague));
        ledger.record(actor, new QuestionReleased(id.value(), colleague.name()));
    }

    @Transactional
    public void answer(ConversationId id, String words, Colleague colleague, Actor actor) {
        var conversation = hold(id);
        conversations.save(conversation.answered(colleague, now()));
        drafting.forEach(room -> room.leaves(conversation, words, colleague, actor));
        conversations.answered(id, now());
        var message = send(conversation, words, colleague);
        ledger.record(actor, new QuestionAnswered(id.value(), message, colleague.name(), words));
    }

    /** The key is chosen and stored before anything is sent, so that every try is the same one. */
    private long send(Conversation conversation, String words, Colleague colleague) {
        var parent = messages.newestOfTheirs(conversation.id())
                .orElseThrow(() -> new Refused("inbox.nothing-left-to-answer"));
        var key = UUID.randomUUID().toString();
        var at = now();
        courier.order(parent.connection(), new Reply(key, parent.root(), parent.message(), words, at));
        return messages.addOurs(conversation, colleague.name(), words, masking.mask(words), key, at);
    }

    @Transactional
    public void close(ConversationId id, String reason, Colleague colleague, Actor actor) {
        var conversation = hold(id);
        conversations.save(conversation.closed(colleague, now(), reason));
        ledger.record(actor, new QuestionClosed(id.value(), colleague.name(), reason));
    }

    /** A person tries again what a platform refused, or what is unclear; the unclear is read back first. */
    @Transactional
    public void retry(ConversationId id, long message, Actor actor) {
        hold(id);
        var key = messages.failedDelivery(id, message).orElseThrow(() -> new Refused("inbox.nothing-to-retry"));
        courier.again(key);
        messages.delivered(key, Optional.empty());
        ledger.record(actor, new DeliveryRetried(id.value(), actor.name()));
    }

    /** Reading what is masked is an act of its own, with a reason, and in the ledger before the words are shown. */
    @Transactional
    public String unmask(ConversationId id, long message, String reason, Actor actor) {
        var original = messages.original(id, message).orElseThrow(NotFound::new);
        ledger.record(actor, new WordsUnmasked(id.value(), message, actor.name(), reason));
        return original;
    }

    /**
     * Marked as secret, or no longer so, by a person who has the right to it: from now on no view, list, search or preview
     * holds the words or the writer, and reading them is {@link #unmask}. Why, and by which provision, is known above.
     */
    @Transactional
    public void conceal(ConversationId id, boolean secret, Actor actor) {
        if (conversations.conceal(id, secret)) {
            ledger.record(actor, secret ? new QuestionConcealed(id.value()) : new QuestionRevealed(id.value()));
        }
    }

    /** What came in and could not be read. It is captured and waits for a person. */
    public List<Arrivals.Unread> unreadable() {
        return arrivals.unreadable();
    }

    public long countUnreadable() {
        return arrivals.countUnreadable();
    }

    @Transactional
    public void readAgain(long entry, Actor actor) {
        if (!arrivals.retry(entry)) {
            throw new NotFound();
        }
        ledger.record(actor, new ArrivalReadAgain(entry, actor.name()));
    }

    public Conversation find(ConversationId id) {
        return conversations.find(id).orElseThrow(NotFound::new);
    }

    public Optional<Conversation> begunBy(RemoteRef root) {
        return conversations.beginning(root);
    }

    public List<Message> messages(ConversationId id) {
        return messages.of(id);
    }

    /** The whole thread as whoever asked sees it, also what the city has parted from it. */
    public List<Message> saidIn(ConversationId id) {
        return messages.saidIn(id);
    }

    public List<Conversation> page(
            Look look, Collection<Long> units, long person, Optional<Queue.Place> after, int most) {
        return conversations.page(look, units, person, now(), after, most);
    }

    /** How many stand in each, in the same order; no more than enough. */
    public List<Long> count(List<Look> looks, Collection<Long> units, long person, int enough) {
        return conversations.count(looks, units, person, now(), enough);
    }

    private Conversation hold(ConversationId id) {
        return conversations.hold(id).orElseThrow(NotFound::new);
    }

    /** As fine as the database keeps it: the same time is used at every try, also after a restart. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Something a resident said, for a room that decides about it. */
    public Optional<Said> said(long message) {
        return messages.named(message)
                .flatMap(named -> conversations
                        .find(new ConversationId(named.conversation()))
                        .map(c -> new Said(message, c, new RemoteRef(named.ref()), named.capture())));
    }

    /** What the platform calls each thing that residents said in a conversation, by its number here. */
    public Map<Long, String> refs(ConversationId id) {
        return messages.refs(id);
    }

    /** Tells the resident something that is no answer, such as what was decided: nobody's turn and no clock changes. */
    @Transactional
    public void tell(ConversationId id, String words, Colleague colleague, Actor actor) {
        var conversation = hold(id);
        var message = send(conversation, words, colleague);
        ledger.record(actor, new ResidentTold(id.value(), message, colleague.name()));
    }
}
