package torg.records.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.inbox.Conversation;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.records.Classified.By;
import torg.records.Keeping;
import torg.records.Reason;
import torg.records.Records;
import torg.records.diary.Diary;
import torg.records.secrecy.Secrecy;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** What waits for a decision, and the page of each document. */
@Controller
class RecordsController {
    private static final int PAGE = 50;
    private static final int ENOUGH = 1000;
    private static final int MOST_UNITS = 12;

    private final Records records;
    private final Diary diary;
    private final Secrecy secrecy;
    private final Inbox inbox;
    private final Staff staff;

    RecordsController(Records records, Diary diary, Secrecy secrecy, Inbox inbox, Staff staff) {
        this.records = records;
        this.diary = diary;
        this.secrecy = secrecy;
        this.inbox = inbox;
        this.staff = staff;
    }

    @GetMapping("/records")
    WaitingPage waiting(
            @RequestParam(defaultValue = "0") long before, @RequestParam Optional<Long> unit, SignedIn reader) {
        return page(before, unit, reader, Problems.NONE);
    }

    private WaitingPage page(long before, Optional<Long> unit, SignedIn reader, Problems problems) {
        var all = staff.idsBelow(reader.with(Right.READ_INBOX).places(Right.READ_INBOX));
        var units = unit.map(one -> all.stream().filter(one::equals).toList()).orElse(all);
        var found = records.waiting(units, before, PAGE + 1);
        return new WaitingPage(
                found.stream().limit(PAGE).toList(),
                records.waitingPerUnit(all, ENOUGH, MOST_UNITS),
                unit,
                records.countWaiting(units, ENOUGH + 1),
                ENOUGH,
                found.size() > PAGE
                        ? Optional.of(found.get(PAGE - 1).conversation().id().value())
                        : Optional.empty(),
                reader.may(Right.RECORD),
                problems);
    }

    /** The clear ones of a page, as they are proposed. */
    @PostMapping("/records")
    Answer classifyTogether(TogetherForm form, SignedIn reader) {
        reader.with(Right.RECORD);
        if (form.problems().any()) {
            return page(0, Optional.empty(), reader, form.problems());
        }
        form.ids().forEach(id -> reader.with(Right.RECORD, inbox.find(id).place()));
        records.classifyTogether(form.ids(), by(reader), Actor.of(reader));
        return new Go("/records", "records.classified-together");
    }

    @GetMapping("/records/{id}")
    RecordPage document(@PathVariable long id, SignedIn reader) {
        var conversation = open(id, Right.READ_INBOX, reader);
        return page(conversation, reader, entry(conversation), MarkingForm.BLANK, Problems.NONE);
    }

    private EntryForm entry(Conversation conversation) {
        return EntryForm.of(diary.proposed(conversation));
    }

    @PostMapping("/records/{id}/classification")
    Answer classify(@PathVariable long id, ClassificationForm form, SignedIn reader) {
        var conversation = open(id, Right.RECORD, reader);
        if (form.problems().any()) {
            return page(conversation, reader, entry(conversation), MarkingForm.BLANK, form.problems());
        }
        records.classify(conversation.id(), Reason.named(form.reason()).orElseThrow(), by(reader), Actor.of(reader));
        return new Go("/records/" + id, "records.classified");
    }

    @PostMapping("/records/{id}/registration")
    Answer register(@PathVariable long id, EntryForm form, SignedIn reader) {
        var conversation = open(id, Right.RECORD, reader);
        var problems = form.problems(staff.today());
        if (problems.any()) {
            return page(conversation, reader, form, MarkingForm.BLANK, problems);
        }
        diary.register(conversation.id(), form.particulars(), Actor.of(reader));
        return new Go("/records/" + id, "records.registered");
    }

    @PostMapping("/records/{id}/marking")
    Answer mark(@PathVariable long id, MarkingForm form, SignedIn reader) {
        var conversation = open(id, Right.RECORD, reader);
        if (form.problems().any()) {
            return page(conversation, reader, entry(conversation), form, form.problems());
        }
        secrecy.mark(conversation.id(), form.provision(), form.whose(), by(reader), Actor.of(reader));
        return new Go("/records/" + id, "records.is-marked");
    }

    @PostMapping("/records/{id}/marking/removal")
    Answer unmark(@PathVariable long id, MarkingForm form, SignedIn reader) {
        var conversation = open(id, Right.RECORD, reader);
        if (form.problemsOfRemoval().any()) {
            return page(conversation, reader, entry(conversation), form, form.problemsOfRemoval());
        }
        secrecy.remove(conversation.id(), form.reason(), by(reader), Actor.of(reader));
        return new Go("/records/" + id, "records.is-unmarked");
    }

    @GetMapping("/records/marked")
    MarkedPage marked(SignedIn reader) {
        return new MarkedPage(
                secrecy.standing(staff.idsBelow(reader.with(Right.RECORD).places(Right.RECORD))));
    }

    private RecordPage page(
            Conversation conversation, SignedIn reader, EntryForm entry, MarkingForm marking, Problems problems) {
        var standing = records.standing(conversation);
        var keeps = reader.may(Right.RECORD, conversation.place());
        var entries = diary.of(conversation.id()).stream()
                .map(line -> line.secret() && !keeps ? line.concealed() : line)
                .toList();
        var knows = keeps || reader.may(Right.UNMASK, conversation.place());
        return new RecordPage(
                standing,
                inbox.messages(conversation.id()),
                records.lastDecided(conversation.id()),
                entries,
                knows ? secrecy.of(conversation.id()) : List.of(),
                knows ? secrecy.provisions() : List.of(),
                diary.board(conversation.place()).name(),
                keeps,
                standing.decided()
                        .filter(one -> one.keeping() == Keeping.REGISTER)
                        .filter(one ->
                                entries.stream().noneMatch(line -> !line.until().isBefore(one.until())))
                        .isPresent(),
                standing.decided()
                        .map(one -> one.reason().name())
                        .orElse(standing.proposal().reason().name()),
                entry,
                marking,
                problems);
    }

    private Conversation open(long id, String right, SignedIn reader) {
        var conversation = inbox.find(new ConversationId(id));
        reader.with(right, conversation.place());
        return conversation;
    }

    private By by(SignedIn reader) {
        return new By(reader.person(), reader.name(), records.now());
    }
}
