package torg.inbox.outward.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import torg.inbox.Conversation;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.outward.Outward;
import torg.shell.SignedIn;
import torg.staff.Right;

/** A conversation from outside. */
@Controller
class OutwardController {
    private final Inbox inbox;
    private final Outward outward;

    OutwardController(Inbox inbox, Outward outward) {
        this.inbox = inbox;
        this.outward = outward;
    }

    @GetMapping("/inbox/{id}/outward")
    OutwardPage looks(@PathVariable long id, SignedIn reader) {
        var conversation = open(id, reader);
        return new OutwardPage(id, conversation.called(), conversation.network(), outward.publicly(conversation));
    }

    @GetMapping("/inbox/{id}/exposing")
    ExposingPage exposing(@PathVariable long id, SignedIn reader) {
        var conversation = open(id, reader);
        return new ExposingPage(id, conversation.called(), conversation.network(), outward.warned(conversation));
    }

    private Conversation open(long id, SignedIn reader) {
        var conversation = inbox.find(new ConversationId(id));
        reader.with(Right.READ_INBOX, conversation.place());
        return conversation;
    }
}
