package torg.answers.drafts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.answers.AnswerId;
import torg.answers.Answers;
import torg.answers.drafts.DraftsEvent.AnswerApproved;
import torg.answers.drafts.DraftsEvent.AnswerTurnedDown;
import torg.answers.drafts.DraftsEvent.ApprovalAsked;
import torg.answers.drafts.DraftsEvent.DraftWritten;
import torg.answers.drafts.TopicsEvent.TopicAdded;
import torg.answers.drafts.TopicsEvent.TopicRemoved;
import torg.inbox.Conversation;
import torg.inbox.Conversation.Colleague;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.privacy.Outgoing;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.staff.Unit;

/** The door to answers that have not left yet. */
@Component
public class Drafts {
    private static final int MOST = 100;

    private final DraftRows drafts;
    private final FourEyes fourEyes;
    private final Topics topics;
    private final Referrals referrals;
    private final Answers answers;
    private final Inbox inbox;
    private final Ledger ledger;

    Drafts(
            DraftRows drafts,
            FourEyes fourEyes,
            Topics topics,
            Referrals referrals,
            Answers answers,
            Inbox inbox,
            Ledger ledger) {
        this.drafts = drafts;
        this.fourEyes = fourEyes;
        this.topics = topics;
        this.referrals = referrals;
        this.answers = answers;
        this.inbox = inbox;
        this.ledger = ledger;
    }

    /** What somebody is writing, kept as it is. */
    @Transactional
    public Draft write(ConversationId id, String words, Colleague writer, Actor actor) {
        return begun(fourEyes.write(mine(id, writer), words, Optional.empty(), writer, actor), actor);
    }

    /**
     * Begins the writer's answer with an approved one from the library.
     *
     * @param words as offered, with the blanks filled in
     * @param reason why, though nobody has looked the approved answer over in time; empty for one in use
     */
    @Transactional
    public void insert(ConversationId id, AnswerId answer, String words, String reason, Colleague writer, Actor actor) {
        var conversation = mine(id, writer);
        answers.use(answer, conversation, reason, actor);
        var draft = fourEyes.write(conversation, words, Optional.of("answer/" + answer.value()), writer, actor);
        begun(draft, actor);
    }

    /** Begins the writer's answer with the way to another authority; when it leaves, the matter is handled (FL 7 §). */
    @Transactional
    public void lead(ConversationId id, Authority authority, String words, Colleague writer, Actor actor) {
        begun(fourEyes.write(mine(id, writer), words, Optional.of(authority.source()), writer, actor), actor);
    }

    /** Begins the writer's answer with a text the tool proposes. @param source what it is, {@code individual} */
    @Transactional
    public void propose(ConversationId id, String source, String words, Colleague writer, Actor actor) {
        begun(fourEyes.write(mine(id, writer), words, Optional.of(source), writer, actor), actor);
    }

    private Draft begun(Draft draft, Actor actor) {
        ledger.record(
                actor,
                new DraftWritten(
                        draft.conversation().value(),
                        draft.id().value(),
                        draft.author().name(),
                        draft.source()));
        return draft;
    }

    /** A second person is asked to read it, also where no rule demands it. */
    @Transactional
    public void ask(ConversationId id, Colleague writer, Actor actor) {
        var draft = drafts.begin(mine(id, writer).id(), writer.person(), fourEyes.now());
        if (draft.words().isBlank()) {
            throw new Refused("answers.drafts.nothing-to-read");
        }
        Outgoing.check(draft.words());
        if (!draft.isWaiting()) {
            drafts.save(draft.asked(fourEyes.now()));
            ledger.record(actor, new ApprovalAsked(id.value(), draft.id().value(), writer.name(), draft.hash()));
        }
    }

    /**
     * A second person approves these words and no other. What others have written for the same conversation is turned
     * down with a reason, since a resident gets one answer.
     *
     * @param seen the hash of what the approver has read
     * @param reason why the others are turned down; needed only when there are others
     * @param send whether it leaves at once, in its writer's name
     */
    @Transactional
    public void approve(DraftId id, String seen, String reason, boolean send, Colleague approver, Actor actor) {
        var draft = hold(id);
        Outgoing.check(draft.words());
        var approved = draft.approved(approver, fourEyes.now(), seen);
        drafts.save(approved);
        ledger.record(
                actor,
                new AnswerApproved(
                        draft.conversation().value(),
                        id.value(),
                        draft.author().name(),
                        approver.name(),
                        draft.hash()));
        for (var other : rivals(draft)) {
            if (reason.isBlank()) {
                throw new Refused("answers.drafts.say-why-the-others-not");
            }
            turnDown(hold(other.id()), reason, approver, actor);
        }
        if (send) {
            send(approved, actor);
        }
    }

