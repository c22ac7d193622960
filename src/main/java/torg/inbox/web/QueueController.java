package torg.inbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.inbox.AllAtOnce;
import torg.inbox.Conversation.Colleague;
import torg.inbox.Inbox;
import torg.inbox.Look;
import torg.inbox.Queue;
import torg.inbox.beside.Banner;
import torg.inbox.views.View;
import torg.inbox.views.Views;
import torg.ledger.Actor;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;

/** The queues: looked at, narrowed, saved, and worked through by many at once. */
@Controller
class QueueController {
    private static final int PAGE = 50;
    private static final int ENOUGH = 1000;
    private static final List<Queue> COUNTED = List.of(Queue.WAITING, Queue.MINE, Queue.TAKEN);

    private final Inbox inbox;
    private final Views views;
    private final AllAtOnce allAtOnce;
    private final Staff staff;
    private final List<Banner.Teller> banners;

    QueueController(Inbox inbox, Views views, AllAtOnce allAtOnce, Staff staff, List<Banner.Teller> banners) {
        this.inbox = inbox;
        this.views = views;
        this.allAtOnce = allAtOnce;
        this.staff = staff;
        this.banners = banners;
    }

    @GetMapping("/inbox")
    InboxPage queue(QueueForm form, SignedIn reader) {
        return page(form, reader, Problems.NONE);
    }

    @GetMapping("/inbox/banners")
    BannersPage banners(SignedIn reader) {
        return new BannersPage(over(units(reader), reader));
    }

    private List<Long> units(SignedIn reader) {
        return staff.idsBelow(reader.with(Right.READ_INBOX).places(Right.READ_INBOX));
    }

    private List<Banner> over(List<Long> units, SignedIn reader) {
        return banners.stream().flatMap(b -> b.over(units, reader).stream()).toList();
    }

    private InboxPage page(QueueForm form, SignedIn reader, Problems problems) {
        var units = units(reader);
        var look = form.look();
        var found = inbox.page(look, units, reader.person(), form.after(), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var saved = views.of(reader.person());
        var counts = counts(saved, units, reader);
        var now = inbox.now();
        return new InboxPage(
                look,
                shown.stream().map(c -> InboxPage.Row.of(c, now)).toList(),
                found.size() > PAGE ? Optional.of(look.queue().placeOf(shown.getLast())) : Optional.empty(),
                IntStream.range(0, Queue.values().length)
                        .mapToObj(n -> InboxPage.Tab.of(
                                Queue.values()[n],
                                look,
                                n < COUNTED.size() ? Optional.of(counts.get(n)) : Optional.empty()))
                        .toList(),
                IntStream.range(0, saved.size())
                        .mapToObj(n -> InboxPage.Tab.of(saved.get(n), look, counts.get(COUNTED.size() + n)))
                        .toList(),
                over(units, reader),
                reader.may(Right.READ_LEDGER) ? inbox.countUnreadable() : 0,
                reader.may(Right.ANSWER),
                problems,
                now);
    }

    /** The counted queues are the first of all queues, in their order, and the saved views stand after them. */
    private List<Long> counts(List<View> saved, List<Long> units, SignedIn reader) {
        var looks = new ArrayList<>(COUNTED.stream().map(Look::at).toList());
        saved.forEach(view -> looks.add(view.look()));
        return inbox.count(looks, units, reader.person(), ENOUGH + 1);
    }

    @PostMapping("/inbox/views")
    Answer save(ViewForm view, QueueForm form, SignedIn reader) {
        reader.with(Right.READ_INBOX);
        if (view.problems().any()) {
            return page(form, reader, view.problems());
        }
        views.save(view.name(), form.look(), reader.person(), Actor.of(reader));
        return new Go(QueueForm.address(form.look()), "inbox.view.saved");
    }

    @PostMapping("/inbox/views/{id}/removal")
    Go remove(@PathVariable long id, SignedIn reader) {
        views.remove(id, reader.person(), Actor.of(reader));
        return new Go("/inbox", "inbox.view.removed");
    }

    @PostMapping("/inbox/bulk")
    Answer bulk(BulkForm bulk, QueueForm form, SignedIn reader) {
        reader.with(Right.ANSWER);
        var unit = bulk.toUnit().isEmpty() ? Optional.<Unit>empty() : staff.unitNamed(bulk.toUnit());
        var problems = bulk.problems()
                .unless(!bulk.deed().equals("move") || unit.isPresent(), "toUnit", "inbox.bulk.unknown-unit");
        if (problems.any()) {
            return page(form, reader, problems);
        }
        for (var id : bulk.ids()) {
            reader.with(Right.ANSWER, inbox.find(id).place());
        }
        var colleague = new Colleague(reader.person(), reader.name());
        switch (bulk.deed()) {
            case "take" -> allAtOnce.take(bulk.ids(), bulk.reason(), colleague, Actor.of(reader));
            case "close" -> allAtOnce.close(bulk.ids(), bulk.reason(), colleague, Actor.of(reader));
            default -> allAtOnce.move(bulk.ids(), unit.orElseThrow(), bulk.reason(), Actor.of(reader));
        }
        return new Go("/inbox", "inbox.bulk.done");
    }
}
