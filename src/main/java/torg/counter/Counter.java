package torg.counter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.counter.CounterEvent.ContactUnmasked;
import torg.counter.CounterEvent.NoteWritten;
import torg.counter.CounterEvent.ScreenshotKept;
import torg.counter.CounterEvent.ScreenshotUnmasked;
import torg.inbox.Conversation;
import torg.inbox.Conversation.Colleague;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.Message;
import torg.inbox.Message.Delivery.Told;
import torg.inbox.Said;
import torg.inbox.Writing;
import torg.ledger.Actor;
import torg.ledger.Capture;
import torg.ledger.Evidence;
import torg.ledger.Ledger;
import torg.platforms.byhand.Written;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.staff.Unit;

/** The door to the counter: writing down, and reading what only a person with a task may read. */
@Component
public class Counter {
    private final Writing writing;
    private final Inbox inbox;
    private final Notes notes;
    private final Ledger ledger;

    Counter(Writing writing, Inbox inbox, Notes notes, Ledger ledger) {
        this.writing = writing;
        this.inbox = inbox;
        this.notes = notes;
        this.ledger = ledger;
    }

    /**
     * @param unit whose it is; the city when nobody knows
     * @param with the open conversation about the same matter
     * @return the conversation it is read in
     */
    @Transactional
    public ConversationId write(Note note, Unit unit, Optional<ConversationId> with, Colleague colleague, Actor actor) {
        var landed = note.written(colleague.name()).landed();
        var written = writing.write(note.network(), unit, landed, note.ref(), note.reachedAt());
        var id = written.conversation();
        if (written.fresh()) {
            var picture = note.seen().flatMap(Note.Seen::picture).map(shown -> keep(id, shown, note, actor));
            notes.add(said(id, note), note, now(), colleague.person(), picture);
            with.ifPresent(open -> writing.join(id, open, actor));
            ledger.record(
                    actor,
                    new NoteWritten(
                            id.value(),
                            note.way().name(),
                            note.reachedAt(),
                            colleague.name(),
                            with.map(ConversationId::value)));
        }
        return inbox.find(id).mergedInto().orElse(id);
    }

    private Said said(ConversationId id, Note note) {
        var refs = inbox.refs(id);
        return inbox.messages(id).stream()
                .map(Message::id)
                .filter(message -> note.ref().value().equals(refs.get(message)))
                .findFirst()
                .flatMap(inbox::said)
                .orElseThrow(NotFound::new);
    }

    private Notes.Kept keep(ConversationId id, Picture picture, Note note, Actor actor) {
        var entry = ledger.capture(
                        List.of(new Capture("screenshot/" + note.key(), note.reachedAt(), picture.content())))
                .getFirst();
        var hash = sha256(picture.content());
        ledger.record(actor, new ScreenshotKept(id.value(), picture.type(), hash, entry.number()));
        return new Notes.Kept(entry.number(), hash, picture.type());
    }

    /** They were answered while they were still there: taken, answered and told in one act. */
    @Transactional
    public void answered(ConversationId id, String words, Told told, Colleague colleague, Actor actor) {
        if (inbox.find(id).state() instanceof Conversation.State.Waiting) {
            inbox.take(id, colleague, false, actor);
        }
        inbox.answer(id, words, colleague, actor);
        var answer = inbox.messages(id).stream()
                .filter(Message::ours)
                .reduce((earlier, later) -> later)
                .orElseThrow(NotFound::new);
        inbox.told(id, answer.id(), told, "", colleague, actor);
        ledger.record(actor, new CounterEvent.AnsweredAtOnce(id.value(), colleague.name()));
    }

    public List<Noted> notes(ConversationId id) {
        return notes.of(id);
    }

    /** How to reach whoever asked, for the one who has the question. Reading it is an act of its own (domain.md D46). */
    @Transactional
    public String contact(Conversation conversation, long message, String reason, Colleague colleague, Actor actor) {
        if (!conversation.takenBy(colleague.person())) {
            throw new Refused("counter.take-it-first");
        }
        var note = note(conversation, message);
        var contact = written(note).map(Written::contact).orElseThrow(() -> new Refused("counter.gone"));
        ledger.record(actor, new ContactUnmasked(conversation.id().value(), message, colleague.name(), reason));
        return contact;
    }

    /** The screenshot, with everything that stands on it. */
    @Transactional
    public Picture picture(Conversation conversation, long message, String reason, Actor actor) {
        var kept = notes.picture(note(conversation, message).message()).orElseThrow(NotFound::new);
        var content = ledger.evidence(kept.capture())
                .filter(Evidence::holds)
                .map(Evidence::content)
                .filter(bytes -> sha256(bytes).equals(kept.sha256()))
                .orElseThrow(() -> new Refused("counter.gone"));
        ledger.record(actor, new ScreenshotUnmasked(conversation.id().value(), message, actor.name(), reason));
        return new Picture(content, kept.type());
    }

    private Noted note(Conversation conversation, long message) {
        return notes.of(conversation.id()).stream()
                .filter(note -> note.message() == message)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** As it was captured; empty when it has been disposed of. */
    Optional<Written> written(Noted note) {
        return ledger.evidence(note.capture()).map(Evidence::content).map(Written::of);
    }

    public Instant now() {
        return inbox.now();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
