package torg.moderation.sampling.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Actor;
import torg.moderation.Act;
import torg.moderation.ActId;
import torg.moderation.Moderation;
import torg.moderation.sampling.Sampling;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** Where the month's sample is read. */
@Controller
class SampleController {
    private final Sampling sampling;
    private final Moderation moderation;
    private final Staff staff;

    SampleController(Sampling sampling, Moderation moderation, Staff staff) {
        this.sampling = sampling;
        this.moderation = moderation;
        this.staff = staff;
    }

    /** The month that ended last, when nothing is said. */
    @GetMapping("/moderation/sample")
    SamplePage sample(@RequestParam(defaultValue = "") String month, SignedIn reader) {
        return page(month, reader.with(Right.MODERATE), Problems.NONE);
    }

    @PostMapping("/moderation/sample")
    Answer look(LookForm form, SignedIn reader) {
        var act = moderation.find(new ActId(form.act()));
        reader.with(Right.MODERATE, act.place());
        if (form.problems().any()) {
            return page(form.month(), reader, form.problems());
        }
        var month = month(form.month());
        sampling.look(
                act.id(),
                month,
                form.agrees().equals("yes"),
                form.note(),
                new Act.By(reader.person(), reader.name(), moderation.now()),
                Actor.of(reader));
        return new Go("/moderation/sample?month=" + month, "moderation.sample.kept");
    }

    private SamplePage page(String said, SignedIn reader, Problems problems) {
        var month = month(said);
        return new SamplePage(
                month.toString(),
                sampling.of(staff.idsBelow(reader.places(Right.MODERATE)), month),
                reader.person(),
                problems);
    }

    private YearMonth month(String said) {
        var last = YearMonth.from(moderation.today()).minusMonths(1);
        try {
            return said.isEmpty() ? last : YearMonth.parse(said);
        } catch (DateTimeException nonsense) {
            throw new NotFound();
        }
    }
}
