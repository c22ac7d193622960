package torg.inbox.expert.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.inbox.Conversation;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.expert.Asked;
import torg.inbox.expert.Experts;
import torg.ledger.Actor;
import torg.shell.Answer;
import torg.shell.Forbidden;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.ShellSettings;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** Asking those who know, and their own pages. An expert sees what they are asked about, and nothing else. */
@Controller
class ExpertController {
    private final Experts experts;
    private final Inbox inbox;
    private final Staff staff;
    private final ShellSettings settings;

    ExpertController(Experts experts, Inbox inbox, Staff staff, ShellSettings settings) {
        this.experts = experts;
        this.inbox = inbox;
        this.staff = staff;
        this.settings = settings;
    }

    @GetMapping("/inbox/{id}/experts")
    ExpertsPage experts(@PathVariable long id, SignedIn reader) {
        return page(open(id, Right.READ_INBOX, reader), reader, AskForm.BLANK, Problems.NONE);
    }

    @PostMapping("/inbox/{id}/experts")
    Answer ask(@PathVariable long id, AskForm form, SignedIn reader) {
        var conversation = open(id, Right.ANSWER, reader);
        var expert = staff.personNamed(form.expert());
        var problems = form.problems(expert.isPresent(), staff.today());
        if (problems.any()) {
            return page(conversation, reader, form, problems);
        }
        var due = form.day().orElseThrow();
        if (form.outside()) {
            var secret = experts.askOutsider(
                    conversation.id(), form.expert(), form.question(), due, reader.person(), Actor.of(reader));
            return new LinkPage(id, settings.address() + "/asked/link/" + secret, experts.isSentTo(form.expert()));
        }
        experts.ask(conversation.id(), expert.orElseThrow(), form.question(), due, reader.person(), Actor.of(reader));
        return new Go("/inbox/" + id + "/experts", "expert.is-asked");
    }

    @PostMapping("/inbox/{id}/experts/{question}/notes")
    Answer note(@PathVariable long id, @PathVariable long question, NoteForm form, SignedIn reader) {
        var conversation = open(id, Right.ANSWER, reader);
        if (form.problems().any()) {
            return page(conversation, reader, AskForm.BLANK, form.problems());
        }
        experts.note(of(conversation, question), reader.name(), form.words(), Actor.of(reader));
        return new Go("/inbox/" + id + "/experts", "expert.noted");
    }

    @PostMapping("/inbox/{id}/experts/{question}/withdrawal")
    Go withdraw(@PathVariable long id, @PathVariable long question, SignedIn reader) {
        experts.withdraw(of(open(id, Right.ANSWER, reader), question), Actor.of(reader));
        return new Go("/inbox/" + id + "/experts", "expert.withdrawn");
    }

    @GetMapping("/asked")
    MinePage mine(SignedIn reader) {
        return new MinePage(experts.askedOf(reader.person()), staff.today());
    }

    @GetMapping("/asked/{id}")
    AskedPage asked(@PathVariable long id, SignedIn reader) {
        return page(mine(id, reader), "/asked/" + id, "", Problems.NONE);
    }

    @PostMapping("/asked/{id}")
    Answer say(@PathVariable long id, NoteForm form, SignedIn reader) {
        var asked = mine(id, reader);
        if (form.problems().any()) {
            return page(asked, "/asked/" + id, form.words(), form.problems());
        }
        if (form.last()) {
            experts.answer(asked, form.words(), Actor.of(reader));
        } else {
            experts.note(asked, reader.name(), form.words(), Actor.of(reader));
        }
        return new Go("/asked/" + id, form.last() ? "expert.answered" : "expert.noted");
    }

    /** Open to whoever has the link: it cannot be guessed, and it is spent with the answer. */
    @GetMapping("/asked/link/{secret}")
    AskedPage link(@PathVariable String secret) {
        return page(experts.byLink(secret), "/asked/link/" + secret, "", Problems.NONE);
    }

    @PostMapping("/asked/link/{secret}")
    Answer answer(@PathVariable String secret, NoteForm form) {
        var asked = experts.byLink(secret);
        if (form.problems().any()) {
            return page(asked, "/asked/link/" + secret, form.words(), form.problems());
        }
        experts.answer(asked, form.words(), new Actor("outsider", asked.expert()));
        return new Go("/asked/link", "expert.answered");
    }

    @GetMapping("/asked/link")
    DonePage done() {
        return new DonePage();
    }

    private AskedPage page(Asked asked, String to, String words, Problems problems) {
        return new AskedPage(
                asked, inbox.messages(new ConversationId(asked.conversation())), to, words, staff.today(), problems);
    }

    private ExpertsPage page(Conversation conversation, SignedIn reader, AskForm form, Problems problems) {
        return new ExpertsPage(
                conversation.id().value(),
                conversation.preview(),
                experts.of(conversation.id()),
                reader.may(Right.ANSWER, conversation.place()),
                staff.today(),
                form,
                problems);
    }

    private Asked mine(long id, SignedIn reader) {
        var asked = experts.find(id);
        if (!asked.person().equals(Optional.of(reader.person()))) {
            throw new Forbidden("expert.not-asked");
        }
        return asked;
    }

    private Asked of(Conversation conversation, long question) {
        return experts.of(conversation.id()).stream()
                .filter(asked -> asked.id() == question)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Conversation open(long id, String right, SignedIn reader) {
        var conversation = inbox.find(new ConversationId(id));
        reader.with(right, conversation.place());
        return conversation;
    }
}
