package torg.moderation.equality.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import torg.moderation.Grounds;
import torg.moderation.Moderation;
import torg.moderation.equality.Equality;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** Measures counted and compared, for the desk and for everybody. */
@Controller
class EqualityController {
    private static final int MOST = 500;

    private final Equality equality;
    private final Moderation moderation;
    private final Staff staff;
    private final Grounds grounds;

    EqualityController(Equality equality, Moderation moderation, Staff staff, Grounds grounds) {
        this.grounds = grounds;
        this.equality = equality;
        this.moderation = moderation;
        this.staff = staff;
    }

    /** From which day to which; this year so far when nothing is said. */
    record PeriodForm(String from, String to) {
        PeriodForm {
            from = Objects.toString(from, "").strip();
            to = Objects.toString(to, "").strip();
        }

        Optional<Equality.Period> period(LocalDate today) {
            try {
                return Optional.of(new Equality.Period(
                                from.isEmpty() ? today.withDayOfYear(1) : LocalDate.parse(from),
                                to.isEmpty() ? today : LocalDate.parse(to)))
                        .filter(period -> !period.to().isBefore(period.from()));
            } catch (DateTimeException nonsense) {
                return Optional.empty();
            }
        }
    }

    @GetMapping("/moderation/report")
    ReportPage report(PeriodForm form, SignedIn reader) {
        var units = staff.idsBelow(reader.with(Right.MODERATE).places(Right.MODERATE));
        var today = moderation.today();
        var period = form.period(today);
        var shown = period.orElseGet(() -> new Equality.Period(today.withDayOfYear(1), today));
        return new ReportPage(
                shown.from().toString(),
                shown.to().toString(),
                equality.byGround(units, shown),
                equality.byColleague(units, shown),
                equality.byAuthor(units, shown),
                equality.byTopic(units, shown),
                equality.sample(units, shown),
                Problems.NONE.unless(period.isPresent(), "from", "moderation.report.bad-period"));
    }

    @GetMapping("/moderation/blocks")
    BlocksPage blocks(SignedIn reader) {
        var units = staff.idsBelow(reader.with(Right.MODERATE).places(Right.MODERATE));
        return BlocksPage.of(moderation.blocks(units, MOST), moderation.today());
    }

    @GetMapping("/measures")
    PublicMeasuresPage open() {
        var since = moderation.today().withDayOfYear(1);
        return new PublicMeasuresPage(since, equality.open(since), grounds.at(moderation.now()));
    }
}
