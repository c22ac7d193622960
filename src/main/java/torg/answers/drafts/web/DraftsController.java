package torg.answers.drafts.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.answers.drafts.Draft;
import torg.answers.drafts.DraftId;
import torg.answers.drafts.Drafts;
import torg.inbox.Conversation;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;

/** Four eyes: what waits, and what the second person says. Whoever may answer here may read another's answer first. */
@Controller
class DraftsController {
    private final Drafts drafts;
    private final Inbox inbox;
    private final Staff staff;

    DraftsController(Drafts drafts, Inbox inbox, Staff staff) {
        this.drafts = drafts;
        this.inbox = inbox;
        this.staff = staff;
    }

    @GetMapping("/inbox/{id}/drafts")
    DraftsPage drafts(@PathVariable long id, SignedIn reader) {
        return page(open(id, Right.READ_INBOX, reader), reader, Optional.empty(), Problems.NONE);
    }

    /** The writer asks somebody to read it. */
    @PostMapping("/inbox/{id}/drafts")
    Answer ask(@PathVariable long id, SignedIn reader) {
        var conversation = open(id, Right.ANSWER, reader);
        drafts.ask(conversation.id(), ChoiceController.colleague(reader), Actor.of(reader));
        return new Go("/inbox/" + id + "/drafts", "answers.drafts.asked");
    }

    @PostMapping("/inbox/{id}/drafts/{draft}/approval")
    Answer approve(@PathVariable long id, @PathVariable long draft, DecisionForm form, SignedIn reader) {
        var conversation = open(id, Right.ANSWER, reader);
        var approved = of(conversation, draft);
        var problems = form.problems(!drafts.rivals(approved).isEmpty());
        if (problems.any()) {
            return page(conversation, reader, Optional.of(draft), problems);
        }
        drafts.approve(
                approved.id(),
                form.seen(),
                form.reason(),
                form.send(),
                ChoiceController.colleague(reader),
                Actor.of(reader));
        return new Go("/inbox/" + id, form.send() ? "answers.drafts.approved-and-sent" : "answers.drafts.approved");
    }

    @PostMapping("/inbox/{id}/drafts/{draft}/rejection")
    Answer reject(@PathVariable long id, @PathVariable long draft, DecisionForm form, SignedIn reader) {
        var conversation = open(id, Right.ANSWER, reader);
        var problems = form.problems(true);
        if (problems.any()) {
            return page(conversation, reader, Optional.of(draft), problems);
        }
        drafts.reject(
                of(conversation, draft).id(), form.reason(), ChoiceController.colleague(reader), Actor.of(reader));
        return new Go("/inbox/" + id + "/drafts", "answers.drafts.turned-down");
    }

    @PostMapping("/inbox/{id}/drafts/{draft}/continuation")
    Go goOn(@PathVariable long id, @PathVariable long draft, SignedIn reader) {
        var conversation = open(id, Right.ANSWER, reader);
        drafts.goOn(of(conversation, draft).id(), ChoiceController.colleague(reader), Actor.of(reader));
        return new Go("/inbox/" + id, "answers.inserted");
    }

    @GetMapping("/answers/drafts")
    WaitingPage waiting(SignedIn reader) {
        reader.with(Right.READ_INBOX);
        return waiting(new TopicForm(null, ""), Problems.NONE, reader);
    }

    @PostMapping("/answers/topics")
    Answer addTopic(TopicForm form, SignedIn reader) {
        reader.with(Right.KEEP_ANSWERS);
        if (form.problems().any()) {
            return waiting(form, form.problems(), reader);
        }
        var unit = staff.unit(form.unit());
        reader.with(Right.KEEP_ANSWERS, unit.path());
        drafts.addTopic(unit, form.word(), Actor.of(reader));
        return new Go("/answers/drafts", "answers.topics.added");
    }

    @PostMapping("/answers/topics/{id}/removal")
    Go removeTopic(@PathVariable long id, SignedIn reader) {
        var topic = drafts.topic(id);
        reader.with(Right.KEEP_ANSWERS, staff.unit(topic.unit()).path());
        drafts.removeTopic(topic, Actor.of(reader));
        return new Go("/answers/drafts", "answers.topics.removed");
    }

    private WaitingPage waiting(TopicForm form, Problems problems, SignedIn reader) {
        return new WaitingPage(
                drafts.waiting(staff.idsBelow(reader.places(Right.READ_INBOX))).stream()
                        .map(draft -> WaitingPage.Row.of(draft, reader.person()))
                        .toList(),
                drafts.topics(),
                reader.may(Right.KEEP_ANSWERS) ? staff.below(reader.places(Right.KEEP_ANSWERS)) : List.<Unit>of(),
                form,
                problems);
    }

    private DraftsPage page(Conversation conversation, SignedIn reader, Optional<Long> wrong, Problems problems) {
        return new DraftsPage(
                conversation,
                inbox.messages(conversation.id()),
                drafts.of(conversation.id()),
                reader.person(),
                reader.may(Right.ANSWER, conversation.place()),
                wrong,
                problems);
    }

    /** A draft of another conversation is not found here. */
    private Draft of(Conversation conversation, long draft) {
        var found = drafts.find(new DraftId(draft));
        if (!found.conversation().equals(conversation.id())) {
            throw new NotFound();
        }
        return found;
    }

    private Conversation open(long id, String right, SignedIn reader) {
        var conversation = inbox.find(new ConversationId(id));
        reader.with(right, conversation.place());
        return conversation;
    }
}
