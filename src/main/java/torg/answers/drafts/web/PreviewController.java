package torg.answers.drafts.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.answers.drafts.Draft;
import torg.answers.drafts.Drafts;
import torg.answers.drafts.Guidance;
import torg.answers.plain.PlainLanguage;
import torg.inbox.Conversation;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** Shows an answer to its writer before it leaves, and how a text reads while it is written. */
@Controller
class PreviewController {
    private final Inbox inbox;
    private final Drafts drafts;
    private final Guidance guidance;

    PreviewController(Inbox inbox, Drafts drafts, Guidance guidance) {
        this.inbox = inbox;
        this.drafts = drafts;
        this.guidance = guidance;
    }

    @PostMapping("/inbox/{id}/preview")
    Answer keep(@PathVariable long id, PreviewForm form, SignedIn reader) {
        var conversation = open(id, reader);
        if (form.problems().any()) {
            return page(conversation, form.words(), List.of(), form.problems(), reader);
        }
        drafts.write(conversation.id(), form.words(), ChoiceController.colleague(reader), Actor.of(reader));
        return new Go("/inbox/" + id + "/preview", "answers.preview.kept");
    }

    @GetMapping("/inbox/{id}/preview")
    PreviewPage preview(@PathVariable long id, SignedIn reader) {
        var conversation = open(id, reader);
        var draft = drafts.open(conversation.id(), reader.person());
        return page(
                conversation,
                draft.map(Draft::words).orElse(""),
                draft.map(drafts::cautions).orElse(List.of()),
                Problems.NONE,
                reader);
    }

    private PreviewPage page(
            Conversation conversation,
            String words,
            List<torg.answers.drafts.Caution> cautions,
            Problems problems,
            SignedIn reader) {
        var limit = guidance.limit(conversation.network());
        return new PreviewPage(
                conversation,
                words,
                limit.used(words),
                limit.most(),
                Math.max(0, limit.used(words) - limit.most()),
                cautions,
                drafts.demand(conversation, words),
                drafts.open(conversation.id(), reader.person())
                        .filter(draft -> draft.words().equals(words))
                        .flatMap(Draft::approver),
                PlainLanguage.read(words),
                problems);
    }

    /** How a text reads; kept nowhere. The script asks for it while somebody writes. */
    @PostMapping("/answers/reading")
    ReadingPage read(PreviewForm form, SignedIn reader) {
        reader.with(Right.READ_INBOX);
        return ReadingPage.of(form.words());
    }

    @GetMapping("/answers/reading")
    ReadingPage blank(SignedIn reader) {
        reader.with(Right.READ_INBOX);
        return ReadingPage.of("");
    }

    private Conversation open(long id, SignedIn reader) {
        var conversation = inbox.find(new ConversationId(id));
        reader.with(Right.ANSWER, conversation.place());
        return conversation;
    }
}
