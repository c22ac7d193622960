package torg.counter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.counter.Counter;
import torg.counter.web.NotesPage.Shown;
import torg.inbox.Conversation;
import torg.inbox.Conversation.Colleague;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.shell.Words;
import torg.staff.Right;

/** What was written down, beside its conversation. */
@Controller
class NotesController {
    private final Counter counter;
    private final Inbox inbox;

    NotesController(Counter counter, Inbox inbox) {
        this.counter = counter;
        this.inbox = inbox;
    }

    @GetMapping("/inbox/{id}/notes")
    NotesPage notes(@PathVariable long id, SignedIn reader) {
        return page(open(id, Right.READ_INBOX, reader), reader, Optional.empty(), Problems.NONE);
    }

    /** Shown on the answering page only, never on one that can be reached again without a new line in the ledger. */
    @PostMapping("/inbox/{id}/notes/{message}/contact")
    NotesPage contact(
            @PathVariable long id, @PathVariable long message, SignedIn reader, HttpServletResponse response) {
        var conversation = open(id, Right.ANSWER, reader);
        var contact = counter.contact(
                conversation,
                message,
                Words.swedish("counter.contact.reason"),
                new Colleague(reader.person(), reader.name()),
                Actor.of(reader));
        unkept(response);
        return page(conversation, reader, Optional.of(Shown.contact(message, contact)), Problems.NONE);
    }

    @PostMapping("/inbox/{id}/notes/{message}/screenshot")
    NotesPage screenshot(
            @PathVariable long id,
            @PathVariable long message,
            ReasonForm form,
            SignedIn reader,
            HttpServletResponse response) {
        var conversation = open(id, Right.UNMASK, reader);
        if (form.problems().any()) {
            return page(conversation, reader, Optional.empty(), form.problems());
        }
        var picture = counter.picture(conversation, message, form.reason(), Actor.of(reader));
        unkept(response);
        return page(conversation, reader, Optional.of(Shown.picture(message, picture)), Problems.NONE);
    }

    private NotesPage page(Conversation conversation, SignedIn reader, Optional<Shown> shown, Problems problems) {
        return new NotesPage(
                conversation.id(),
                conversation.called(),
                counter.notes(conversation.id()),
                conversation.takenBy(reader.person()),
                reader.may(Right.UNMASK, conversation.place()),
                shown,
                problems);
    }

    private Conversation open(long id, String right, SignedIn reader) {
        var conversation = inbox.find(new ConversationId(id));
        reader.with(right, conversation.place());
        return conversation;
    }

    private static void unkept(HttpServletResponse response) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
    }
}
