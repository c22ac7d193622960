package torg.records.proof.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.inbox.Conversation;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.records.proof.Bundle;
import torg.records.proof.DocumentProofs;
import torg.shell.Discloses;
import torg.shell.Refused;
import torg.shell.SignedIn;
import torg.staff.Right;

/** A document's proofs: a list, a file without its words, and one with them for whoever says why. */
@Controller
class DocumentProofController {
    private static final int SHOWN = 200;
    private static final int SHORTEST_REASON = 5;

    private final DocumentProofs proofs;
    private final Bundle bundle;
    private final Inbox inbox;

    DocumentProofController(DocumentProofs proofs, Bundle bundle, Inbox inbox) {
        this.proofs = proofs;
        this.bundle = bundle;
        this.inbox = inbox;
    }

    @GetMapping("/records/{id}/proof")
    DocumentPage document(@PathVariable long id, SignedIn reader) {
        var conversation = open(id, reader);
        var parts = proofs.parts(conversation.id());
        return new DocumentPage(
                id, parts.stream().limit(SHOWN).toList(), parts.size(), reader.may(Right.UNMASK, conversation.place()));
    }

    @GetMapping("/records/{id}/proof.zip")
    @Discloses(Discloses.Level.OPEN)
    void bundle(@PathVariable long id, SignedIn reader, HttpServletResponse response) throws IOException {
        var conversation = open(id, reader);
        prepare(response, id);
        bundle.write(conversation.id(), response.getOutputStream());
    }

    @PostMapping("/records/{id}/proof/captures")
    @Discloses(Discloses.Level.SECRET)
    void captures(@PathVariable long id, ReasonForm form, SignedIn reader, HttpServletResponse response)
            throws IOException {
        var conversation = open(id, reader);
        reader.with(Right.UNMASK, conversation.place());
        if (form.reason().length() < SHORTEST_REASON) {
            throw new Refused("records.proof.say-why");
        }
        proofs.unmask(conversation.id(), form.reason(), Actor.of(reader));
        prepare(response, id);
        bundle.writeWithBytes(conversation.id(), response.getOutputStream());
    }

    /** Who sent something secret, and what it concerns, are not for everybody who may read the inbox. */
    private Conversation open(long id, SignedIn reader) {
        var conversation = inbox.find(new ConversationId(id));
        reader.with(Right.READ_LEDGER, conversation.place()).with(Right.READ_INBOX, conversation.place());
        if (conversation.secret()) {
            reader.with(Right.RECORD, conversation.place());
        }
        return conversation;
    }

    private static void prepare(HttpServletResponse response, long id) {
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"bevis-" + id + ".zip\"");
    }
}
