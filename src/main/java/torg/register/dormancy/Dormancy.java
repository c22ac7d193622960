package torg.register.dormancy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.policy.Place;
import torg.policy.Policy;
import torg.policy.Rule;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Life;
import torg.register.Register;
import torg.register.checks.Checks;
import torg.register.checks.Finding;
import torg.register.dormancy.DormancyEvent.RestDecided;
import torg.register.profile.Looks;
import torg.register.stages.Stage;
import torg.shell.Refused;
import torg.shell.Words;
import torg.staff.Staff;

/**
 * The door to silent accounts. Torg proposes and a person decides; which account is silent for too long is judged by the
 * checks, by the rule of that day, so the proposal and the task it goes with are never of two minds.
 */
@Component
public class Dormancy {
    /** The rule that says how many days an account may be silent. */
    static final String RULE = "dormancy.days";

    private final Register register;
    private final Life life;
    private final Checks checks;
    private final Looks looks;
    private final Policy policy;
    private final Staff staff;
    private final Ledger ledger;

    Dormancy(Register register, Life life, Checks checks, Looks looks, Policy policy, Staff staff, Ledger ledger) {
        this.register = register;
        this.life = life;
        this.checks = checks;
        this.looks = looks;
        this.policy = policy;
        this.staff = staff;
        this.ledger = ledger;
    }

    /** Empty for an account that speaks, that rests already, that may be silent by an exemption, or was never seen to speak. */
    public Optional<Proposal> proposal(Account account) {
        return account.stage() == Stage.ACTIVE
                ? silentSince(account.id()).map(day -> new Proposal(day, ChronoUnit.DAYS.between(day, staff.today())))
                : Optional.empty();
    }

    /** What the finding says was seen, so that nobody is told two different days. */
    private Optional<LocalDate> silentSince(AccountId account) {
        return checks.open(account).stream()
                .filter(finding -> finding.rule().equals(RULE))
                .filter(finding -> !(finding.state() instanceof Finding.State.Exempted))
                .map(finding -> LocalDate.parse(finding.seen()))
                .findFirst();
    }

    /** The day of the newest own post that was ever seen. */
    public Optional<LocalDate> lastDay(AccountId account) {
        return looks.lastPost(account).map(at -> LocalDate.ofInstant(at, Words.ZONE));
    }

    /** The rule for this account today. */
    public Rule rule(Account account) {
        return policy.today().rule(RULE, place(account));
    }

    private static Place place(Account account) {
        return Place.of(account.unit().path(), account.network().name());
    }

    /** Lays the account to rest, as was proposed. Its task is done by the next look, which no longer demands posts. */
    @Transactional
    public void rest(AccountId id, String reason, Actor actor) {
        var account = register.find(id);
        var proposal = proposal(account).orElseThrow(() -> new Refused("register.dormancy.not-silent"));
        life.rest(id, proposal.since(), actor);
        var limit = policy.today().number(RULE, place(account));
        ledger.record(actor, new RestDecided(id.value(), proposal.since(), limit, reason));
    }

    /** In use again. If it goes on being silent, the next look finds that anew. */
    public void wake(AccountId id, Actor actor) {
        life.wake(id, actor);
    }
}
