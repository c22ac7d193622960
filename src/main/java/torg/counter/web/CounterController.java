package torg.counter.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.counter.Counter;
import torg.counter.Likeness;
import torg.counter.Likeness.Like;
import torg.counter.Note;
import torg.inbox.Conversation.Colleague;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.Message.Delivery.Told;
import torg.inbox.beside.Company;
import torg.ledger.Actor;
import torg.shell.Answer;
import torg.shell.Forbidden;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.Refused;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** Where a clerk writes down what no platform brings. */
@Controller
class CounterController {
    private final Counter counter;
    private final Likeness likeness;
    private final Inbox inbox;
    private final Company company;
    private final Staff staff;

    CounterController(Counter counter, Likeness likeness, Inbox inbox, Company company, Staff staff) {
        this.counter = counter;
        this.likeness = likeness;
        this.inbox = inbox;
        this.company = company;
        this.staff = staff;
    }

    @GetMapping("/inbox/new")
    CounterPage form(@RequestParam(defaultValue = "telephone") String way, SignedIn reader) {
        reader.with(Right.ANSWER);
        return page(CounterForm.blank(way, own(reader), counter.now()), List.of(), false, Problems.NONE);
    }

    /** What may be the same matter; everything typed is still there. */
    @PostMapping("/inbox/new/like")
    CounterPage like(CounterForm form, SignedIn reader) {
        reader.with(Right.ANSWER);
        return page(form, likes(form.contact(), "", form.words(), reader), true, Problems.NONE);
    }

    @PostMapping("/inbox/new")
    Answer write(CounterForm form, SignedIn reader) {
        reader.with(Right.ANSWER);
        var unit = unit(form.unit());
        var problems = form.problems(counter.now(), unit)
                .unless(mayJoin(form.with(), reader), "with", "counter.form.cannot-join");
        if (problems.any()) {
            return page(form, likes(form.contact(), "", form.words(), reader), true, problems);
        }
        var id = write(form.note(counter.now()), unit, form.with(), reader);
        var notice = form.given().isEmpty() ? "counter.written" : answered(id, form, reader);
        return after(form.then(), "/inbox/new?way=" + form.way().toLowerCase(), id, notice, reader);
    }

    @GetMapping("/inbox/new/elsewhere")
    ElsewherePage elsewhere(@RequestParam(defaultValue = "elsewhere") String way, SignedIn reader) {
        reader.with(Right.ANSWER);
        return page(ElsewhereForm.blank(way, own(reader), counter.now()), List.of(), false, Problems.NONE);
    }

    @PostMapping("/inbox/new/elsewhere/like")
    ElsewherePage like(ElsewhereForm form, SignedIn reader) {
        reader.with(Right.ANSWER);
        return page(form, likes("", form.address(), form.words(), reader), true, Problems.NONE);
    }

    @PostMapping("/inbox/new/elsewhere")
    Answer write(ElsewhereForm form, SignedIn reader) {
        reader.with(Right.ANSWER);
        var unit = unit(form.unit());
        var problems = form.problems(counter.now(), unit)
                .unless(mayJoin(form.with(), reader), "with", "counter.form.cannot-join");
        if (problems.any()) {
            return page(form, likes("", form.address(), form.words(), reader), true, problems);
        }
        var id = write(form.note(counter.now()), unit, form.with(), reader);
        return after(form.then(), "/inbox/new/elsewhere", id, "counter.written", reader);
    }

    private ConversationId write(Note note, Optional<Unit> unit, long with, SignedIn reader) {
        return counter.write(
                note,
                unit.orElseGet(this::city),
                with == 0 ? Optional.empty() : Optional.of(new ConversationId(with)),
                colleague(reader),
                Actor.of(reader));
    }

    /** The note is kept in any case; an answer that may not be noted yet waits as a draft. */
    private String answered(ConversationId id, CounterForm form, SignedIn reader) {
        var conversation = inbox.find(id);
        if (!conversation.isOpen()) {
            return "counter.written";
        }
        try {
            reader.with(Right.ANSWER, conversation.place());
            var told = new Told(counter.now(), form.how(), reader.name());
            counter.answered(id, form.given(), told, colleague(reader), Actor.of(reader));
            return "counter.written-and-answered";
        } catch (Refused | Forbidden no) {
            company.draft(id, reader.person(), form.given());
            return "counter.written-answer-waits";
        }
    }

    private Go after(String then, String again, ConversationId id, String notice, SignedIn reader) {
        var mayRead = reader.may(Right.READ_INBOX, inbox.find(id).place());
        return then.equals("next") || !mayRead ? new Go(again, notice) : new Go("/inbox/" + id.value(), notice);
    }

    private boolean mayJoin(long with, SignedIn reader) {
        return with == 0
                || inbox.open(new ConversationId(with))
                        .filter(c -> reader.may(Right.ANSWER, c.place()))
                        .isPresent();
    }

    private List<Like> likes(String contact, String address, String words, SignedIn reader) {
        var units = staff.idsBelow(reader.places(Right.ANSWER));
        return likeness.of(contact, address, words, units, reader.person());
    }

    private CounterPage page(CounterForm form, List<Like> likes, boolean looked, Problems problems) {
        return new CounterPage(form, staff.units(), likes, looked, problems);
    }

    private ElsewherePage page(ElsewhereForm form, List<Like> likes, boolean looked, Problems problems) {
        return new ElsewherePage(form, staff.units(), likes, looked, problems);
    }

    /** The clerk's own unit, so that nothing written down is nobody's. */
    private static long own(SignedIn reader) {
        return reader.places(Right.ANSWER).stream().sorted().findFirst().orElse(0L);
    }

    private Optional<Unit> unit(long id) {
        return staff.units().stream().filter(unit -> unit.id() == id).findFirst();
    }

    private Unit city() {
        return staff.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .findFirst()
                .orElseThrow(() -> new Refused("counter.no-city"));
    }

    private static Colleague colleague(SignedIn reader) {
        return new Colleague(reader.person(), reader.name());
    }
}
