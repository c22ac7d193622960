package torg.register.processing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.processing.Processing;
import torg.register.processing.Transfer;
import torg.shell.Answer;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.Room;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** The record of processing. Everybody who works here may read it; who works with personal data writes it. */
@Controller
class ProcessingController {
    private static final int SHOWN = 200;

    private final Processing processing;
    private final Register register;
    private final Staff staff;
    private final Ledger ledger;

    ProcessingController(Processing processing, Register register, Staff staff, Ledger ledger) {
        this.processing = processing;
        this.register = register;
        this.staff = staff;
        this.ledger = ledger;
    }

    @Bean
    static Room processingMenu() {
        return new Room(73, "/register/processing", "processing.title", Optional.empty());
    }

    @GetMapping("/register/processing")
    ProcessingPage record(SignedIn reader) {
        var today = staff.today();
        var record = processing.record();
        return new ProcessingPage(
                processing.transfers().stream()
                        .map(t -> ProcessingPage.platform(t, record, today))
                        .toList(),
                record.stream()
                        .limit(SHOWN)
                        .map(p -> ProcessingPage.row(p, today))
                        .toList(),
                record.size(),
                reader.may(Right.PERSONAL_DATA));
    }

    @GetMapping("/register/processing.csv")
    @Discloses(Level.OPEN)
    void csv(SignedIn reader, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"registerforteckning.csv\"");
        processing.csv(response.getOutputStream());
    }

    @GetMapping("/register/processing/platforms/{network}")
    TransferPage transfer(@PathVariable String network, SignedIn reader) {
        reader.with(Right.PERSONAL_DATA);
        var chosen = chosen(network);
        var form = processing.transfers().stream()
                .filter(t -> t.network() == chosen)
                .flatMap(t -> t.check().stream())
                .findFirst()
                .map(c -> new CheckForm(
                        c.basis().name(), c.recipient(), c.note(), staff.today().toString()))
                .orElseGet(() -> new CheckForm("", "", "", staff.today().toString()));
        return page(chosen, form, Problems.NONE);
    }

    @PostMapping("/register/processing/platforms/{network}")
    Answer check(@PathVariable String network, CheckForm form, SignedIn reader) {
        reader.with(Right.PERSONAL_DATA);
        var chosen = chosen(network);
        if (form.problems().any()) {
            return page(chosen, form, form.problems());
        }
        processing.check(
                chosen,
                new Transfer.Check(
                        form.chosen().orElseThrow(),
                        form.recipient(),
                        form.note(),
                        form.day().orElseThrow(),
                        reader.name()),
                Actor.of(reader));
        return new Go("/register/processing", "processing.checked");
    }

    private TransferPage page(Network network, CheckForm form, Problems problems) {
        return new TransferPage(
                network, form, ledger.history("processing/" + network.name().toLowerCase()), problems);
    }

    @GetMapping("/register/processing/accounts/{id}")
    NotePage account(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(Right.PERSONAL_DATA, account.unit().path());
        var line = processing.record().stream()
                .filter(p -> p.account().id().value() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
        return new NotePage(id, account.name(), new NoteForm(line.categories(), line.retention()), Problems.NONE);
    }

    @PostMapping("/register/processing/accounts/{id}")
    Answer describe(@PathVariable long id, NoteForm form, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(Right.PERSONAL_DATA, account.unit().path());
        if (form.problems().any()) {
            return new NotePage(id, account.name(), form, form.problems());
        }
        processing.describe(account.id(), form.categories(), form.retention(), Actor.of(reader));
        return new Go("/register/processing", "processing.described");
    }

    private static Network chosen(String name) {
        return Arrays.stream(Network.withAccounts())
                .filter(n -> n.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
