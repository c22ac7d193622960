package torg.inbox.expert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.inbox.ConversationId;
import torg.inbox.expert.ExpertEvent.ExpertAnswered;
import torg.inbox.expert.ExpertEvent.ExpertAsked;
import torg.inbox.expert.ExpertEvent.ExpertQuestionWithdrawn;
import torg.inbox.expert.ExpertEvent.ExpertReminded;
import torg.inbox.expert.ExpertEvent.NoteWritten;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.staff.Messenger;
import torg.staff.Person;

/** The door to those who know (domain.md D23). */
@Component
public class Experts {
    private static final int SECRET_BYTES = 32;

    private final ExpertQuestions questions;
    private final ObjectProvider<Messenger> messengers;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Experts(ExpertQuestions questions, ObjectProvider<Messenger> messengers, Ledger ledger, Clock clock) {
        this.questions = questions;
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
     * @return the secret of a link that opens this one question until it is answered; only its hash is kept
     */
    @Transactional
    public String askOutsider(
            ConversationId conversation, String outsider, String question, LocalDate dueOn, long asker, Actor actor) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = questions.add(
                conversation.value(),
                asker,
                Optional.empty(),
                Optional.of(outsider),
                Optional.of(hash(secret)),
                question,
                dueOn,
                clock.instant());
        ledger.record(actor, new ExpertAsked(conversation.value(), id, outsider, dueOn));
        messengers.stream()
                .filter(messenger -> messenger.reaches(outsider))
                .forEach(messenger -> messenger.send("asked/" + id, outsider, "/asked/link/" + secret));
        return secret;
    }

    /** Whether the link is sent to them by itself. */
    public boolean isSentTo(String outsider) {
        return messengers.stream().anyMatch(messenger -> messenger.reaches(outsider));
    }

    /** An answer ends the question, and with it the link. The city's own answer is written by somebody else. */
    @Transactional
    public void answer(Asked asked, String words, Actor actor) {
        if (!questions.end(asked.id(), "answered_at", clock.instant())) {
            throw new Refused("expert.already-over");
        }
        questions.note(asked.id(), asked.expert(), words, clock.instant());
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

    /** What a link opens; nothing once it is answered, withdrawn, or never was. */
    public Asked byLink(String secret) {
        return questions.byLink(hash(secret)).orElseThrow(NotFound::new);
    }

    public List<Asked> of(ConversationId conversation) {
        return questions.of(conversation.value());
    }

    public List<Asked> askedOf(long person) {
        return questions.askedOf(person);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
