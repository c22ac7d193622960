package torg.register.checks;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.ledger.EntryId;
import torg.ledger.Ledger;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;
import torg.policy.Level;
import torg.policy.Place;
import torg.policy.Policy;
import torg.policy.Rulebook;
import torg.register.Account;
import torg.register.checks.CheckEvent.FindingOpened;
import torg.register.checks.CheckEvent.FindingSettled;
import torg.register.checks.CheckEvent.ProfileJudged;
import torg.register.checks.Finding.State;
import torg.register.checks.judgement.CityMark;
import torg.register.checks.judgement.Judge;
import torg.register.checks.judgement.PictureHash;
import torg.register.checks.judgement.Ruling;
import torg.register.checks.judgement.Verdict;
import torg.register.profile.Kept;
import torg.register.profile.Witness;
import torg.register.tasks.Tasks;

/**
 * Judges every look, in the transaction that keeps it. The only place where findings are opened and closed: whoever
 * wants one closed puts the profile right and has it looked at again.
 */
@Component
@Order(0)
class Judging implements Witness {
    private final Subjects subjects;
    private final CheckRows checks;
    private final Findings findings;
    private final Marks marks;
    private final Policy policy;
    private final Tasks tasks;
    private final Ledger ledger;
    private volatile Optional<Known> known = Optional.empty();

    private record Known(CityMark mark, Judge judge) {}

    Judging(
            Subjects subjects,
            CheckRows checks,
            Findings findings,
            Marks marks,
            Policy policy,
            Tasks tasks,
            Ledger ledger) {
        this.subjects = subjects;
        this.checks = checks;
        this.findings = findings;
        this.marks = marks;
        this.policy = policy;
        this.tasks = tasks;
        this.ledger = ledger;
    }

    @Override
    public void saw(Account account, Kept look) {
        var rules = policy.today();
        var check = judged(account, look, rules);
        settle(account, check);
        open(account, check, rules);
    }

    /** The look after this one finds the post by itself; this one was judged before anybody knew of it. */
    @Override
    public void sawStrangePost(Account account, Profile.Post post, Kept look) {
        var rules = policy.today();
        var check = judged(account, look, rules);
        open(account, check, rules);
    }

    private Check judged(Account account, Kept look, Rulebook rules) {
        var features = features(look);
        var judgement = judge(rules).judge(subjects.of(account), look.look(), features);
        var before = checks.newest(account.id());
        if (before.isPresent()
                && before.get().judgement().rulings().equals(judgement.rulings())
                && before.get().evidence().equals(look.evidence().map(Kept.Evidence::capture))) {
            checks.again(before.get().id(), look);
            return before.get();
        }
        var check = checks.add(look, judgement, features);
        ledger.record(
                Actor.TORG,
                new ProfileJudged(
                        account.id().value(),
                        check.id(),
                        judgement.light().name(),
                        judgement.failing().map(Ruling::rule).toList(),
                        rules.day(),
                        check.evidence().map(EntryId::number)));
        return check;
    }

    private static Optional<Long> features(Kept look) {
        return look.look() instanceof Look.Seen seen
                ? seen.profile().picture().flatMap(PictureHash::of)
                : Optional.empty();
    }

    /** Learning the phrases takes longer than judging, so one judge serves until the city is marked anew. */
    Judge judge(Rulebook rules) {
        var mark = marks.current();
        var judge = known.filter(k -> k.mark().equals(mark)).map(Known::judge).orElseGet(() -> new Judge(mark, rules));
        known = Optional.of(new Known(mark, judge));
        return judge.by(rules);
    }

    private void settle(Account account, Check check) {
        for (var finding : findings.hold(account.id(), check.judgement().day())) {
            var now = finding.rechecked(check);
            if (now.state() instanceof State.Settled) {
                findings.save(now);
                tasks.settle(account.id(), finding.id().source(), Actor.TORG);
                ledger.record(
                        Actor.TORG,
                        new FindingSettled(
                                account.id().value(),
                                finding.id().value(),
                                finding.rule(),
                                check.id(),
                                check.evidence().map(EntryId::number)));
            }
        }
    }

    private void open(Account account, Check check, Rulebook rules) {
        var known = findings.unsettled(account.id(), rules.day()).stream()
                .collect(Collectors.toMap(Finding::rule, Function.identity()));
        check.judgement().failing().forEach(ruling -> {
            var missing = (Verdict.Missing) ruling.verdict();
            var due = due(account, ruling.level(), rules, rules.day());
            if (known.containsKey(ruling.rule())) {
                findings.stands(known.get(ruling.rule()).id(), ruling.level(), missing.word(), missing.seen(), due);
            } else {
                open(account, check, ruling, missing, new State.Open(rules.day(), due));
            }
        });
    }

    private void open(Account account, Check check, Ruling ruling, Verdict.Missing missing, State.Open state) {
        var finding = findings.add(
                account.id(), ruling.rule(), ruling.level(), missing.word(), missing.seen(), check.id(), state);
        tasks.open(
                account.id(),
                finding.id().source(),
                mending(ruling.rule()),
                missing.seen(),
                Optional.empty(),
                state.due(),
                Actor.TORG);
        ledger.record(
                Actor.TORG,
                new FindingOpened(account.id().value(), finding.id().value(), finding.rule(), state.due(), check.id()));
    }

    static String mending(String rule) {
        return "register.checks.mending." + rule.toLowerCase();
    }

    static LocalDate due(Account account, Level level, Rulebook rules, LocalDate from) {
        var place = Place.of(account.unit().path(), account.network().name());
        return from.plusDays(rules.number(level == Level.MUST ? "finding.must-days" : "finding.should-days", place));
    }
}
