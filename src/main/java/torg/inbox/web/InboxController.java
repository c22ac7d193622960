package torg.inbox.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.inbox.Arranging;
import torg.inbox.Conversation;
import torg.inbox.Conversation.Colleague;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.Message;
import torg.inbox.beside.Aside;
import torg.inbox.beside.Company;
import torg.inbox.beside.Deed;
import torg.inbox.beside.Drafting;
import torg.inbox.beside.Exhibit;
import torg.inbox.beside.Gallery;
import torg.inbox.beside.Veil;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.Platforms;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** The inbox's pages. */
@Controller
class InboxController {
    private final Inbox inbox;
    private final Platforms platforms;
    private final Arranging arranging;
    private final Company company;
    private final Veil veil;
    private final Ledger ledger;
    private final List<Aside.Teller> tellers;
    private final List<Deed.Offer> offers;
    private final List<Drafting> drafting;
    private final List<Gallery> galleries;

    InboxController(
            Inbox inbox,
            Platforms platforms,
            Arranging arranging,
            Company company,
            Veil veil,
            Ledger ledger,
            List<Aside.Teller> tellers,
            List<Deed.Offer> offers,
            List<Drafting> drafting,
            List<Gallery> galleries) {
        this.galleries = galleries;
        this.drafting = drafting;
        this.tellers = tellers;
        this.offers = offers;
        this.inbox = inbox;
        this.platforms = platforms;
        this.arranging = arranging;
        this.company = company;
        this.veil = veil;
        this.ledger = ledger;
    }

    @GetMapping("/inbox/{id}")
    ConversationPage conversation(
            @PathVariable long id, @RequestParam(name = "before") Optional<Long> before, SignedIn reader) {
        var conversation = open(id, Right.READ_INBOX, reader);
        if (reader.may(Right.ANSWER, conversation.place())) {
            inbox.see(conversation.id(), Actor.of(reader));
        }
        return page(conversation, reader, "", Problems.NONE, Optional.empty(), before, telling(conversation));
    }

    @PostMapping("/inbox/{id}/taking")
    Go take(@PathVariable long id, TakingForm form, SignedIn reader) {
        var conversation = open(id, Right.ANSWER, reader);
        inbox.take(conversation.id(), colleague(reader), form.relieving(), Actor.of(reader));
        return new Go("/inbox/" + id, "inbox.taken");
    }

    @PostMapping("/inbox/{id}/release")
    Go release(@PathVariable long id, SignedIn reader) {
        var conversation = open(id, Right.ANSWER, reader);
        inbox.release(conversation.id(), colleague(reader), Actor.of(reader));
        return new Go("/inbox/" + id, "inbox.released");
    }

    @PostMapping("/inbox/{id}/answer")
    Answer answer(@PathVariable long id, AnswerForm form, SignedIn reader) {
        var conversation = open(id, Right.ANSWER, reader);
        var limit = platforms.on(conversation.network()).orElseThrow().replyLimit();
        var problems = form.problems(limit)
                .unless(form.hasSeen(inbox.messages(conversation.id())), "words", "inbox.form.something-new");
        if (problems.any()) {
            return page(conversation, reader, form.words(), problems, Optional.empty());
        }
        var heldBack = drafting.stream()
                .flatMap(room -> room.hold(conversation, form.words(), reader).stream())
                .findFirst();
        if (heldBack.isPresent()) {
            return heldBack.get();
        }
        inbox.answer(conversation.id(), form.words(), colleague(reader), Actor.of(reader));
        company.forget(conversation.id(), reader.person());
        return new Go(
                "/inbox/" + id, inbox.isByHand(conversation.id()) ? "inbox.answer-prepared-now" : "inbox.answered");
    }

    @PostMapping("/inbox/{id}/closing")
    Answer close(@PathVariable long id, ClosingForm form, SignedIn reader) {
        var conversation = open(id, Right.ANSWER, reader);
        if (form.problems().any()) {
            return page(conversation, reader, "", form.problems(), Optional.empty());
        }
        inbox.close(conversation.id(), form.reason(), colleague(reader), Actor.of(reader));
        return new Go("/inbox/" + id, "inbox.closed");
    }

    @PostMapping("/inbox/{id}/messages/{message}/retry")
    Go retry(@PathVariable long id, @PathVariable long message, SignedIn reader) {
        var conversation = open(id, Right.ANSWER, reader);
        inbox.retry(conversation.id(), message, Actor.of(reader));
        return new Go("/inbox/" + id, "inbox.retried");
    }

    @PostMapping("/inbox/{id}/messages/{message}/telling")
    Answer tell(@PathVariable long id, @PathVariable long message, TellingForm form, SignedIn reader) {
        var conversation = open(id, Right.ANSWER, reader);
        var problems = form.problems(inbox.now());
        if (problems.any()) {
            return page(conversation, reader, "", problems, Optional.empty(), Optional.empty(), form);
        }
        var told = form.told(reader.name(), inbox.now());
        inbox.told(conversation.id(), message, told, form.address(), colleague(reader), Actor.of(reader));
        return new Go("/inbox/" + id, "inbox.told");
    }

