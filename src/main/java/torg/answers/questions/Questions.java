package torg.answers.questions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.answers.questions.QuestionsEvent.PublicQuestionChanged;
import torg.answers.questions.QuestionsEvent.PublicQuestionRetired;
import torg.answers.questions.QuestionsEvent.QuestionMadePublic;
import torg.inbox.Conversation;
import torg.inbox.Conversation.State;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.Message;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.privacy.Masking;
import torg.privacy.Outgoing;
import torg.privacy.WithoutName;
import torg.register.AccountId;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;

/** The door to the public questions and answers. */
@Component
public class Questions {
    private static final int MOST = 100;

    private final QuestionRows questions;
    private final Inbox inbox;
    private final Ledger ledger;
    private final Clock clock;
    private final Masking masking = new Masking();

    Questions(QuestionRows questions, Inbox inbox, Ledger ledger, Clock clock) {
        this.questions = questions;
        this.inbox = inbox;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What it would be: the resident's first words and the city's last, both masked, without the resident's name. */
    public Wording proposed(Conversation conversation) {
        var messages = inbox.messages(conversation.id());
        var asked = messages.stream()
                .filter(message -> !message.ours() && message.removedAt().isEmpty())
                .findFirst();
        var answered = messages.stream().filter(Message::ours).reduce((first, second) -> second);
        return new Wording(
                asked.map(message -> WithoutName.of(message.words(), conversation.author()))
                        .orElse(""),
                answered.map(message -> WithoutName.of(message.words(), conversation.author()))
                        .orElse(""),
                "",
                today().plusMonths(12));
    }

    /** Masked once more, whatever was typed: nothing leads past the one function that hides. */
    public Wording masked(Wording wording) {
        return new Wording(
                masking.mask(wording.question()).text(),
                masking.mask(wording.answer()).text(),
                masking.mask(wording.topic()).text(),
                wording.reviewOn());
    }

    @Transactional
    public QuestionId publish(ConversationId id, Wording wording, Actor actor) {
        var conversation = inbox.find(id);
        if (!(conversation.state() instanceof State.Answered)) {
            throw new Refused("answers.questions.not-answered");
        }
        if (conversation.secret()) {
            throw new Refused("answers.questions.is-secret");
        }
        var said = masked(wording);
        Outgoing.check(said.question(), said.answer(), said.topic());
        try {
            var made = questions.add(id, conversation.place().getLast(), said, now());
            ledger.record(actor, new QuestionMadePublic(made.value(), id.value(), said.question(), said.answer()));
            return made;
        } catch (DuplicateKeyException twice) {
            throw new Refused("answers.questions.already-public");
        }
    }

    /** Whoever saves it has looked it over. */
    @Transactional
    public void change(QuestionId id, Wording wording, Actor actor) {
        var said = masked(wording);
        Outgoing.check(said.question(), said.answer(), said.topic());
        questions.save(hold(id).saying(said, now()));
        ledger.record(actor, new PublicQuestionChanged(id.value(), said.question(), said.answer()));
    }

    @Transactional
    public void retire(QuestionId id, String reason, Actor actor) {
        questions.save(hold(id).retired(actor, now(), reason));
        ledger.record(actor, new PublicQuestionRetired(id.value(), reason));
    }

    public PublicQuestion find(QuestionId id) {
        return questions.find(id).orElseThrow(NotFound::new);
    }

    /** @throws NotFound for what is not public, so that nobody can tell whether it ever was */
    public PublicQuestion read(QuestionId id) {
        return questions.find(id).filter(question -> question.isPublic(today())).orElseThrow(NotFound::new);
    }

    public Optional<PublicQuestion> of(ConversationId conversation) {
        return questions.of(conversation);
    }

    public List<PublicQuestion> search(String text, String topic) {
        return questions.search(text, topic, today(), MOST);
    }

    /** Those that come from conversations on an account, the newest first. */
    public List<PublicQuestion> on(AccountId account, int most) {
        return questions.on(account.value(), today(), most);
    }

    public List<String> topics() {
        return questions.topics(today());
    }

    public List<PublicQuestion> desk(Collection<Long> units) {
        return questions.desk(units, 2 * MOST);
    }

    private PublicQuestion hold(QuestionId id) {
        return questions.hold(id).orElseThrow(NotFound::new);
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Words.ZONE));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