    /** The approved answer is its writer's: it leaves in that name, also when somebody else has taken the question since. */
    private void send(Draft approved, Actor actor) {
        var conversation = inbox.find(approved.conversation());
        if (!conversation.takenBy(approved.author().person())) {
            inbox.take(approved.conversation(), approved.author(), true, actor);
        }
        inbox.answer(approved.conversation(), approved.words(), approved.author(), actor);
    }

    @Transactional
    public void reject(DraftId id, String reason, Colleague by, Actor actor) {
        turnDown(hold(id), reason, by, actor);
    }

    private void turnDown(Draft draft, String reason, Colleague by, Actor actor) {
        drafts.save(draft.rejected(by, fourEyes.now(), reason));
        ledger.record(
                actor,
                new AnswerTurnedDown(
                        draft.conversation().value(),
                        draft.id().value(),
                        draft.author().name(),
                        by.name(),
                        reason));
    }

    /** Others' drafts that wait in the same conversation. */
    public List<Draft> rivals(Draft draft) {
        return of(draft.conversation()).stream()
                .filter(other -> other.isWaiting() && !other.id().equals(draft.id()))
                .toList();
    }

    /** Goes on with what was turned down, as a new draft. */
    @Transactional
    public void goOn(DraftId id, Colleague writer, Actor actor) {
        var turnedDown = hold(id);
        var conversation = mine(turnedDown.conversation(), writer);
        begun(fourEyes.write(conversation, turnedDown.words(), Optional.of(turnedDown.source()), writer, actor), actor);
    }

    @Transactional
    public void addTopic(Unit unit, String word, Actor actor) {
        if (topics.add(unit.id(), word, actor.name(), fourEyes.now()).isEmpty()) {
            throw new Refused("answers.topics.already-there");
        }
        ledger.record(actor, new TopicAdded(unit.id(), word));
    }

    @Transactional
    public void removeTopic(Topic topic, Actor actor) {
        if (!topics.remove(topic.id())) {
            throw new NotFound();
        }
        ledger.record(actor, new TopicRemoved(topic.unit(), topic.word()));
    }

    public Topic topic(long id) {
        return topics.find(id).orElseThrow(NotFound::new);
    }

    public List<Topic> topics() {
        return topics.all();
    }

    public Demand demand(Conversation conversation, String words) {
        return fourEyes.demand(conversation, words);
    }

    public Optional<Draft> open(ConversationId conversation, long writer) {
        return drafts.open(conversation, writer);
    }

    public List<Draft> of(ConversationId conversation) {
        return drafts.of(conversation, MOST);
    }

    public List<Draft> waiting(Collection<Long> units) {
        return drafts.waiting(units, MOST);
    }

    /** What the writer should see before it is sent. */
    public List<Caution> cautions(Draft draft) {
        return Caution.in(draft.words(), fourEyes.libraryWords(draft));
    }

    /** The authorities a conversation's resident has been led to. */
    public List<String> ledTo(ConversationId conversation) {
        return referrals.of(conversation).stream()
                .map(Referrals.Referral::authority)
                .toList();
    }

    public Draft find(DraftId id) {
        return hold(id);
    }

    private Draft hold(DraftId id) {
        return drafts.hold(id).orElseThrow(NotFound::new);
    }

    /** Only whoever has taken a question writes its answer. */
    private Conversation mine(ConversationId id, Colleague writer) {
        var conversation = inbox.find(id);
        return switch (conversation.state()) {
            case Conversation.State.Waiting waiting -> throw new Refused("inbox.nobody-has-taken-it");
            case Conversation.State.Answered answered -> throw new Refused("inbox.already-answered");
            case Conversation.State.Closed closed -> throw new Refused("inbox.already-closed");
            case Conversation.State.Taken(var by, var since)
            when by.person() != writer.person() -> throw new Refused("inbox.taken-by-another", by.name());
            case Conversation.State.Taken taken -> conversation;
        };
    }
}
