package torg.records.collection.web;

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
import torg.records.collection.Collecting;
import torg.records.collection.Contents;
import torg.records.collection.ContentsSheet;
import torg.records.diary.Diary;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.Go;
import torg.shell.ShellSettings;
import torg.shell.SignedIn;
import torg.shell.Words;
import torg.shell.paper.GuardedCsv;
import torg.shell.paper.Paper;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;

/** Where a board's year is collected with one press, and its list of contents is read and fetched. */
@Controller
class CollectionController {
    private static final List<String> COLUMNS = List.of(
            "account",
            "name",
            "network",
            "handle",
            "unit",
            "conversations",
            "received",
            "sent",
            "removed",
            "set-aside",
            "registered",
            "first-on",
            "last-on",
            "first-capture",
            "last-capture",
            "whole");

    private final Collecting collecting;
    private final Diary diary;
    private final Staff staff;
    private final Paper paper;
    private final ShellSettings settings;

    CollectionController(Collecting collecting, Diary diary, Staff staff, Paper paper, ShellSettings settings) {
        this.collecting = collecting;
        this.diary = diary;
        this.staff = staff;
        this.paper = paper;
        this.settings = settings;
    }

    @GetMapping("/records/collection")
    CasesPage cases(@RequestParam Optional<Integer> year, SignedIn reader) {
        reader.with(Right.RECORD);
        var today = staff.today().getYear();
        var chosen = year.orElse(today);
        var boards = staff.units().stream()
                .filter(unit -> diary.isAuthority(unit) && reader.may(Right.RECORD, unit.path()))
                .sorted(Words.alphabetically(Unit::name))
                .toList();
        var ids = boards.stream().map(Unit::id).toList();
        var lists = collecting.of(ids, chosen);
        var ordered = collecting.ordered(ids, chosen);
        return new CasesPage(
                chosen,
                List.of(today, today - 1),
                boards.stream()
                        .map(board -> new CasesPage.Board(
                                board.id(),
                                board.name(),
                                lists.stream()
                                        .filter(list -> list.board() == board.id())
                                        .toList(),
                                ordered.stream()
                                        .filter(work -> work.board() == board.id())
                                        .findFirst()))
                        .toList());
    }

    @PostMapping("/records/collection/{board}/{year}")
    Go order(@PathVariable long board, @PathVariable int year, SignedIn reader) {
        collecting.order(open(board, reader), year, Actor.of(reader));
        return new Go("/records/collection?year=" + year, "records.collection.ordered");
    }

    @GetMapping("/records/collection/{id}")
    ContentsPage contents(@PathVariable long id, SignedIn reader) {
        return new ContentsPage(found(id, reader));
    }

    @GetMapping("/records/collection/{id}.pdf")
    @Discloses(Level.OPEN)
    void paper(@PathVariable long id, SignedIn reader, HttpServletResponse response) throws IOException {
        var contents = found(id, reader);
        var pdf = paper.pdf(new ContentsSheet(settings.city(), contents));
        send(response, "application/pdf", contents, ".pdf");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    @GetMapping("/records/collection/{id}.csv")
    @Discloses(Level.OPEN)
    void csv(@PathVariable long id, SignedIn reader, HttpServletResponse response) throws IOException {
        var contents = found(id, reader);
        send(response, "text/csv;charset=UTF-8", contents, ".csv");
        try (var csv = new GuardedCsv(response.getOutputStream())) {
            csv.write(COLUMNS.stream()
                    .map(column -> Words.t("records.collection." + column))
                    .toList());
            contents.lines().forEach(line -> csv.write(line.cells()));
        }
    }

    private static void send(HttpServletResponse response, String type, Contents contents, String ending) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"samlingsarende-" + contents.year() + "-" + contents.id() + ending + "\"");
        response.setHeader("Cache-Control", "no-store");
    }

    private Contents found(long id, SignedIn reader) {
        var contents = collecting.find(id);
        open(contents.board(), reader);
        return contents;
    }

    private Unit open(long board, SignedIn reader) {
        var unit = staff.unit(board);
        reader.with(Right.RECORD, unit.path());
        return unit;
    }
}
