package torg.records.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import torg.ledger.Actor;
import torg.ledger.LedgerKey;
import torg.ledger.TreeHead;
import torg.records.audit.Audit;
import torg.records.audit.Evidence;
import torg.records.audit.Period;
import torg.records.audit.Question;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.SignedIn;
import torg.shell.Words;
import torg.shell.paper.GuardedCsv;
import torg.shell.paper.Paper;
import torg.staff.Right;
import torg.staff.Staff;

/** The auditor's report as a page, a paper and a list of all evidence; and which files there are, with their secrecy. */
@Controller
class AuditController {
    private static final int ON_A_PAGE = 10;
    private static final int ON_PAPER = 25;
    private static final List<String> COLUMNS =
            List.of("question", "entry", "when", "who", "role", "what", "about", "why", "proof");

    private final Audit audit;
    private final LedgerKey key;
    private final Paper paper;
    private final Staff staff;
    private final RequestMappingHandlerMapping mapping;

    AuditController(
            Audit audit,
            LedgerKey key,
            Paper paper,
            Staff staff,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.audit = audit;
        this.key = key;
        this.paper = paper;
        this.staff = staff;
        this.mapping = mapping;
    }

    @GetMapping("/records/audit")
    AuditPage report(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            SignedIn reader) {
        reader.with(Right.READ_LEDGER);
        var period = Period.read(from, until, staff.today());
        return new AuditPage(
                period,
                audit.answers(period, ON_A_PAGE),
                audit.head().map(TreeHead::body).orElse(""),
                key.fingerprint());
    }

    @GetMapping("/records/audit.pdf")
    @Discloses(Level.WEIGH)
    void paper(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            SignedIn reader,
            HttpServletResponse response)
            throws IOException {
        reader.with(Right.READ_LEDGER);
        var period = Period.read(from, until, staff.today());
        var pdf = paper.pdf(audit.sheet(period, ON_PAPER, Actor.of(reader)));
        send(response, "application/pdf", period, ".pdf");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    @GetMapping("/records/audit.csv")
    @Discloses(Level.WEIGH)
    void list(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            SignedIn reader,
            HttpServletResponse response)
            throws IOException {
        reader.with(Right.READ_LEDGER);
        var period = Period.read(from, until, staff.today());
        audit.list(period, Actor.of(reader));
        send(response, "text/csv;charset=UTF-8", period, ".csv");
        try (var csv = new GuardedCsv(response.getOutputStream())) {
            csv.write(COLUMNS.stream()
                    .map(column -> Words.t("records.audit." + column))
                    .toList());
            for (var question : Question.values()) {
                audit.each(question, period, one -> csv.write(cells(question, one)));
            }
        }
    }

    private List<String> cells(Question question, Evidence one) {
        return List.of(
                Integer.toString(question.number()),
                Long.toString(one.entry()),
                Words.iso(one.at()),
                one.who(),
                one.role(),
                Words.t(one.kind()),
                one.subject(),
                one.why(),
                audit.proof(one));
    }

    private static void send(HttpServletResponse response, String type, Period period, String ending) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"revision-" + period.from() + "-" + period.until() + ending + "\"");
        response.setHeader("Cache-Control", "no-store");
    }

    @GetMapping("/records/audit/files")
    FilesPage files(SignedIn reader) {
        reader.with(Right.READ_LEDGER);
        return new FilesPage(mapping.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().hasMethodAnnotation(Discloses.class))
                .flatMap(one -> one.getKey().getPatternValues().stream()
                        .map(path -> new FilesPage.File(
                                path,
                                one.getValue()
                                        .getMethodAnnotation(Discloses.class)
                                        .value())))
                .sorted(Comparator.comparing(FilesPage.File::path))
                .toList());
    }
}
