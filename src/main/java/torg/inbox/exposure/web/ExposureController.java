package torg.inbox.exposure.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.inbox.Conversation;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.exposure.Exposure;
import torg.ledger.Actor;
import torg.shell.Go;
import torg.shell.SignedIn;
import torg.shell.Words;
import torg.staff.Right;
import torg.staff.Staff;

/** Reads by choice, hands over, and counts for those who answer for the working environment. */
@Controller
class ExposureController {
    private static final int DAYS = 30;

    private final Exposure exposure;
    private final Inbox inbox;
    private final Staff staff;

    ExposureController(Exposure exposure, Inbox inbox, Staff staff) {
        this.exposure = exposure;
        this.inbox = inbox;
        this.staff = staff;
    }

    @PostMapping("/inbox/{id}/reading")
    Go read(@PathVariable long id, SignedIn reader) {
        exposure.read(open(id, Right.READ_INBOX, reader).id(), reader.person(), Actor.of(reader));
        return new Go("/inbox/" + id, "exposure.shown");
    }

    @PostMapping("/inbox/{id}/sparing")
    Go spare(@PathVariable long id, SignedIn reader) {
        exposure.spare(open(id, Right.ANSWER, reader), reader.person(), Actor.of(reader));
        return new Go("/inbox", "exposure.spared");
    }

    /** For managers: whoever may change the register of a unit leads it. */
    @GetMapping("/inbox/exposure")
    ExposurePage report(SignedIn reader) {
        var units = staff.idsBelow(reader.with(Right.REGISTER).places(Right.REGISTER));
        var since = staff.today().minusDays(DAYS);
        return new ExposurePage(exposure.since(since.atStartOfDay(Words.ZONE).toInstant(), units), since);
    }

    private Conversation open(long id, String right, SignedIn reader) {
        var conversation = inbox.find(new ConversationId(id));
        reader.with(right, conversation.place());
        return conversation;
    }
}
