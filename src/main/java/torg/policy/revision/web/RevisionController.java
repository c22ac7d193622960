package torg.policy.revision.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.policy.Case;
import torg.policy.Policy;
import torg.policy.revision.Body;
import torg.policy.revision.Proposals;
import torg.policy.revision.Revision;
import torg.policy.revision.Version;
import torg.policy.revision.Version.State;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;

/** The versions of the policy: the list, each one, and its way from draft to remiss and back. */
@Controller
class RevisionController {
    private final Revision revision;
    private final Proposals proposals;
    private final Policy policy;
    private final Staff staff;
    private final Ledger ledger;

    RevisionController(Revision revision, Proposals proposals, Policy policy, Staff staff, Ledger ledger) {
        this.revision = revision;
        this.proposals = proposals;
        this.policy = policy;
        this.staff = staff;
        this.ledger = ledger;
    }

    @GetMapping("/policy/versions")
    VersionsPage versions(SignedIn reader) {
        return VersionsPage.of(revision.all(), reader, revision.today(), VersionForm.BLANK, Problems.NONE);
    }

    @PostMapping("/policy/versions")
    Answer draft(VersionForm form, SignedIn reader) {
        mayChange(reader);
        if (form.problems().any()) {
            return VersionsPage.of(revision.all(), reader, revision.today(), form, form.problems());
        }
        var number = revision.draft(form.title(), form.purpose(), Actor.of(reader));
        return new Go("/policy/versions/" + number, "policy.drafted");
    }

    @GetMapping("/policy/versions/{number}")
    VersionPage version(@PathVariable int number, SignedIn reader) {
        var version = revision.find(number);
        var rounds = revision.rounds(number);
        var day = day(version);
        var differences = proposals.differences(version, before(version), day);
        return new VersionPage(
                version,
                differences.stream()
                        .map(d -> VersionPage.Row.of(d, staff::unit))
                        .toList(),
                elsewhere(version, day),
                rounds,
                policy.on(day).rules().stream()
                        .map(rule -> VersionPage.Choice.of(rule, staff::unit))
                        .sorted(VersionPage.Choice.ORDER)
                        .toList(),
                reader.may(Right.POLICY, city().path()),
                staff.authority(reader.person(), city(), revision.today()).isPresent(),
                mine(version, reader),
                revision.today(),
                ledger.history("policy/version/" + number),
                new VersionForm(version.title(), version.purpose()),
                Problems.NONE);
    }

    /** The first day it holds, or could hold. */
    private LocalDate day(Version version) {
        return version.state() instanceof State.Decided(var decision)
                ? decision.inForce()
                : revision.today().plusDays(1);
    }

    private LocalDate before(Version version) {
        return version.state() instanceof State.Decided(var decision)
                ? decision.inForce().minusDays(1)
                : revision.today().plusDays(1);
    }

    /** A decided version was tried when it was decided; what failed elsewhere then stopped it. */
    private List<Case.Run> elsewhere(Version version, LocalDate day) {
        if (version.state() instanceof State.Decided || version.state() instanceof State.Withdrawn) {
            return List.of();
        }
        return proposals.failing(version, day).stream()
                .filter(run -> !proposals.owns(version.number(), run.example()))
                .toList();
    }

    private Set<Long> mine(Version version, SignedIn reader) {
        if (!(version.state() instanceof State.OnRemiss(var round))) {
            return Set.of();
        }
        return round.bodies().stream()
                .filter(body -> reader.may(Right.REMISS, body.unit().path()))
                .map(Body::id)
                .collect(Collectors.toSet());
    }

    @PostMapping("/policy/versions/{number}/description")
    Answer describe(@PathVariable int number, VersionForm form, SignedIn reader) {
        mayChange(reader);
        if (form.problems().any()) {
            return version(number, reader).with(form, form.problems());
        }
        revision.describe(number, form.title(), form.purpose(), Actor.of(reader));
        return new Go("/policy/versions/" + number, "policy.described");
    }

    @GetMapping("/policy/versions/{number}/remiss")
    SendingPage sending(@PathVariable int number, SignedIn reader) {
        mayChange(reader);
        return new SendingPage(revision.find(number), boards(), SendingForm.BLANK, Problems.NONE);
    }

    @PostMapping("/policy/versions/{number}/remiss")
    Answer send(@PathVariable int number, SendingForm form, SignedIn reader) {
        mayChange(reader);
        var problems = form.problems(staff, boards(), revision.today());
        if (problems.any()) {
            return new SendingPage(revision.find(number), boards(), form, problems);
        }
        revision.send(number, form.day().orElseThrow(), form.letter(), form.asked(staff, city()), Actor.of(reader));
        return new Go("/policy/versions/" + number, "policy.sent");
    }

    private List<Unit> boards() {
        return staff.units().stream().filter(unit -> unit.path().size() == 2).toList();
    }

    @PostMapping("/policy/versions/{number}/recall")
    Answer recall(@PathVariable int number, ReasonForm form, SignedIn reader) {
        mayChange(reader);
        if (form.problems().any()) {
            return version(number, reader).with(form.problems());
        }
        revision.recall(number, form.reason(), Actor.of(reader));
        return new Go("/policy/versions/" + number, "policy.recalled");
    }

    @PostMapping("/policy/versions/{number}/withdrawal")
    Answer withdraw(@PathVariable int number, ReasonForm form, SignedIn reader) {
        mayChange(reader);
        if (form.problems().any()) {
            return version(number, reader).with(form.problems());
        }
        revision.withdraw(number, form.reason(), Actor.of(reader));
        return new Go("/policy/versions/" + number, "policy.withdrawn");
    }

    @PostMapping("/policy/versions/{number}/bodies/{body}/reminder")
    Go remind(@PathVariable int number, @PathVariable long body, SignedIn reader) {
        mayChange(reader);
        revision.remind(number, body, Actor.of(reader));
        return new Go("/policy/versions/" + number, "policy.reminded");
    }

    @GetMapping("/policy/versions/{number}/bodies/{body}/answer")
    AnsweringPage answering(@PathVariable int number, @PathVariable long body, SignedIn reader) {
        return answering(number, body, reader, AnswerForm.BLANK, Problems.NONE);
    }

    private AnsweringPage answering(int number, long body, SignedIn reader, AnswerForm form, Problems problems) {
        var version = revision.find(number);
        var asked = revision.body(number, body);
        reader.with(Right.REMISS, asked.unit().path());
        var round = revision.rounds(number).getFirst();
        return new AnsweringPage(
                version,
                asked,
                round.due(),
                round.letter(),
                proposals.differences(version, before(version), day(version)).stream()
                        .map(d -> VersionPage.Row.of(d, staff::unit))
                        .toList(),
                revision.today(),
                form,
                problems);
    }

    @PostMapping("/policy/versions/{number}/bodies/{body}/answer")
    Answer answer(@PathVariable int number, @PathVariable long body, AnswerForm form, SignedIn reader) {
        reader.with(Right.REMISS, revision.body(number, body).unit().path());
        var problems = form.problems(revision.today());
        if (problems.any()) {
            return answering(number, body, reader, form, problems);
        }
        revision.answer(
                number,
                body,
                form.chosen().orElseThrow(),
                form.statement(),
                form.reference(),
                form.day().orElseThrow(),
                form.atOnce(),
                Actor.of(reader));
        return new Go("/policy/versions/" + number, "policy.answered");
    }

    /** The policy is the whole city's: a right for one board is not enough. */
    private void mayChange(SignedIn reader) {
        reader.with(Right.POLICY, city().path());
    }

    private Unit city() {
        return revision.city();
    }
}
