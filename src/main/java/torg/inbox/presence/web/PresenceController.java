package torg.inbox.presence.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.inbox.Conversation;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.presence.Presence;
import torg.shell.SignedIn;
import torg.staff.Right;

/** What a page says while it is open. Without scripts the same is told when the page is loaded. */
@Controller
class PresenceController {
    private final Presence presence;
    private final Inbox inbox;

    PresenceController(Presence presence, Inbox inbox) {
        this.presence = presence;
        this.inbox = inbox;
    }

    @PostMapping("/inbox/{id}/presence")
    CompanyPage here(@PathVariable long id, SignedIn reader) {
        return new CompanyPage(
                presence.arrive(open(id, Right.READ_INBOX, reader).id(), reader.person()));
    }

    @PostMapping("/inbox/{id}/draft")
    CompanyPage draft(@PathVariable long id, DraftForm form, SignedIn reader) {
        var conversation = open(id, Right.ANSWER, reader).id();
        presence.draft(conversation, reader.person(), form.words());
        return new CompanyPage(presence.arrive(conversation, reader.person()));
    }

    private Conversation open(long id, String right, SignedIn reader) {
        var conversation = inbox.find(new ConversationId(id));
        reader.with(right, conversation.place());
        return conversation;
    }
}
