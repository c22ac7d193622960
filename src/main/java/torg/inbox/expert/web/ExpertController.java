package torg.inbox.expert.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.inbox.Conversation;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.expert.Asked;
import torg.inbox.expert.Experts;
import torg.inbox.expert.Experts.Opened;
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
            return link(id, form.expert(), secret);
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

    @PostMapping("/inbox/{id}/experts/{question}/link")
    LinkPage renew(@PathVariable long id, @PathVariable long question, SignedIn reader, HttpServletResponse response) {
        unkept(response);
        var asked = of(open(id, Right.ANSWER, reader), question);
        return link(id, asked.expert(), experts.renewLink(asked, Actor.of(reader)));
    }

    /** Shown once, to whoever asks and is to send it; never again, for it is kept nowhere. */
    private LinkPage link(long conversation, String outsider, String secret) {
        return new LinkPage(conversation, settings.address() + "/asked/link/" + secret, experts.isSentTo(outsider));
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

    private Answer opened(String secret, Opened opened, NoteForm form, Problems problems) {
        return switch (opened) {
            case Opened.Question(var asked) -> page(asked, "/asked/link/" + secret, form.words(), problems);
            case Opened.Sent(var answer) -> new SentPage(answer.name(), answer.words(), answer.at());
            case Opened.RunOut over -> new OverPage("expert.over.run-out", 410);
            case Opened.Withdrawn over -> new OverPage("expert.over.withdrawn", 410);
            case Opened.NotOurs over -> new OverPage("expert.over.not-ours", 404);
            case Opened.TooMany over -> new OverPage("expert.over.too-many", 429);
        };
    }

    /** Open to whoever has the link: it cannot be made up, it answers once, and it has a last day. */
    @GetMapping("/asked/link/{secret}")
    Answer link(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        unkept(response);
        return opened(secret, experts.byLink(secret, request.getRemoteAddr()), NoteForm.BLANK, Problems.NONE);
    }

    @PostMapping("/asked/link/{secret}")
    Answer answer(
            @PathVariable String secret, NoteForm form, HttpServletRequest request, HttpServletResponse response) {
        unkept(response);
        var opened = experts.byLink(secret, request.getRemoteAddr());
        if (opened instanceof Opened.Question(var asked) && !form.problems().any()) {
            experts.answer(asked, form.words(), new Actor("outsider", asked.expert()));
            return new Go("/asked/link/" + secret, "expert.answered");
        }
        return opened(secret, opened, form, form.problems());
    }

    /** Kept by nobody in between, told to no other site. */
    private static void unkept(HttpServletResponse response) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
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
