package torg.records.media.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.inbox.Conversation;
import torg.inbox.Inbox;
import torg.inbox.beside.Veil;
import torg.ledger.Actor;
import torg.records.media.Media;
import torg.shell.Discloses;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** What residents sent, from our own store, so that nobody's browser tells the platform who reads here. */
@Controller
class MediaController {
    private final Media media;
    private final Inbox inbox;
    private final Veil veil;

    MediaController(Media media, Inbox inbox, Veil veil) {
        this.media = media;
        this.inbox = inbox;
        this.veil = veil;
    }

    /** As the words beside it, for whoever may read them; what may be a threat when they have chosen to. */
    @GetMapping("/media/{id}")
    @Discloses(Discloses.Level.SECRET)
    void medium(@PathVariable long id, SignedIn reader, HttpServletResponse response) throws IOException {
        open(id, Right.READ_INBOX, reader);
        write(id, media.show(id), response);
    }

    @GetMapping("/media/{id}/opening")
    OpeningPage opening(@PathVariable long id, SignedIn reader) {
        var conversation = open(id, Right.UNMASK, reader);
        return new OpeningPage(id, conversation.id().value(), "", Optional.empty(), Problems.NONE);
    }

    /** Shown on the answering page only, never on one that can be reached again without a new reason. */
    @PostMapping("/media/{id}/opening")
    OpeningPage open(@PathVariable long id, OpeningForm form, SignedIn reader) {
        var conversation = open(id, Right.UNMASK, reader);
        var opened = form.problems().any()
                ? Optional.<OpeningPage.Opened>empty()
                : Optional.of(OpeningPage.Opened.of(
                        media.unmask(id, form.reason(), Actor.of(reader)), media.description(id)));
        return new OpeningPage(id, conversation.id().value(), form.reason(), opened, form.problems());
    }

    private Conversation open(long id, String right, SignedIn reader) {
        var conversation = inbox.find(media.conversation(id));
        reader.with(right, conversation.place());
        if (conversation.sorted().urgency().threatens() && !veil.isLifted(conversation.id(), reader.person())) {
            throw new NotFound();
        }
        return conversation;
    }

    /** Nothing of it runs, whatever it is; and what is no picture is not shown in the browser at all. */
    private static void write(long id, Media.Sheet sheet, HttpServletResponse response) throws IOException {
        response.setContentType(sheet.type());
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(
                "Content-Disposition",
                "%s; filename=\"bilaga-%d.%s\""
                        .formatted(sheet.picture() ? "inline" : "attachment", id, sheet.ending()));
        response.getOutputStream().write(sheet.bytes());
    }
}
