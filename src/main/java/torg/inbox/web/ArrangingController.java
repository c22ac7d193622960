package torg.inbox.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.inbox.Arranging;
import torg.inbox.Conversation;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.SignedIn;
import torg.staff.Right;

/** Sets aside, sorts, merges and parts. Only somebody who may answer there does so. */
@Controller
class ArrangingController {
    private final Inbox inbox;
    private final Arranging arranging;
    private final InboxController pages;

    ArrangingController(Inbox inbox, Arranging arranging, InboxController pages) {
        this.inbox = inbox;
        this.arranging = arranging;
        this.pages = pages;
    }

    @PostMapping("/inbox/{id}/rest")
    Answer rest(@PathVariable long id, SetAsideForm form, SignedIn reader) {
        var conversation = open(id, reader);
        var problems = form.problems(inbox.now());
        if (problems.any()) {
            return pages.page(conversation, reader, "", problems, Optional.empty());
        }
        arranging.setAside(conversation.id(), form.morning(), form.waitingFor(), Actor.of(reader));
        return new Go("/inbox/" + id, "inbox.aside.done");
    }

    @PostMapping("/inbox/{id}/waking")
    Go wake(@PathVariable long id, SignedIn reader) {
        arranging.wake(open(id, reader).id(), Actor.of(reader));
        return new Go("/inbox/" + id, "inbox.woken");
    }

    @PostMapping("/inbox/{id}/urgency")
    Go sort(@PathVariable long id, UrgencyForm form, SignedIn reader) {
        var urgency = form.chosen().orElseThrow(NotFound::new);
        arranging.sort(open(id, reader).id(), urgency, reader.person(), Actor.of(reader));
        return new Go("/inbox/" + id, "inbox.sorted");
    }

    @PostMapping("/inbox/{id}/merging")
    Go merge(@PathVariable long id, OtherForm form, SignedIn reader) {
        var other = open(Optional.ofNullable(form.other()).orElseThrow(NotFound::new), reader);
        arranging.merge(open(id, reader).id(), other.id(), Actor.of(reader));
        return new Go("/inbox/" + other.id().value(), "inbox.merged");
    }

    @PostMapping("/inbox/{id}/unmerging")
    Go unmerge(@PathVariable long id, SignedIn reader) {
        arranging.unmerge(open(id, reader).id(), Actor.of(reader));
        return new Go("/inbox/" + id, "inbox.unmerged");
    }

    @PostMapping("/inbox/{id}/messages/{message}/parting")
    Go part(@PathVariable long id, @PathVariable long message, SignedIn reader) {
        var parted = arranging.part(open(id, reader).id(), message, Actor.of(reader));
        return new Go("/inbox/" + parted.value(), "inbox.parted");
    }

    @PostMapping("/inbox/{id}/unparting")
    Go undoParting(@PathVariable long id, SignedIn reader) {
        var from = arranging.undoParting(open(id, reader).id(), Actor.of(reader));
        return new Go("/inbox/" + from.value(), "inbox.unparted");
    }

    private Conversation open(long id, SignedIn reader) {
        var conversation = inbox.find(new ConversationId(id));
        reader.with(Right.ANSWER, conversation.place());
        return conversation;
    }
}
