package torg.policy.revision.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.policy.Foresight;
import torg.policy.Foresight.Outlook;
import torg.policy.Policy;
import torg.policy.Rulebook;
import torg.policy.revision.Proposals;
import torg.policy.revision.Revision;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Staff;

/** What a version would do to the accounts, and the decision: one page, so that nobody decides without having seen it. */
@Controller
class DecidingController {
    private final Revision revision;
    private final Proposals proposals;
    private final Policy policy;
    private final Staff staff;
    private final Optional<Foresight> foresight;

    DecidingController(
            Revision revision, Proposals proposals, Policy policy, Staff staff, Optional<Foresight> foresight) {
        this.revision = revision;
        this.proposals = proposals;
        this.policy = policy;
        this.staff = staff;
        this.foresight = foresight;
    }

    @GetMapping("/policy/versions/{number}/decision")
    DecidingPage deciding(@PathVariable int number, SignedIn reader) {
        return deciding(number, reader, DecisionForm.BLANK, Problems.NONE);
    }

    private DecidingPage deciding(int number, SignedIn reader, DecisionForm form, Problems problems) {
        var version = revision.find(number);
        var tomorrow = revision.today().plusDays(1);
        var asItIs = policy.on(tomorrow);
        var asItWouldBe = proposals.wouldBe(version, tomorrow);
        return new DecidingPage(
                version,
                foresight.map(f -> foreseen(f.outlook(asItIs, asItWouldBe), asItWouldBe)),
                proposals.failing(version, tomorrow),
                staff.authority(reader.person(), revision.city(), revision.today())
                        .isPresent(),
                revision.today(),
                form,
                problems);
    }

    private static DecidingPage.Foreseen foreseen(Outlook outlook, Rulebook book) {
        return new DecidingPage.Foreseen(
                outlook,
                outlook.causes().stream()
                        .map(cause -> book.rules().stream()
                                .filter(rule -> rule.id().equals(cause.rule()))
                                .findFirst()
                                .map(rule -> rule.title())
                                .orElse(cause.rule()))
                        .toList());
    }

    @PostMapping("/policy/versions/{number}/decision")
    Answer decide(@PathVariable int number, DecisionForm form, SignedIn reader) {
        var problems = form.problems(revision.today());
        if (problems.any()) {
            return deciding(number, reader, form, problems);
        }
        revision.decide(
                number,
                form.reference(),
                form.day().orElseThrow(),
                form.decidedIn(),
                form.first().orElseThrow(),
                reader.person(),
                Actor.of(reader));
        return new Go("/policy/versions/" + number, "policy.decided");
    }
}
