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
import torg.inbox.InboxEvent.AnswerPrepared;
import torg.inbox.InboxEvent.AnswerTold;
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
import torg.inbox.beside.Drafting;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrivals;
import torg.platforms.delivery.Courier;
import torg.platforms.delivery.Reply;
import torg.privacy.Masking;
import torg.privacy.Outgoing;
import torg.shell.NotFound;
import torg.shell.Refused;

/** The door to residents' conversations. */
@Component
public class Inbox {
    /** Of a conversation, what is shown at once. Few are longer; under a post in a storm there are a hundred thousand. */
    public static final int MOST = 500;

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

    /** What nobody but a person can deliver is not answered until that person says that it is told. */
    @Transactional
    public void answer(ConversationId id, String words, Colleague colleague, Actor actor) {
        var conversation = hold(id);
        var answered = conversation.answered(colleague, now());
        drafting.forEach(room -> room.leaves(conversation, words, colleague, actor));
        var parent = parent(id);
        if (parent.network().isByHand()) {
            Outgoing.check(words);
            var message = keep(conversation, words, colleague, "PREPARED");
            ledger.record(actor, new AnswerPrepared(id.value(), message, colleague.name(), words));
            return;
        }
        conversations.save(answered);
        conversations.answered(id, now());
        var message = send(conversation, parent, words, colleague);
        ledger.record(actor, new QuestionAnswered(id.value(), message, colleague.name(), words));
    }

    /** Whether an answer to it is told by a person: what was last said came in by hand. */
    public boolean isByHand(ConversationId id) {
        return messages.newestOfTheirs(id)
                .map(parent -> parent.network().isByHand())
                .orElse(false);
    }

    private Messages.Parent parent(ConversationId id) {
        return messages.newestOfTheirs(id).orElseThrow(() -> new Refused("inbox.nothing-left-to-answer"));
    }

    /** The key is chosen and stored before anything is sent, so that every try is the same one. */
    private long send(Conversation conversation, Messages.Parent parent, String words, Colleague colleague) {
        Outgoing.check(words);
        if (parent.network().isByHand()) {
            return keep(conversation, words, colleague, "BY_HAND");
        }
        var key = UUID.randomUUID().toString();
        var at = now();
        courier.order(parent.connection(), new Reply(key, parent.root(), parent.message(), words, at));
        return messages.addOurs(conversation, colleague.name(), words, masking.mask(words), key, "ON_ITS_WAY", at);
    }

    private long keep(Conversation conversation, String words, Colleague colleague, String how) {
        var key = UUID.randomUUID().toString();
        return messages.addOurs(conversation, colleague.name(), words, masking.mask(words), key, how, now());
    }

    /**
     * A person has told it. Only now is it answered, at the time when it was told.
     *
     * @param address where it stands on the web; empty where it stands nowhere
     */
    @Transactional
    public void told(
            ConversationId id,
            long message,
            Message.Delivery.Told told,
            String address,
            Colleague teller,
            Actor actor) {
        var conversation = hold(id);
        if (told.at().isBefore(conversation.firstAt())) {
            throw new Refused("inbox.told-before-it-was-asked");
        }
        var answers = messages.told(id, message, told, address).orElseThrow(() -> new Refused("inbox.nothing-to-tell"));
        if (answers && conversation.isOpen()) {
            conversations.save(conversation.answered(teller, told.at()));
            conversations.answered(id, told.at());
        }
        ledger.record(actor, new AnswerTold(id.value(), message, told.by(), told.how(), told.at(), address));
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
        messages.onItsWayAgain(key);
        ledger.record(actor, new DeliveryRetried(id.value(), actor.name()));
    }

    /** Reading what is masked is an act of its own, with a reason, and in the ledger before the words are shown. */
    @Transactional
    public String unmask(ConversationId id, long message, String reason, Actor actor) {
        var original = messages.original(id, message).orElseThrow(NotFound::new);
        ledger.record(actor, new WordsUnmasked(id.value(), message, actor.name(), reason));
        return SecretLinks.hidden(original);
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

    /** One that something can still be added to: it is open, and read in no other. */
    public Optional<Conversation> open(ConversationId id) {
        return conversations
                .find(id)
                .filter(Conversation::isOpen)
                .filter(c -> c.mergedInto().isEmpty());
    }

    public Optional<Conversation> begunBy(RemoteRef root) {
        return conversations.beginning(root);
    }

    /** What was said last, as much of it as a person reads, the oldest of that first. */
    public List<Message> messages(ConversationId id) {
        return messages.of(id, Optional.empty(), MOST);
    }

    /** One more than is shown, where there is more before it: what was said last, or before one of the messages. */
    public List<Message> messages(ConversationId id, Optional<Long> before) {
        return messages.of(id, before, MOST + 1);
    }

    /** The whole thread as whoever asked sees it, with the links that are theirs alone, also what the city has parted from it. */
    public List<Message> saidIn(ConversationId id) {
        return messages.saidIn(id, MOST).stream()
                .map(said ->
                        said.ours() ? said.saying(masking.mask(said.words()).text()) : said)
                .toList();
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
        var message = send(conversation, parent(id), words, colleague);
        ledger.record(actor, new ResidentTold(id.value(), message, colleague.name()));
    }
}
