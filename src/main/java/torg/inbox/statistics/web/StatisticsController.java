package torg.inbox.statistics.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import torg.inbox.statistics.AnswerFigures;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.SignedIn;
import torg.shell.Words;
import torg.staff.Right;
import torg.staff.Staff;

/** The numbers of the units somebody may read the inbox of. */
@Controller
class StatisticsController {
    private static final List<String> COLUMNS =
            List.of("unit", "came", "answered", "median", "ninetieth", "in-time", "waiting", "late");

    private final AnswerFigures statistics;
    private final Staff staff;
    private final Clock clock;

    StatisticsController(AnswerFigures statistics, Staff staff, Clock clock) {
        this.statistics = statistics;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/inbox/statistics")
    StatisticsPage statistics(StatisticsForm form, SignedIn reader) {
        var units = units(form, reader);
        var period = form.period(staff.today());
        var now = clock.instant();
        return new StatisticsPage(
                period,
                statistics.whole(period, units, now),
                statistics.byUnit(period, units, now),
                statistics.byWeek(period, units, now),
                statistics.topics(period, units),
                statistics.kinds(period, units));
    }

    /** One line for each unit, for whoever counts on in a spreadsheet. */
    @GetMapping("/inbox/statistics.csv")
    @Discloses(Level.OPEN)
    void csv(StatisticsForm form, SignedIn reader, HttpServletResponse response) throws IOException {
        var lines = statistics.byUnit(form.period(staff.today()), units(form, reader), clock.instant());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"inkorg.csv\"");
        // Excel takes UTF-8 for Windows-1252 without a byte order mark, and has a semicolon in Swedish.
        response.getOutputStream().write("\ufeff".getBytes(StandardCharsets.UTF_8));
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(response.getOutputStream(), StandardCharsets.UTF_8)) {
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> Words.t("statistics.column." + column))
                    .toList());
            for (var line : lines) {
                csv.writeRecord(
                        guarded(line.name()),
                        Long.toString(line.came()),
                        Long.toString(line.answered()),
                        hours(line.median()),
                        hours(line.ninetieth()),
                        line.share().map(Object::toString).orElse(""),
                        Long.toString(line.waiting()),
                        Long.toString(line.late()));
            }
        }
    }

    /** A name that a spreadsheet would take for a formula cannot act there (OWASP, CSV injection). */
    private static String guarded(String name) {
        return name.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + name : name;
    }

    /** With a decimal comma, as a Swedish spreadsheet reads numbers. */
    private static String hours(Optional<Duration> time) {
        return time.map(t -> "%.1f".formatted(t.toSeconds() / 3600.0).replace('.', ','))
                .orElse("");
    }

    private List<Long> units(StatisticsForm form, SignedIn reader) {
        var mine = staff.idsBelow(reader.with(Right.READ_INBOX).places(Right.READ_INBOX));
        return form.unit() == null
                ? mine
                : staff.idsBelow(List.of(form.unit())).stream()
                        .filter(mine::contains)
                        .toList();
    }
}
