package torg.register.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.register.intake.Intake;
import torg.register.intake.IntakeFile;
import torg.register.intake.IntakeFile.State;
import torg.register.intake.IntakeId;
import torg.register.intake.Sender;
import torg.shell.Answer;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** The pages by which a list becomes accounts: the list, what its columns are, the rehearsal, the run, the result. */
@Controller
class IntakeController {
    private static final int PAGE = 50;

    private final Intake intake;
    private final Staff staff;

    IntakeController(Intake intake, Staff staff) {
        this.intake = intake;
        this.staff = staff;
    }

    @GetMapping("/register/intake")
    IntakesPage lists(SignedIn reader) {
        return IntakesPage.of(intake.newest(sender(reader)), Problems.NONE);
    }

    @PostMapping("/register/intake")
    Answer receive(FileForm form, SignedIn reader) throws IOException {
        var sender = sender(reader);
        if (form.empty()) {
            return IntakesPage.of(intake.newest(sender), form.problems());
        }
        var id = intake.receive(form.name(), form.file().getBytes(), sender);
        intake.read(id, Optional.empty(), Optional.empty(), sender);
        if (intake.find(id, sender).state() instanceof State.Unreadable(var why)) {
            return IntakesPage.of(intake.newest(sender), Problems.NONE.unless(false, "file", why));
        }
        return new Go("/register/intake/" + id.value(), "register.intake.received");
    }

    @GetMapping("/register/intake/{id}")
    MappingPage mapping(@PathVariable long id, SignedIn reader) {
        return MappingPage.of(found(id, reader), intake, Problems.NONE);
    }

    @PostMapping("/register/intake/{id}/reading")
    Go read(@PathVariable long id, ReadingForm form, SignedIn reader) {
        intake.read(new IntakeId(id), form.chosenSheet(), form.chosenRow(), sender(reader));
        return new Go("/register/intake/" + id, "register.intake.read");
    }

    @PostMapping("/register/intake/{id}/mapping")
    Answer map(@PathVariable long id, MappingForm form, SignedIn reader) {
        var file = found(id, reader);
        var problems = form.problems(file);
        if (problems.any()) {
            return MappingPage.of(file, intake, problems).with(form);
        }
        intake.map(file.id(), form.columns(), sender(reader));
        return new Go("/register/intake/" + id + "/rehearsal", "register.intake.rehearsed");
    }

    @GetMapping("/register/intake/{id}/rehearsal")
    Answer rehearsal(@PathVariable long id, RowsForm form, SignedIn reader) {
        var file = found(id, reader);
        return switch (file.state()) {
            case State.Rehearsed r -> rehearsal(file, form, reader);
            case State.Finished f -> rehearsal(file, form, reader);
            case State.Running r -> new Go("/register/intake/" + id + "/run", "register.intake.runs-already");
            case State.Read r -> new Go("/register/intake/" + id, "register.intake.map-first");
            case State.Received r -> new Go("/register/intake/" + id, "register.intake.map-first");
            case State.Unreadable u -> new Go("/register/intake/" + id, "register.intake.map-first");
        };
    }

    private RehearsalPage rehearsal(IntakeFile file, RowsForm form, SignedIn reader) {
        var contents = intake.contents(file);
        var sender = sender(reader);
        return RehearsalPage.of(
                file,
                contents.counts(),
                contents.unknownUnits(sender, RehearsalPage.MOST_UNITS + 1),
                staff.below(sender.places()),
                RowsPart.of(file, contents, form, PAGE));
    }

    @PostMapping("/register/intake/{id}/rehearsal")
    Go rehearse(@PathVariable long id, SignedIn reader) {
        intake.rehearse(new IntakeId(id), sender(reader));
        return new Go("/register/intake/" + id + "/rehearsal", "register.intake.rehearsed");
    }

    @PostMapping("/register/intake/{id}/units")
    Go match(@PathVariable long id, UnitsForm form, SignedIn reader) {
        var sender = sender(reader);
        if (form.chosen().isEmpty()) {
            return new Go("/register/intake/" + id + "/rehearsal", "register.intake.units.none-chosen");
        }
        intake.match(new IntakeId(id), form.chosen(), sender);
        return new Go("/register/intake/" + id + "/rehearsal", "register.intake.units-matched");
    }

    @PostMapping("/register/intake/{id}/run")
    Go run(@PathVariable long id, SignedIn reader) {
        intake.run(new IntakeId(id), sender(reader));
        return new Go("/register/intake/" + id + "/run", "register.intake.started");
    }

    @GetMapping("/register/intake/{id}/run")
    RunPage progress(@PathVariable long id, RowsForm form, SignedIn reader) {
        var file = found(id, reader);
        var contents = intake.contents(file);
        return RunPage.of(file, contents, RowsPart.of(file, contents, form, PAGE), intake.history(file));
    }

    /** The list as it came, with what became of each row: to be corrected and sent in again. */
    @GetMapping("/register/intake/{id}/result")
    @Discloses(Level.WEIGH)
    void result(@PathVariable long id, SignedIn reader, HttpServletResponse response) throws IOException {
        var file = found(id, reader);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"torg-" + id + ".csv\"");
        ResultList.write(file, intake.contents(file), response.getOutputStream());
    }

    private IntakeFile found(long id, SignedIn reader) {
        return intake.find(new IntakeId(id), sender(reader));
    }

    private static Sender sender(SignedIn reader) {
        reader.with(Right.IMPORT);
        return new Sender(
                reader.person(),
                reader.name() + (reader.title().isEmpty() ? "" : ", " + reader.title()),
                reader.places(Right.IMPORT));
    }
}
