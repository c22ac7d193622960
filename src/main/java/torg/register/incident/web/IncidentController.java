package torg.register.incident.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Actor;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.incident.Incidents;
import torg.register.incident.Step;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** Hijackings. Whoever answers on an account may stop it: the first to see it must not have to look for somebody else. */
@Controller
class IncidentController {
    private static final int MOST = 2000;

    private final Incidents incidents;
    private final Register register;
    private final Clock clock;

    IncidentController(Incidents incidents, Register register, Clock clock) {
        this.incidents = incidents;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/register/{id}/incident")
    IncidentPage page(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        return new IncidentPage(
                id,
                account.name(),
                account.network().brand(),
                account.stage(),
                incidents.of(account.id()),
                incidents.administrators(account.id()).stream()
                        .map(one -> new IncidentPage.Hand(one.name(), one.part()))
                        .toList(),
                incidents.sisters(account).stream()
                        .map(a -> new IncidentPage.Sister(
                                a.id().value(), a.name(), a.network().brand()))
                        .toList(),
                clock.instant(),
                mayAct(account, reader),
                "",
                Problems.NONE);
    }

    @PostMapping("/register/{id}/incident")
    Answer report(@PathVariable long id, @RequestParam(defaultValue = "") String what, SignedIn reader) {
        var account = acting(id, reader);
        var text = what.strip();
        var problems = text(text, "what");
        if (problems.any()) {
            return page(id, reader).with(text, problems);
        }
        incidents.report(account.id(), text, Actor.of(reader));
        return new Go("/register/" + id + "/incident", "register.incident.reported");
    }

    @PostMapping("/register/{id}/incident/steps/{step}")
    Answer did(
            @PathVariable long id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String note,
            SignedIn reader) {
        var account = acting(id, reader);
        var chosen = step(step);
        var problems = text(note.strip(), "note-" + chosen.name());
        if (problems.any()) {
            return page(id, reader).with("", problems);
        }
        incidents.did(account.id(), chosen, note.strip(), Actor.of(reader));
        return new Go("/register/" + id + "/incident", "register.incident.step-kept");
    }

    @PostMapping("/register/{id}/incident/end")
    Go end(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(Right.REGISTER, account.unit().path());
        incidents.recover(account.id(), Actor.of(reader));
        return new Go("/register/" + id, "register.incident.recovered");
    }

    private static Problems text(String text, String field) {
        return Problems.NONE
                .unless(!text.isEmpty(), field, "register.incident.write-something")
                .unless(text.length() <= MOST, field, "register.incident.too-long");
    }

    private static Step step(String name) {
        for (var step : Step.values()) {
            if (step.name().equals(name)) {
                return step;
            }
        }
        throw new NotFound();
    }

    private Account acting(long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        if (!mayAct(account, reader)) {
            reader.with(Right.REGISTER, account.unit().path());
        }
        return account;
    }

    private static boolean mayAct(Account account, SignedIn reader) {
        return reader.may(Right.REGISTER, account.unit().path())
                || reader.may(Right.ANSWER, account.unit().path());
    }
}
