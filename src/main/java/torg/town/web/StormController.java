package torg.town.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.Register;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.town.Weather;

/** The demonstration's weather, for everybody who has sat down in somebody's chair. */
@Controller
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class StormController {
    private final Weather weather;
    private final Register register;

    StormController(Weather weather, Register register) {
        this.weather = weather;
        this.register = register;
    }

    @GetMapping("/town/storm")
    StormPage storm(SignedIn reader) {
        return StormPage.of(weather.newest(), places(), StormForm.USUAL, Problems.NONE);
    }

    @PostMapping("/town/storm")
    Answer blow(StormForm form, SignedIn reader) {
        var over = accounts().stream()
                .filter(account -> account.id().value() == form.account())
                .findFirst();
        var problems = form.problems(over.isPresent());
        if (problems.any()) {
            return StormPage.of(weather.newest(), places(), form, problems);
        }
        weather.blow(over.orElseThrow(), form.comments(), Duration.ofMinutes(form.minutes()), Actor.of(reader));
        return new Go("/town/storm", "town.storm.ordered");
    }

    private List<StormPage.Place> places() {
        return accounts().stream()
                .map(account -> new StormPage.Place(account.id().value(), account.name()))
                .toList();
    }

    private List<Account> accounts() {
        return register.speakingOn(Network.SQUARE);
    }
}
