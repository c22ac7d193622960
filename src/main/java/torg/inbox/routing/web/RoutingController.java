package torg.inbox.routing.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.routing.Distribution;
import torg.inbox.routing.Proposal;
import torg.ledger.Actor;
import torg.register.AccountId;
import torg.register.Register;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.shell.Words;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;

/** Where questions go: the rules, and "wrong unit". */
@Controller
class RoutingController {
    private static final int NEAR = 12;

    private final Distribution distribution;
    private final Inbox inbox;
    private final Register register;
    private final Staff staff;

    RoutingController(Distribution distribution, Inbox inbox, Register register, Staff staff) {
        this.distribution = distribution;
        this.inbox = inbox;
        this.register = register;
        this.staff = staff;
    }

    @GetMapping("/inbox/routing")
    RoutingPage rules(SignedIn reader) {
        reader.with(Right.READ_INBOX);
        return page(reader, RuleForm.BLANK, Problems.NONE);
    }

    @PostMapping("/inbox/routing")
    Answer add(RuleForm form, SignedIn reader) {
        reader.with(Right.REGISTER);
        var unit = unit(form.unit());
        var problems = form.problems(unit.isPresent());
        if (problems.any()) {
            return page(reader, form, problems);
        }
        var account = Optional.ofNullable(form.account());
        mayRule(account, reader);
        distribution.add(
                account,
                RuleForm.words(form.topics()),
                RuleForm.words(form.areas()),
                unit.orElseThrow(),
                form.reason(),
                reader.person(),
                Actor.of(reader));
        return new Go("/inbox/routing", "routing.added");
    }

    @PostMapping("/inbox/routing/{id}/ending")
    Go end(@PathVariable long id, SignedIn reader) {
        var rule = distribution.rules().stream()
                .filter(r -> r.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
        mayRule(rule.account(), reader);
        distribution.end(id, reader.person(), Actor.of(reader));
        return new Go("/inbox/routing", "routing.ended");
    }

    /** Only a person makes a rule of what Torg has noticed. */
    @PostMapping("/inbox/routing/proposals")
    Go answer(ProposalForm form, SignedIn reader) {
        var proposal = distribution.proposals().stream()
                .filter(p -> form.account() != null
                        && form.unit() != null
                        && p.account() == form.account()
                        && p.unit() == form.unit()
                        && p.word().equals(form.word()))
                .findFirst()
                .orElseThrow(NotFound::new);
        mayRule(Optional.of(proposal.account()), reader);
        if (!Boolean.TRUE.equals(form.accepted())) {
            distribution.decline(proposal, reader.person(), Actor.of(reader));
            return new Go("/inbox/routing", "routing.declined");
        }
        distribution.add(
                Optional.of(proposal.account()),
                List.of(proposal.word()),
                List.of(),
                staff.unit(proposal.unit()),
                reason(proposal),
                reader.person(),
                Actor.of(reader));
        return new Go("/inbox/routing", "routing.added");
    }

    private static String reason(Proposal proposal) {
        return Words.swedish(
                "routing.because-moved",
                proposal.conversations().size(),
                String.join(
                        ", ",
                        proposal.conversations().stream().map(id -> "#" + id).toList()));
    }

    @PostMapping("/inbox/{id}/unit")
    Answer move(@PathVariable long id, UnitForm form, SignedIn reader) {
        var conversation = inbox.find(new ConversationId(id));
        reader.with(Right.ANSWER, conversation.place());
        var unit = unit(form.unit());
        if (unit.isEmpty()) {
            return new WrongUnitPage(id, form.unit(), near(form.unit()), form.unknown());
        }
        distribution.wrongUnit(conversation, unit.get(), Actor.of(reader));
        var stillSeen = reader.may(Right.READ_INBOX, unit.get().path());
        return new Go(stillSeen ? "/inbox/" + id : "/inbox", "routing.moved");
    }

    private Optional<Unit> unit(String written) {
        return written.matches("\\d{1,18}")
                ? staff.units().stream()
                        .filter(u -> u.id() == Long.parseLong(written))
                        .findFirst()
                : staff.unitNamed(written);
    }

    private List<Unit> near(String written) {
        var part = written.toLowerCase(Locale.ROOT);
        return staff.units().stream()
                .filter(unit -> unit.name().toLowerCase(Locale.ROOT).contains(part))
                .limit(NEAR)
                .toList();
    }

    private RoutingPage page(SignedIn reader, RuleForm form, Problems problems) {
        return new RoutingPage(
                distribution.rules(), distribution.proposals(), reader.may(Right.REGISTER), form, problems);
    }

    /** A rule for one account is its unit's; a rule for every account is the whole city's. */
    private void mayRule(Optional<Long> account, SignedIn reader) {
        var place = account.map(id -> register.find(new AccountId(id)).unit().path())
                .orElseGet(() -> staff.units().getFirst().path().subList(0, 1));
        reader.with(Right.REGISTER, place);
    }
}
