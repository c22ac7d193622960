package torg.inbox.expert;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.inbox.ConversationId;
import torg.inbox.expert.ExpertEvent.ExpertAnswered;
import torg.inbox.expert.ExpertEvent.ExpertAsked;
import torg.inbox.expert.ExpertEvent.ExpertLinkRenewed;
import torg.inbox.expert.ExpertEvent.ExpertQuestionWithdrawn;
import torg.inbox.expert.ExpertEvent.ExpertReminded;
import torg.inbox.expert.ExpertEvent.NoteWritten;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;
import torg.staff.Messenger;
import torg.staff.Person;

/** The door to those who know (domain.md D23). */
@Component
public class Experts {
    /** A late answer is better than none: the link is good for a week beyond the day that was asked for. */
    private static final int AFTER_DUE = 7;

    private final ExpertQuestions questions;
    private final Links links;
    private final Misses misses;
    private final ObjectProvider<Messenger> messengers;
    private final Ledger ledger;
    private final Clock clock;

    Experts(
            ExpertQuestions questions,
            Links links,
            Misses misses,
            ObjectProvider<Messenger> messengers,
            Ledger ledger,
            Clock clock) {
        this.questions = questions;
        this.links = links;
        this.misses = misses;
        this.messengers = messengers;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public long ask(
            ConversationId conversation, Person expert, String question, LocalDate dueOn, long asker, Actor actor) {
        var id = questions.add(
                conversation.value(),
                asker,
                Optional.of(expert.id()),
                Optional.empty(),
                Optional.empty(),
                question,
                dueOn,
                clock.instant());
        ledger.record(actor, new ExpertAsked(conversation.value(), id, expert.name(), dueOn));
        return id;
    }

    /**
     * Somebody outside the city, who has no sign-in.
     *
     * @return the secret of a link that opens this one question, to be answered once and until its last day
     */
    @Transactional
    public String askOutsider(
            ConversationId conversation, String outsider, String question, LocalDate dueOn, long asker, Actor actor) {
        var link = links.fresh(dueOn.plusDays(AFTER_DUE));
        var id = questions.add(
                conversation.value(),
                asker,
                Optional.empty(),
                Optional.of(outsider),
                Optional.of(link),
                question,
                dueOn,
                now());
        ledger.record(actor, new ExpertAsked(conversation.value(), id, outsider, dueOn));
        send("asked/" + id, outsider, link.secret());
        return link.secret();
    }

    private void send(String key, String outsider, String secret) {
        messengers.stream()
                .filter(messenger -> messenger.reaches(outsider))
                .forEach(messenger -> messenger.send(key, outsider, "/asked/link/" + secret));
    }

    /** Whether the link is sent to them by itself. */
    public boolean isSentTo(String outsider) {
        return messengers.stream().anyMatch(messenger -> messenger.reaches(outsider));
    }

    /** For a link that was lost, or sent to the wrong person, or has run out: another, and the first is no longer good. */
    @Transactional
    public String renewLink(Asked asked, Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        var from = asked.dueOn().isAfter(today) ? asked.dueOn() : today;
        var link = links.fresh(from.plusDays(AFTER_DUE));
        if (!questions.link(asked.id(), link)) {
            throw new Refused("expert.already-over");
        }
        send("asked/" + asked.id() + "/" + clock.instant().toEpochMilli(), asked.expert(), link.secret());
        ledger.record(actor, new ExpertLinkRenewed(asked.conversation(), asked.id(), asked.expert(), link.lastDay()));
        return link.secret();
    }

    /** An answer ends the question. The city's own answer is written by somebody else. */
    @Transactional
    public void answer(Asked asked, String words, Actor actor) {
        var now = now();
        if (!questions.end(asked.id(), "answered_at", now)) {
            throw new Refused("expert.already-over");
        }
        questions.note(asked.id(), asked.expert(), words, now);
        ledger.record(actor, new ExpertAnswered(asked.conversation(), asked.id(), asked.expert()));
    }

    /** A word in the thread, from whoever asked or whoever is asked. */
    @Transactional
    public void note(Asked asked, String name, String words, Actor actor) {
        questions.note(asked.id(), name, words, clock.instant());
        ledger.record(actor, new NoteWritten(asked.conversation(), asked.id(), name));
    }

    @Transactional
    public void withdraw(Asked asked, Actor actor) {
        if (!questions.end(asked.id(), "withdrawn_at", clock.instant())) {
            throw new Refused("expert.already-over");
        }
        ledger.record(actor, new ExpertQuestionWithdrawn(asked.conversation(), asked.id()));
    }

    /** Once for each question: the day before its last day. It stands on the expert's page, and with whoever asked. */
    @Transactional
    public int remind(LocalDate today) {
        var late = questions.toRemind(today);
        for (var asked : late) {
            questions.reminded(asked.id(), clock.instant());
            ledger.record(Actor.TORG, new ExpertReminded(asked.conversation(), asked.id(), asked.expert()));
        }
        return late.size();
    }

    public Asked find(long id) {
        return questions.find(id).orElseThrow(NotFound::new);
    }

    /** What a link leads to. */
    public sealed interface Opened {
        record Question(Asked asked) implements Opened {}

        /** It is answered: whoever has the link sees what they sent, and nothing of the resident any more. */
        record Sent(Asked.Note answer) implements Opened {}

        record RunOut() implements Opened {}

        record Withdrawn() implements Opened {}

        /** Not ours, or one that was replaced by another. */
        record NotOurs() implements Opened {}

        record TooMany() implements Opened {}
    }

    /** @param from where it is asked from, so that nobody tries many */
    public Opened byLink(String secret, String from) {
        if (misses.tooMany(from)) {
            return new Opened.TooMany();
        }
        var link = links.read(secret);
        var asked = link.flatMap(one -> questions.byLink(one.hash()));
        if (asked.isEmpty()) {
            misses.add(from);
            return new Opened.NotOurs();
        }
        if (LocalDate.ofInstant(clock.instant(), Words.ZONE)
                .isAfter(link.orElseThrow().lastDay())) {
            return new Opened.RunOut();
        }
        return asked.get().withdrawn()
                ? new Opened.Withdrawn()
                : asked.get().answer().<Opened>map(Opened.Sent::new).orElseGet(() -> new Opened.Question(asked.get()));
    }

    public List<Asked> of(ConversationId conversation) {
        return questions.of(conversation.value());
    }

    public List<Asked> askedOf(long person) {
        return questions.askedOf(person);
    }

    /** As fine as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