    /** Shown on the answering page only, never on one that can be reached again without a new reason. */
    @PostMapping("/inbox/{id}/messages/{message}/unmasking")
    Answer unmask(@PathVariable long id, @PathVariable long message, UnmaskingForm form, SignedIn reader) {
        var conversation = open(id, Right.UNMASK, reader);
        if (form.problems().any()) {
            return page(conversation, reader, "", form.problems(), Optional.empty());
        }
        var words = inbox.unmask(conversation.id(), message, form.reason(), Actor.of(reader));
        return page(
                conversation, reader, "", Problems.NONE, Optional.of(new ConversationPage.Unmasked(message, words)));
    }

    ConversationPage page(
            Conversation conversation,
            SignedIn reader,
            String draft,
            Problems problems,
            Optional<ConversationPage.Unmasked> unmasked) {
        return page(conversation, reader, draft, problems, unmasked, Optional.empty(), telling(conversation));
    }

    /** How whoever asked is probably told: as they asked. */
    private TellingForm telling(Conversation conversation) {
        var now = TellingForm.now(inbox.now());
        return switch (conversation.way()) {
            case VISIT, LETTER, MAIL ->
                new TellingForm(conversation.way().name().toLowerCase(Locale.ROOT), now.at(), "");
            case ELSEWHERE, REVIEW -> new TellingForm("there", now.at(), "");
            case TELEPHONE, COMMENT, MENTION, MESSAGE, QUESTION -> new TellingForm("telephone", now.at(), "");
        };
    }

    private ConversationPage page(
            Conversation conversation,
            SignedIn reader,
            String draft,
            Problems problems,
            Optional<ConversationPage.Unmasked> unmasked,
            Optional<Long> before,
            TellingForm telling) {
        var platform = platforms.on(conversation.network());
        var veiled = veiled(conversation, reader);
        var read = inbox.messages(conversation.id(), before);
        var messages = read.subList(Math.max(0, read.size() - Inbox.MOST), read.size());
        return new ConversationPage(
                veiled ? conversation.veiled() : conversation,
                veiled ? messages.stream().map(Message::veiled).toList() : messages,
                read.size() > messages.size() ? Optional.of(messages.getFirst().id()) : Optional.empty(),
                before.isEmpty(),
                reader.person(),
                reader.may(Right.ANSWER, conversation.place()),
                reader.may(Right.UNMASK, conversation.place()),
                platform.map(p -> p.replyLimit().most()).orElse(0),
                draft.isEmpty() ? begun(conversation, reader) : draft,
                inbox.now(),
                company.arrive(conversation.id(), reader.person()),
                veiled,
                arranging.mergedInto(conversation.id()).stream()
                        .map(other -> veiled(other, reader) ? other.veiled() : other)
                        .toList(),
                arranging.partedFrom(conversation.id()),
                history(conversation),
                asides(conversation, reader),
                messages.stream().collect(Collectors.toMap(Message::id, m -> deeds(conversation, m, reader))),
                veiled ? Map.of() : exhibits(conversation, messages, reader),
                unmasked,
                inbox.isByHand(conversation.id()),
                telling,
                problems);
    }

    /** Of what is marked as secret, what happened and when; what was answered, and by what it is protected, is elsewhere. */
    private List<Line> history(Conversation conversation) {
        var lines = ledger.history("inbox/" + conversation.id().value());
        return conversation.secret()
                ? lines.stream()
                        .map(line -> new Line(
                                line.entry(), line.at(), line.kind(), line.actor(), line.subject(), Optional.empty()))
                        .toList()
                : lines;
    }

    /** Held here and not on the page alone: a program reads with the same eyes. */
    private boolean veiled(Conversation conversation, SignedIn reader) {
        return conversation.sorted().urgency().threatens() && !veil.isLifted(conversation.id(), reader.person());
    }

    /** What was saved while it was typed, or else what a room above has begun: it forgets the first when it begins anew. */
    private String begun(Conversation conversation, SignedIn reader) {
        return company.draft(conversation.id(), reader.person())
                .or(() -> drafting.stream()
                        .flatMap(room -> room.draft(conversation, reader).stream())
                        .findFirst())
                .orElse("");
    }

    private List<Aside> asides(Conversation conversation, SignedIn reader) {
        return tellers.stream()
                .flatMap(teller -> teller.of(conversation, reader).stream())
                .sorted(Comparator.comparingInt(Aside::order))
                .toList();
    }

    private List<Deed> deeds(Conversation conversation, Message message, SignedIn reader) {
        return offers.stream()
                .flatMap(offer -> offer.on(conversation, message, reader).stream())
                .toList();
    }

    private Map<Long, List<Exhibit>> exhibits(Conversation conversation, List<Message> messages, SignedIn reader) {
        return galleries.stream()
                .flatMap(room -> room.beside(conversation, messages, reader).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private Conversation open(long id, String right, SignedIn reader) {
        var conversation = inbox.find(new ConversationId(id));
        reader.with(right, conversation.place());
        return conversation;
    }

    private static Colleague colleague(SignedIn reader) {
        return new Colleague(reader.person(), reader.name());
    }
}
