package torg.inbox.triage.web;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.inbox.Conversation;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.Urgency;
import torg.inbox.triage.Triage;
import torg.ledger.Actor;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** The lists that sort the queue, and what to do in an emergency. */
@Controller
class TriageController {
    private final Triage triage;
    private final Inbox inbox;

    TriageController(Triage triage, Inbox inbox) {
        this.triage = triage;
        this.inbox = inbox;
    }

    @GetMapping("/inbox/words")
    WordsPage lists(SignedIn reader) {
        reader.with(Right.READ_INBOX);
        return new WordsPage(triage.lists());
    }

    @GetMapping("/inbox/words/{list}")
    WordListPage list(@PathVariable String list, SignedIn reader) {
        reader.with(Right.READ_INBOX);
        var now = triage.versions(urgency(list)).getFirst();
        return page(
                urgency(list),
                reader,
                new WordListForm(String.join("\n", now.words()), "", now.version()),
                Problems.NONE);
    }

    @PostMapping("/inbox/words/{list}")
    Answer change(@PathVariable String list, WordListForm form, SignedIn reader) {
        reader.with(Right.POLICY);
        if (form.problems().any()) {
            return page(urgency(list), reader, form, form.problems());
        }
        triage.change(urgency(list), form.version(), form.list(), form.reason(), reader.person(), Actor.of(reader));
        return new Go("/inbox/words/" + list, "triage.list-changed");
    }

    private WordListPage page(Urgency urgency, SignedIn reader, WordListForm form, Problems problems) {
        return new WordListPage(urgency, triage.versions(urgency), reader.may(Right.POLICY), form, problems);
    }

    @GetMapping("/inbox/{id}/alarm")
    AlarmPage alarm(@PathVariable long id, SignedIn reader) {
        return page(open(id, Right.READ_INBOX, reader), reader, "", Problems.NONE);
    }

    @PostMapping("/inbox/{id}/alarm")
    Answer answer(@PathVariable long id, AlarmForm form, SignedIn reader) {
        var conversation = open(id, Right.ANSWER, reader);
        if (form.problems().any()) {
            return page(conversation, reader, form.done(), form.problems());
        }
        triage.answer(conversation.id(), form.done(), reader.person(), Actor.of(reader));
        return new Go("/inbox/" + id, "triage.alarm-answered-now");
    }

    private AlarmPage page(Conversation conversation, SignedIn reader, String done, Problems problems) {
        return new AlarmPage(
                conversation.id().value(),
                conversation.preview(),
                triage.alarm(conversation.id()),
                reader.may(Right.ANSWER, conversation.place()),
                done,
                problems);
    }

    private Conversation open(long id, String right, SignedIn reader) {
        var conversation = inbox.find(new ConversationId(id));
        reader.with(right, conversation.place());
        return conversation;
    }

    private static Urgency urgency(String list) {
        return Arrays.stream(Urgency.values())
                .filter(u ->
                        u != Urgency.OTHER && u.name().toLowerCase(Locale.ROOT).equals(list))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
