package torg.town.web;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Actor;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.Room;
import torg.shell.SignedIn;
import torg.town.TimeTravel;

/** Only where everything is invented, and there for everybody who has sat down in somebody's chair. */
@Controller
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class TownController {
    private static final int FARTHEST = 3660;

    private final TimeTravel time;

    TownController(TimeTravel time) {
        this.time = time;
    }

    @Bean
    static Room townMenu() {
        return new Room(990, "/town", "town.room", Optional.empty());
    }

    @GetMapping("/town")
    TownPage town(SignedIn reader) {
        return new TownPage(time.today(), Problems.NONE);
    }

    @PostMapping("/town/days")
    Answer forward(@RequestParam(defaultValue = "0") int days, SignedIn reader) {
        var problems = Problems.NONE.unless(days > 0 && days <= FARTHEST, "days", "town.days-wrong");
        if (problems.any()) {
            return new TownPage(time.today(), problems);
        }
        time.forward(days, Actor.of(reader));
        return new Go("/town", "town.moved");
    }
}
