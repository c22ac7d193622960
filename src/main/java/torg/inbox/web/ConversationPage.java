package torg.inbox.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torg.inbox.Conversation;
import torg.inbox.Conversation.State;
import torg.inbox.ConversationId;
import torg.inbox.Message;
import torg.inbox.Urgency;
import torg.inbox.beside.Aside;
import torg.inbox.beside.Company;
import torg.inbox.beside.Deed;
import torg.inbox.beside.Exhibit;
import torg.ledger.Line;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * One conversation: what was said, who has it, and the form for an answer.
 *
 * @param earlier before which message there is more to read
 * @param toTheEnd whether what was said last is among what is shown; only then can it be answered
 */
public record ConversationPage(
        Conversation conversation,
        List<Message> messages,
        Optional<Long> earlier,
        boolean toTheEnd,
        long reader,
        boolean mayAnswer,
        boolean mayUnmask,
        int limit,
        String draft,
        Instant now,
        List<Company.Present> others,
        boolean veiled,
        List<Conversation> together,
        Optional<ConversationId> partedFrom,
        List<Line> history,
        List<Aside> asides,
        Map<Long, List<Deed>> deeds,
        Map<Long, List<Exhibit>> exhibits,
        Optional<Unmasked> unmasked,
        boolean byHand,
        TellingForm telling,
        Problems problems)
        implements Page {

    /** What was masked, shown once to the one who gave a reason. */
    public record Unmasked(long message, String words) {}

    @Override
    public String title() {
        return "inbox.conversation";
    }

    public boolean mine() {
        return conversation.takenBy(reader);
    }

    public boolean open() {
        return conversation.state() instanceof State.Waiting || takenByAnother();
    }

    public boolean takenByAnother() {
        return conversation.state() instanceof State.Taken && !mine();
    }

    public Optional<String> colleague() {
        return conversation.state().whose().map(Conversation.Colleague::name);
    }

    /** What the answer form has shown, so that nobody answers past something new. */
    public long newest() {
        return messages.stream().mapToLong(Message::id).max().orElse(0);
    }

    public List<String> hows() {
        return TellingForm.HOWS;
    }

    public Urgency[] urgencies() {
        return Urgency.values();
    }

    public boolean isEmergency() {
        return conversation.isOpen() && conversation.sorted().urgency() == Urgency.EMERGENCY;
    }

    public boolean asleep() {
        return conversation.asleep().filter(rest -> rest.until().isAfter(now)).isPresent();
    }

    public boolean mayPart(Message message) {
        return mayAnswer
                && conversation.isOpen()
                && together.isEmpty()
                && !message.ours()
                && messages.stream().filter(m -> !m.ours()).count() > 1;
    }

    public Optional<String> closedBecause() {
        return conversation.state() instanceof State.Closed(var by, var at, var reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    public List<Deed> deedsOn(Message message) {
        return deeds.getOrDefault(message.id(), List.of());
    }

    public List<Exhibit> exhibitsOf(Message message) {
        return exhibits.getOrDefault(message.id(), List.of());
    }

    public String wordsOf(Message message) {
        return unmasked.filter(u -> u.message() == message.id())
                .map(Unmasked::words)
                .orElse(message.words());
    }

    public boolean isUnmasked(Message message) {
        return unmasked.filter(u -> u.message() == message.id()).isPresent();
    }
}
