package torg.records.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.inbox.Conversation;
import torg.ledger.Actor;
import torg.records.diary.Diary;
import torg.records.diary.NumberPattern;
import torg.records.diary.Numbering;
import torg.records.export.Export;
import torg.shell.Answer;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.shell.Words;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;

/** What is to be registered board by board, how numbers are written, and the files for the case system. */
@Controller
class RegisterController {
    private static final int MOST = 500;

    private final Diary diary;
    private final Numbering numbering;
    private final Export export;
    private final Staff staff;

    RegisterController(Diary diary, Numbering numbering, Export export, Staff staff) {
        this.diary = diary;
        this.numbering = numbering;
        this.export = export;
        this.staff = staff;
    }

    @GetMapping("/records/register")
    RegisterPage register(SignedIn reader) {
        return page(reader, 0, Problems.NONE);
    }

    private RegisterPage page(SignedIn reader, long wrong, Problems problems) {
        var waiting = diary.toRegister(units(reader), MOST);
        var boards = new LinkedHashMap<Unit, List<Conversation>>();
        staff.units().stream()
                .filter(unit -> diary.isAuthority(unit) && reader.may(Right.RECORD, unit.path()))
                .forEach(unit -> boards.put(unit, List.of()));
        waiting.stream()
                .collect(Collectors.groupingBy(one -> diary.board(one.place())))
                .forEach(boards::put);
        var today = staff.today();
        return new RegisterPage(
                boards.entrySet().stream()
                        .map(board -> board(board.getKey(), board.getValue(), reader))
                        .sorted(Words.alphabetically(RegisterPage.Board::name))
                        .toList(),
                today.getYear(),
                today.withDayOfYear(1),
                today,
                wrong,
                problems);
    }

    private RegisterPage.Board board(Unit board, List<Conversation> waiting, SignedIn reader) {
        var pattern = numbering.patternOf(board);
        return new RegisterPage.Board(
                board.id(),
                board.name(),
                pattern.text(),
                pattern.write(staff.today().getYear(), 123),
                reader.may(Right.RECORD, board.path()),
                waiting);
    }

    @PostMapping("/records/register/{board}/collecting")
    Go collect(@PathVariable long board, SignedIn reader) {
        diary.collect(open(board, reader), Actor.of(reader));
        return new Go("/records/register", "records.collected");
    }

    /** How a board writes its numbers from now on; those that are given stay as they are. */
    record PatternForm(String pattern) {
        PatternForm {
            pattern = Objects.toString(pattern, "").strip();
        }
    }

    @PostMapping("/records/register/{board}/pattern")
    Answer choose(@PathVariable long board, PatternForm form, SignedIn reader) {
        var unit = open(board, reader);
        var pattern = new NumberPattern(form.pattern());
        if (!pattern.isFine()) {
            return page(reader, board, Problems.NONE.unless(false, "p-" + board, "records.pattern-is-wrong"));
        }
        numbering.choose(unit, pattern, Actor.of(reader));
        return new Go("/records/register", "records.pattern-chosen");
    }

    /** Which lines go into a file; this year's where nothing is said. */
    record ExportForm(String from, String until, Boolean unnumbered) {
        LocalDate from(LocalDate otherwise) {
            return day(from).orElse(otherwise);
        }

        LocalDate until(LocalDate otherwise) {
            return day(until).orElse(otherwise);
        }

        private static Optional<LocalDate> day(String said) {
            try {
                return Optional.of(LocalDate.parse(Objects.toString(said, "").strip()));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }

    @GetMapping("/records/export.csv")
    @Discloses(Level.WEIGH)
    void csv(ExportForm form, SignedIn reader, HttpServletResponse response) throws IOException, XMLStreamException {
        write(Export.Form.CSV, form, reader, response, "text/csv;charset=UTF-8", "diarium.csv");
    }

    @GetMapping("/records/export.xml")
    @Discloses(Level.WEIGH)
    void erms(ExportForm form, SignedIn reader, HttpServletResponse response) throws IOException, XMLStreamException {
        write(Export.Form.ERMS, form, reader, response, "application/xml", "diarium.xml");
    }

    private void write(
            Export.Form as, ExportForm form, SignedIn reader, HttpServletResponse response, String type, String name)
            throws IOException, XMLStreamException {
        var today = staff.today();
        var lines = export.take(
                new Export.Wanted(
                        as,
                        units(reader),
                        form.from(today.withDayOfYear(1)),
                        form.until(today),
                        Boolean.TRUE.equals(form.unnumbered())),
                Actor.of(reader));
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        export.write(as, lines, response.getOutputStream());
    }

    private List<Long> units(SignedIn reader) {
        return staff.idsBelow(reader.with(Right.RECORD).places(Right.RECORD));
    }

    private Unit open(long board, SignedIn reader) {
        var unit = staff.unit(board);
        reader.with(Right.RECORD, unit.path());
        return unit;
    }
}
