package torg.records.snapshots.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.camera.Camera;
import torg.records.snapshots.Schedule;
import torg.records.snapshots.Snapshot;
import torg.records.snapshots.Snapshots;
import torg.records.snapshots.Term;
import torg.records.snapshots.Why;
import torg.records.snapshots.web.AccountSnapshotsPage.Attempt;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.shell.Answer;
import torg.shell.Days;
import torg.shell.Discloses;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** The pictures of how accounts looked. */
@Controller
class SnapshotsController {
    private static final int PAGE = 50;
    private static final int ATTEMPTS = 30;

    private final Snapshots snapshots;
    private final Schedule schedule;
    private final Camera camera;
    private final Register register;
    private final Staff staff;
    private final Ledger ledger;

    SnapshotsController(
            Snapshots snapshots, Schedule schedule, Camera camera, Register register, Staff staff, Ledger ledger) {
        this.snapshots = snapshots;
        this.schedule = schedule;
        this.camera = camera;
        this.register = register;
        this.staff = staff;
        this.ledger = ledger;
    }

    @GetMapping("/records/snapshots")
    SnapshotsPage list(
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "0") long after,
            SignedIn reader) {
        if (!reader.may(Right.READ_INBOX)) {
            reader.with(Right.READ_LEDGER);
        }
        var places = new HashSet<>(reader.places(Right.READ_LEDGER));
        places.addAll(reader.places(Right.READ_INBOX));
        var found = schedule.page(places, Days.day(due), after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new SnapshotsPage(
                shown,
                staff.today(),
                camera.isReady(),
                Term.all(),
                found.size() > PAGE ? Optional.of(shown.getLast()) : Optional.empty());
    }

    @GetMapping("/register/{id}/snapshots")
    AccountSnapshotsPage account(@PathVariable long id, SignedIn reader) {
        return page(readable(id, reader), reader, PictureForm.blank(staff.today()), Problems.NONE);
    }

    @PostMapping("/register/{id}/snapshots")
    Answer bring(@PathVariable long id, PictureForm form, SignedIn reader) {
        var account = makeable(id, reader);
        var problems = form.problems(staff.today());
        if (problems.any()) {
            return page(account, reader, form, problems);
        }
        snapshots.bring(account, form.brought(), Actor.of(reader));
        return new Go("/register/" + id + "/snapshots", "records.snapshots.brought");
    }

    @PostMapping("/register/{id}/snapshots/making")
    Go make(@PathVariable long id, SignedIn reader) {
        var taken = snapshots.take(makeable(id, reader), Why.ORDERED, Actor.of(reader));
        return new Go(
                "/register/" + id + "/snapshots",
                taken.good().isPresent() ? "records.snapshots.made" : "records.snapshots.not-made");
    }

    /** From our own store; a picture and nothing else, whatever it holds. */
    @GetMapping("/register/{id}/snapshots/{number}/picture")
    @Discloses(Discloses.Level.WEIGH)
    void picture(@PathVariable long id, @PathVariable long number, SignedIn reader, HttpServletResponse response)
            throws IOException {
        var good = snapshots.find(readable(id, reader).id(), number).good().orElseThrow(NotFound::new);
        var content = snapshots.content(good).orElseThrow(NotFound::new);
        response.setContentType(good.sheet().type());
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.getOutputStream().write(content);
    }

    private AccountSnapshotsPage page(Account account, SignedIn reader, PictureForm form, Problems problems) {
        var all = snapshots.of(account.id(), ATTEMPTS);
        return new AccountSnapshotsPage(
                account.id().value(),
                account.name(),
                account.network().brand(),
                Term.of(account.network()),
                snapshots.obstacle(account),
                schedule.of(account.id()),
                snapshots.on(account.id(), staff.today()),
                attempts(all),
                reader.may(Right.ARCHIVE, account.unit().path()),
                staff.today(),
                ledger.history("snapshot/" + account.id().value()),
                form,
                problems);
    }

    /** Each good one beside the good one that came before it. */
    private List<Attempt> attempts(List<Snapshot> newestFirst) {
        var attempts = new ArrayList<Attempt>();
        for (var n = 0; n < newestFirst.size(); n++) {
            var one = newestFirst.get(n);
            var before = newestFirst.subList(n + 1, newestFirst.size()).stream()
                    .flatMap(earlier -> earlier.good().stream())
                    .findFirst();
            attempts.add(new Attempt(
                    one, one.good().flatMap(good -> before.map(earlier -> !snapshots.alike(good, earlier)))));
        }
        return attempts;
    }

    private Account readable(long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        var place = account.unit().path();
        if (!reader.may(Right.READ_INBOX, place)) {
            reader.with(Right.READ_LEDGER, place);
        }
        if (!account.network().isPublic()) {
            throw new NotFound();
        }
        return account;
    }

    private Account makeable(long id, SignedIn reader) {
        var account = readable(id, reader);
        reader.with(Right.ARCHIVE, account.unit().path());
        return account;
    }
}
