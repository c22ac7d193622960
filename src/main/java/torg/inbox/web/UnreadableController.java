package torg.inbox.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.shell.Go;
import torg.shell.SignedIn;
import torg.staff.Right;

/** What came in and could not be read: captured, and shown to those who look after the record. */
@Controller
class UnreadableController {
    private final Inbox inbox;

    UnreadableController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/inbox/unreadable")
    UnreadablePage unreadable(SignedIn reader) {
        reader.with(Right.READ_LEDGER);
        return new UnreadablePage(inbox.unreadable());
    }

    @PostMapping("/inbox/unreadable/{entry}/retry")
    Go retry(@PathVariable long entry, SignedIn reader) {
        reader.with(Right.READ_LEDGER);
        inbox.readAgain(entry, Actor.of(reader));
        return new Go("/inbox/unreadable", "inbox.read-again");
    }
}
