package torg.records.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.records.diary.Diary;
import torg.records.diary.Registered;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** A line of the diary: put right, and given the case system's number. */
@Controller
class EntryController {
    private final Diary diary;
    private final Inbox inbox;
    private final Staff staff;

    EntryController(Diary diary, Inbox inbox, Staff staff) {
        this.diary = diary;
        this.inbox = inbox;
        this.staff = staff;
    }

    @GetMapping("/records/{id}/registration/{entry}")
    EntryPage entry(@PathVariable long id, @PathVariable long entry, SignedIn reader) {
        var line = open(id, entry, Right.READ_INBOX, reader);
        return page(line, EntryForm.of(line.particulars()), line.outside().orElse(""), reader, Problems.NONE);
    }

    @PostMapping("/records/{id}/registration/{entry}")
    Answer correct(@PathVariable long id, @PathVariable long entry, EntryForm form, SignedIn reader) {
        var line = open(id, entry, Right.RECORD, reader);
        var problems = form.problemsOfChange(staff.today());
        if (problems.any()) {
            return page(line, form, line.outside().orElse(""), reader, problems);
        }
        diary.correct(entry, form.particulars(), form.reason(), Actor.of(reader));
        return new Go("/records/" + id, "records.corrected");
    }

    @PostMapping("/records/{id}/registration/{entry}/number")
    Answer number(@PathVariable long id, @PathVariable long entry, NumberForm form, SignedIn reader) {
        var line = open(id, entry, Right.RECORD, reader);
        if (form.problems().any()) {
            return page(line, EntryForm.of(line.particulars()), form.number(), reader, form.problems());
        }
        diary.numbered(entry, form.number(), Actor.of(reader));
        return new Go("/records/" + id, "records.numbered");
    }

    private EntryPage page(Registered line, EntryForm form, String number, SignedIn reader, Problems problems) {
        var place = inbox.find(line.conversation().orElseThrow()).place();
        return new EntryPage(line, reader.may(Right.RECORD, place), form, number, problems);
    }

    /** Who sent something secret, and what it concerns, are not for everybody who may read the inbox. */
    private Registered open(long id, long entry, String right, SignedIn reader) {
        var conversation = new ConversationId(id);
        var line = diary.find(entry);
        if (!line.conversation().equals(Optional.of(conversation))) {
            throw new NotFound();
        }
        var place = inbox.find(conversation).place();
        reader.with(right, place);
        if (line.secret()) {
            reader.with(Right.RECORD, place);
        }
        return line;
    }
}
