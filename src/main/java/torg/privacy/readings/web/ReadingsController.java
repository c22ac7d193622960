package torg.privacy.readings.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Actor;
import torg.privacy.readings.Readings;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** The read log. */
@Controller
class ReadingsController {
    private final Readings readings;

    ReadingsController(Readings readings) {
        this.readings = readings;
    }

    @GetMapping("/privacy/readings")
    ReadingsPage log(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "false") boolean sample,
            SignedIn reader) {
        reader.with(Right.PERSONAL_DATA);
        return page(chosen(month), sample, Problems.NONE);
    }

    @PostMapping("/privacy/readings/{entry}/review")
    Answer review(@PathVariable long entry, ReviewForm form, SignedIn reader) {
        reader.with(Right.PERSONAL_DATA);
        var month = chosen(form.month());
        var problems = form.problems(entry);
        if (problems.any()) {
            return page(month, true, problems);
        }
        readings.review(month, entry, form.found().equals("fine"), form.note(), Actor.of(reader));
        return new Go("/privacy/readings?sample=true&month=" + month, "readings.reviewed");
    }

    private ReadingsPage page(YearMonth month, boolean sample, Problems problems) {
        return new ReadingsPage(month, readings.current(), readings.of(month), sample, problems);
    }

    /** A month that is none is this one. */
    private YearMonth chosen(String month) {
        try {
            return month.isEmpty() ? readings.current() : YearMonth.parse(month);
        } catch (DateTimeException notAMonth) {
            return readings.current();
        }
    }
}
