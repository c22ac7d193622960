package torg.records.packages.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Actor;
import torg.records.packages.Packages;
import torg.records.packages.Parcel;
import torg.records.packages.Parcel.Receipt;
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

/** The runs, how far they have come, each package, and the archive's receipt for it. */
@Controller
class PackagesController {
    private static final String HERE = "/records/packages";
    private static final int RUNS = 30;
    private static final int PAGE = 50;

    private final Packages packages;
    private final Register register;
    private final Staff staff;

    PackagesController(Packages packages, Register register, Staff staff) {
        this.packages = packages;
        this.register = register;
        this.staff = staff;
    }

    @GetMapping("/records/packages")
    PackagesPage packages(SignedIn reader) {
        return page(reader, Integer.toString(staff.today().getYear() - 1), Problems.NONE);
    }

    private PackagesPage page(SignedIn reader, String year, Problems problems) {
        var units = units(reader);
        var agreement = packages.agreement();
        return new PackagesPage(
                agreement.isPresent(),
                agreement.map(one -> one.parties().archive().name()).orElse(""),
                packages.decided(units),
                packages.undelivered(units),
                packages.newest(units, RUNS),
                year,
                problems);
    }

    @PostMapping("/records/packages/years")
    Answer year(YearForm form, SignedIn reader) {
        var units = units(reader);
        var problems = form.problems(staff.today().getYear());
        if (problems.any()) {
            return page(reader, form.year(), problems);
        }
        var run = packages.orderYear(
                units, form.number().orElseThrow(), staff.today().getYear(), Actor.of(reader));
        return new Go(HERE + "/runs/" + run, "records.packages.ordered");
    }

    @PostMapping("/records/packages/ends")
    Go ends(SignedIn reader) {
        return new Go(
                HERE + "/runs/" + packages.orderEnds(units(reader), Actor.of(reader)), "records.packages.ordered");
    }

    @GetMapping("/records/packages/runs/{id}")
    RunPage run(@PathVariable long id, @RequestParam(defaultValue = "0") long after, SignedIn reader) {
        var run = packages.run(id);
        var parcels = packages.of(run, units(reader), after, PAGE + 1);
        if (parcels.isEmpty() && after == 0) {
            throw new NotFound();
        }
        return new RunPage(
                run,
                parcels.stream().limit(PAGE).toList(),
                parcels.size() > PAGE ? Optional.of(parcels.get(PAGE - 1).id()) : Optional.empty());
    }

    @PostMapping("/records/packages/runs/{id}/repetition")
    Go again(@PathVariable long id, SignedIn reader) {
        run(id, 0, reader);
        packages.again(id, Actor.of(reader));
        return new Go(HERE + "/runs/" + id, "records.packages.ordered");
    }

    @GetMapping("/records/packages/parcels/{id}")
    ParcelPage parcel(@PathVariable long id, SignedIn reader) {
        return new ParcelPage(open(id, reader), ReceiptForm.BLANK, Problems.NONE);
    }

    /** Sent as it is read from the disk: it may be larger than memory. */
    @GetMapping("/records/packages/parcels/{id}/file")
    @Discloses(Discloses.Level.SECRET)
    void file(@PathVariable long id, SignedIn reader, HttpServletResponse response) throws IOException {
        var parcel = open(id, reader);
        var made = parcel.made().orElseThrow(NotFound::new);
        try (var content = packages.fetch(parcel, Actor.of(reader))) {
            response.setContentType("application/zip");
            response.setContentLengthLong(made.bytes());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + made.name() + ".zip\"");
            content.transferTo(response.getOutputStream());
        }
    }

    @PostMapping("/records/packages/parcels/{id}/receipt")
    Answer receipt(@PathVariable long id, ReceiptForm form, SignedIn reader) {
        var parcel = open(id, reader);
        var problems = form.problems(parcel.made().orElseThrow(NotFound::new), staff.today());
        if (problems.any()) {
            return new ParcelPage(parcel, form, problems);
        }
        packages.received(
                id,
                new Receipt(
                        form.takenBy(),
                        Days.day(form.takenOn()).orElseThrow(),
                        form.reference(),
                        form.sha256(),
                        reader.name(),
                        packages.now()),
                Actor.of(reader));
        return new Go(HERE + "/parcels/" + id, "records.packages.received");
    }

    private Parcel open(long id, SignedIn reader) {
        var parcel = packages.find(id);
        reader.with(Right.ARCHIVE, register.find(parcel.account()).unit().path());
        return parcel;
    }

    private List<Long> units(SignedIn reader) {
        return staff.idsBelow(reader.with(Right.ARCHIVE).places(Right.ARCHIVE));
    }
}
