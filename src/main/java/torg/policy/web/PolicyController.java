package torg.policy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import torg.policy.Policy;
import torg.shell.NotFound;
import torg.shell.SignedIn;
import torg.shell.Words;
import torg.staff.Staff;

/** The rules that hold, and how each came to be. Everybody who works here may read them. */
@Controller
class PolicyController {
    private final Policy policy;
    private final Staff staff;
    private final Clock clock;

    PolicyController(Policy policy, Staff staff, Clock clock) {
        this.policy = policy;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/policy")
    PolicyPage rules(DayForm form, SignedIn reader) {
        var problems = form.problems();
        var day = form.chosen().orElse(today());
        return PolicyPage.of(policy.on(day), policy.standings(), staff::unit, form, today(), problems);
    }

    @GetMapping("/policy/rules/{id}")
    RulePage rule(@PathVariable String id, SignedIn reader) {
        var editions = policy.editions(id);
        if (editions.isEmpty()) {
            throw new NotFound();
        }
        var book = policy.today();
        var examples = policy.cases(today(), Set.of()).stream()
                .filter(example -> example.rule().equals(id))
                .map(example -> example.run(book))
                .toList();
        return RulePage.of(id, editions, examples, staff::unit, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.ZONE));
    }
}
