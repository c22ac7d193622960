package torg.answers.together;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import torg.answers.Blanks;
import torg.answers.drafts.Drafts;
import torg.answers.drafts.Guidance;
import torg.answers.together.CommonAnswer.Part;
import torg.answers.together.CommonAnswer.Step;
import torg.answers.together.TogetherEvent.CommonAnswerDelivered;
import torg.answers.together.TogetherEvent.CommonAnswerGiven;
import torg.inbox.Conversation;
import torg.inbox.Conversation.Colleague;
import torg.inbox.Conversation.State;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.Look;
import torg.inbox.Message;
import torg.inbox.Queue;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.privacy.Outgoing;
import torg.shell.NotFound;
import torg.shell.Refused;

/** The door to answering once what is asked in several places (peers.md P61). */
@Component
public class Together {
    /** So many of those that have waited longest are compared with each other: more than anybody looks through. */
    private static final int COMPARED = 300;

    private static final int NEWEST = 10;

    private final CommonRows rows;
    private final Inbox inbox;
    private final Drafts drafts;
    private final Guidance guidance;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Clock clock;

    Together(
            CommonRows rows,
            Inbox inbox,
            Drafts drafts,
            Guidance guidance,
            TransactionTemplate transaction,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.inbox = inbox;
        this.drafts = drafts;
        this.guidance = guidance;
        this.transaction = transaction;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What seems to be the same question among those that wait in these units. A proposal, and only that. */
    public List<Group> groups(Collection<Long> units, long reader) {
        return Group.of(waiting(units, reader));
    }

    public Optional<Group> around(ConversationId conversation, Collection<Long> units, long reader) {
        return Group.around(inbox.find(conversation), waiting(units, reader));
    }

    /** What is marked as secret looks alike, and is not. */
    private List<Conversation> waiting(Collection<Long> units, long reader) {
        return inbox.page(Look.at(Queue.WAITING), units, reader, Optional.empty(), COMPARED).stream()
                .filter(conversation -> !conversation.secret())
                .toList();
    }

    /** Writes down what is to be answered where, before anything is sent. */
    @Transactional
    public CommonId give(String words, List<ConversationId> conversations, Colleague colleague, Actor actor) {
        Outgoing.check(words);
        var chosen = conversations.stream().distinct().toList();
        var id = rows.add(words, colleague.person(), chosen, now());
        ledger.record(
                actor,
                new CommonAnswerGiven(
                        id.value(), chosen.stream().map(ConversationId::value).toList(), words));
        return id;
    }

    /** Answers where it is not done yet, each place by itself: one that says no keeps no other waiting. */
    public void deliver(CommonId id, Colleague colleague, Actor actor) {
        var common = find(id);
        if (common.person() != colleague.person()) {
            throw new Refused("answers.together.of-another", common.by());
        }
        common.parts().stream()
                .filter(part -> part.step() == Step.TO_DO)
                .forEach(part -> deliver(common, part.conversation(), colleague, actor));
    }

    private void deliver(CommonAnswer common, ConversationId conversation, Colleague colleague, Actor actor) {
        try {
            transaction.executeWithoutResult(status -> {
                if (rows.claim(common.id(), conversation)) {
                    step(common.id(), conversation, answer(common, conversation, colleague, actor), "", actor);
                }
            });
        } catch (Refused no) {
            transaction.executeWithoutResult(
                    status -> step(common.id(), conversation, Step.REFUSED, no.sentence(), actor));
        }
    }

    private Step answer(CommonAnswer common, ConversationId id, Colleague colleague, Actor actor) {
        var conversation = inbox.find(id);
        switch (conversation.state()) {
            case State.Answered answered -> throw new Refused("inbox.already-answered");
            case State.Closed closed -> throw new Refused("inbox.already-closed");
            case State.Waiting waiting -> {}
            case State.Taken taken -> {}
        }
        var words = Blanks.fill(common.words(), Guidance.known(conversation, colleague.name(), ""));
        if (!guidance.limit(conversation.network()).allows(words)) {
            throw new Refused("inbox.form.too-long");
        }
        inbox.take(id, colleague, false, actor);
        if (drafts.demand(conversation, words).must()) {
            drafts.write(id, words, colleague, actor);
            drafts.ask(id, colleague, actor);
            return Step.WAITS;
        }
        inbox.answer(id, words, colleague, actor);
        return Step.ANSWERED;
    }

    private void step(CommonId id, ConversationId conversation, Step step, String because, Actor actor) {
        rows.step(id, conversation, step, Optional.of(because).filter(said -> !said.isEmpty()));
        ledger.record(actor, new CommonAnswerDelivered(id.value(), conversation.value(), step, because));
    }

    public CommonAnswer find(CommonId id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    public List<CommonAnswer> newest(long person) {
        return rows.newest(person, NEWEST).stream().map(this::find).toList();
    }

    /** How the answer fares in one of its places; empty while none has left there. */
    public Optional<Message.Delivery> delivery(CommonAnswer common, Part part) {
        return inbox.messages(part.conversation()).stream()
                .filter(message -> message.ours() && !message.at().isBefore(common.at()))
                .findFirst()
                .flatMap(Message::delivery);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
