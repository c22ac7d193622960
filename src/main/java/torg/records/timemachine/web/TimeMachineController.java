package torg.records.timemachine.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import torg.records.timemachine.Then;
import torg.records.timemachine.TimeMachine;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.shell.Days;
import torg.shell.Discloses;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** What did this account show on 3 March? */
@Controller
class TimeMachineController {
    private final TimeMachine machine;
    private final Register register;
    private final Staff staff;

    TimeMachineController(TimeMachine machine, Register register, Staff staff) {
        this.machine = machine;
        this.register = register;
        this.staff = staff;
    }

    /** @param on a day; nothing is today */
    @GetMapping("/register/{id}/timemachine")
    ThenPage then(@PathVariable long id, @RequestParam(defaultValue = "") String on, SignedIn reader) {
        var account = readable(id, reader);
        var today = staff.today();
        var asked = on.isBlank() ? today.toString() : on.strip();
        var day = Days.day(asked);
        var problems = Problems.NONE
                .unless(day.isPresent(), "on", "records.timemachine.give-day")
                .unless(day.filter(one -> one.isAfter(today)).isEmpty(), "on", "records.timemachine.not-yet");
        return new ThenPage(
                id,
                account.name(),
                account.network().brand(),
                asked,
                today,
                problems.any() ? Optional.empty() : Optional.of(then(account, asked, reader)),
                problems);
    }

    private Then then(Account account, String on, SignedIn reader) {
        var places = new HashSet<>(reader.places(Right.READ_LEDGER));
        places.addAll(reader.places(Right.READ_INBOX));
        return machine.on(account.id(), Days.day(on).orElseThrow(NotFound::new), staff.idsBelow(places));
    }

    /** The platform's own bytes of the profile that was shown, as they came; never a page, because they may hold programs. */
    @GetMapping("/register/{id}/timemachine/profile")
    @Discloses(Discloses.Level.WEIGH)
    void profile(@PathVariable long id, @RequestParam String on, SignedIn reader, HttpServletResponse response)
            throws IOException {
        var profile = then(readable(id, reader), on, reader).profile().orElseThrow(NotFound::new);
        var raw = machine.raw(profile).orElseThrow(NotFound::new);
        response.setContentType("application/octet-stream");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"torg-" + id + "-" + profile.number() + ".bin\"");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.getOutputStream().write(raw);
    }

    private Account readable(long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        var place = account.unit().path();
        if (!reader.may(Right.READ_INBOX, place)) {
            reader.with(Right.READ_LEDGER, place);
        }
        return account;
    }
}
