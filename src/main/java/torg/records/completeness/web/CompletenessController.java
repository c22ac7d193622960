package torg.records.completeness.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Actor;
import torg.records.completeness.AccountMonth;
import torg.records.completeness.Certificate;
import torg.records.completeness.Completeness;
import torg.records.completeness.Count.Counted;
import torg.records.completeness.Months;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.SignedIn;
import torg.shell.Words;
import torg.shell.paper.GuardedCsv;
import torg.shell.paper.Paper;
import torg.staff.Right;

/** What platforms show beside what the record has: the city, an account's month, and the certificates. */
@Controller
class CompletenessController {
    private static final int PAGE = 50;
    private static final int MONTHS = 13;
    private static final List<String> COLUMNS = List.of(
            "month", "account", "name", "platform", "unit", "verdict", "listed", "kept", "unexplained", "reason");

    private final Completeness completeness;
    private final Register register;
    private final Paper paper;

    CompletenessController(Completeness completeness, Register register, Paper paper) {
        this.completeness = completeness;
        this.register = register;
        this.paper = paper;
    }

    @GetMapping("/records/completeness")
    CityPage city(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "0") long after,
            SignedIn reader) {
        var places = reader.with(Right.READ_LEDGER).places(Right.READ_LEDGER);
        var chosen = chosen(month);
        var accounts = completeness.concerned(chosen, places, after, PAGE);
        var newest = completeness.newest(chosen, accounts);
        var city = completeness.city(chosen, places);
        return new CityPage(
                chosen,
                lastMonths(),
                city,
                completeness.of(chosen, accounts).stream()
                        .map(one -> CityPage.Row.of(
                                one,
                                Optional.ofNullable(newest.get(one.account().id()))))
                        .toList(),
                register.among(city.gaps()).stream()
                        .map(account -> new CityPage.Troubled(
                                account.id().value(),
                                account.name(),
                                account.network().brand()))
                        .toList(),
                accounts.size() < PAGE
                        ? Optional.empty()
                        : Optional.of(accounts.getLast().value()));
    }

    /** What somebody wrote in an address that is no month is taken for this one. */
    private YearMonth chosen(String month) {
        return Months.read(month).orElseGet(completeness::thisMonth);
    }

    private List<YearMonth> lastMonths() {
        return Stream.iterate(completeness.thisMonth(), month -> month.minusMonths(1))
                .limit(MONTHS)
                .toList();
    }

    @GetMapping("/records/completeness.csv")
    @Discloses(Level.OPEN)
    void csv(@RequestParam(defaultValue = "") String month, SignedIn reader, HttpServletResponse response)
            throws IOException {
        var places = reader.with(Right.READ_LEDGER).places(Right.READ_LEDGER);
        var chosen = chosen(month);
        send(response, "text/csv;charset=UTF-8", "fullstandighet-" + chosen + ".csv");
        try (var csv = new GuardedCsv(response.getOutputStream())) {
            csv.write(COLUMNS.stream()
                    .map(column -> Words.t("records.completeness.column." + column))
                    .toList());
            var accounts = completeness.concerned(chosen, places, 0, PAGE);
            while (!accounts.isEmpty()) {
                completeness.of(chosen, accounts).forEach(one -> csv.write(cells(one)));
                accounts = completeness.concerned(
                        chosen, places, accounts.getLast().value(), PAGE);
            }
        }
    }

    private static List<String> cells(AccountMonth one) {
        var main = one.main();
        return List.of(
                one.month().toString(),
                Long.toString(one.account().id().value()),
                one.account().name(),
                one.account().network().brand(),
                one.account().unit().name(),
                Words.t(one.verdict().word()),
                main.map(Counted::listed).map(Object::toString).orElse(""),
                main.map(Counted::kept).map(Object::toString).orElse(""),
                Long.toString(one.gaps()),
                one.why().map(Words::t).orElse(""));
    }

    @GetMapping("/records/completeness/{account}")
    MonthPage month(@PathVariable long account, @RequestParam(defaultValue = "") String month, SignedIn reader) {
        var id = open(account, reader).id();
        var chosen = chosen(month);
        var months = new TreeSet<>(completeness.months(id, MONTHS));
        months.add(chosen);
        months.add(completeness.thisMonth());
        return MonthPage.of(
                completeness.of(id, chosen),
                List.copyOf(months.descendingSet()),
                completeness.certificates(id, chosen));
    }

    @PostMapping("/records/completeness/{account}/count")
    Go count(@PathVariable long account, SignedIn reader) {
        completeness.count(open(account, reader).id(), Actor.of(reader));
        return new Go("/records/completeness/" + account, "records.completeness.counted");
    }

    @PostMapping("/records/completeness/{account}/{month}/certificate")
    Go certify(@PathVariable long account, @PathVariable String month, SignedIn reader) {
        var wanted = Months.read(month).orElseThrow(NotFound::new);
        completeness.certify(open(account, reader).id(), wanted, Actor.of(reader));
        return new Go("/records/completeness/" + account + "?month=" + wanted, "records.completeness.certified");
    }

    @GetMapping("/records/completeness/certificates/{id}.pdf")
    @Discloses(Level.OPEN)
    void paper(@PathVariable long id, SignedIn reader, HttpServletResponse response) throws IOException {
        var certificate = open(completeness.certificate(id), reader);
        var pdf = paper.pdf(completeness.sheet(id));
        send(response, "application/pdf", name(certificate) + ".pdf");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    @GetMapping("/records/completeness/certificates/{id}.jws")
    @Discloses(Level.OPEN)
    void signed(@PathVariable long id, SignedIn reader, HttpServletResponse response) throws IOException {
        var certificate = open(completeness.certificate(id), reader);
        send(response, "application/jose", name(certificate) + ".jws");
        response.getOutputStream().write(completeness.document(id).getBytes(StandardCharsets.US_ASCII));
    }

    private static String name(Certificate certificate) {
        return "fullstandighet-" + certificate.account().value() + "-" + certificate.month();
    }

    private static void send(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
    }

    private Account open(long account, SignedIn reader) {
        var found = register.find(new AccountId(account));
        reader.with(Right.READ_LEDGER, found.unit().path());
        return found;
    }

    private Certificate open(Certificate certificate, SignedIn reader) {
        open(certificate.account().value(), reader);
        return certificate;
    }
}
