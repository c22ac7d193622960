package torg.answers.drafts.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.answers.AnswerId;
import torg.answers.Answers;
import torg.answers.Offered;
import torg.answers.StandardAnswer.Standing;
import torg.answers.drafts.Authority;
import torg.answers.drafts.Drafts;
import torg.answers.drafts.Guidance;
import torg.inbox.Conversation;
import torg.inbox.Conversation.Colleague;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** Begins an answer with an approved one, or with a text that leads on. */
@Controller
class ChoiceController {
    private final Inbox inbox;
    private final Answers answers;
    private final Drafts drafts;
    private final Guidance guidance;

    ChoiceController(Inbox inbox, Answers answers, Drafts drafts, Guidance guidance) {
        this.inbox = inbox;
        this.answers = answers;
        this.drafts = drafts;
        this.guidance = guidance;
    }

    @GetMapping("/inbox/{id}/answers")
    ChoicePage choose(@PathVariable long id, @RequestParam(defaultValue = "") String text, SignedIn reader) {
        return page(open(id, reader), text.strip(), reader, Optional.empty(), Problems.NONE);
    }

    @PostMapping("/inbox/{id}/answers/{answer}/insertion")
    Answer insert(@PathVariable long id, @PathVariable long answer, InsertionForm form, SignedIn reader) {
        var conversation = open(id, reader);
        var chosen = answers.find(new AnswerId(answer));
        var problems = form.problems(chosen.standing(answers.today()) == Standing.EXPIRED);
        if (problems.any()) {
            return page(conversation, "", reader, Optional.of(answer), problems);
        }
        var offered = Offered.of(
                chosen,
                Guidance.known(conversation, reader.name(), chosen.wording().source()),
                guidance.limit(conversation.network()));
        drafts.insert(
                conversation.id(), chosen.id(), offered.words(), form.reason(), colleague(reader), Actor.of(reader));
        return new Go("/inbox/" + id, offered.fits() ? "answers.inserted" : "answers.inserted-too-long");
    }

    @PostMapping("/inbox/{id}/individual")
    Go individual(@PathVariable long id, SignedIn reader) {
        var conversation = open(id, reader);
        return begin(conversation, "individual", guidance.individual(conversation, reader.name()), reader);
    }

    @PostMapping("/inbox/{id}/proposal")
    Go proposal(@PathVariable long id, SignedIn reader) {
        var conversation = open(id, reader);
        return begin(conversation, "proposal", guidance.proposal(conversation, reader.name()), reader);
    }

    private Go begin(Conversation conversation, String source, String words, SignedIn reader) {
        drafts.propose(conversation.id(), source, words, colleague(reader), Actor.of(reader));
        return new Go("/inbox/" + conversation.id().value(), "answers.inserted");
    }

    @PostMapping("/inbox/{id}/referral")
    Go refer(@PathVariable long id, @RequestParam String authority, SignedIn reader) {
        var conversation = open(id, reader);
        var to = Authority.of(authority).orElseThrow(NotFound::new);
        drafts.lead(
                conversation.id(),
                to,
                guidance.authority(conversation, reader.name(), to),
                colleague(reader),
                Actor.of(reader));
        return new Go("/inbox/" + id, "answers.inserted");
    }

    private ChoicePage page(
            Conversation conversation, String text, SignedIn reader, Optional<Long> wrong, Problems problems) {
        var messages = inbox.messages(conversation.id());
        return new ChoicePage(
                conversation,
                conversation.takenBy(reader.person()),
                text,
                guidance.offered(conversation, reader.name(), text),
                answers.today(),
                guidance.seemsIndividual(messages),
                guidance.individual(conversation, reader.name()),
                guidance.proposal(conversation, reader.name()),
                guidance.hasProposalsPage(),
                guidance.near(messages),
                Authority.all(),
                wrong,
                problems);
    }

    private Conversation open(long id, SignedIn reader) {
        var conversation = inbox.find(new ConversationId(id));
        reader.with(Right.ANSWER, conversation.place());
        return conversation;
    }

    static Colleague colleague(SignedIn reader) {
        return new Colleague(reader.person(), reader.name());
    }
}
