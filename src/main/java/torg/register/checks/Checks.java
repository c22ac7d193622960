package torg.register.checks;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Network;
import torg.policy.Level;
import torg.policy.Place;
import torg.policy.Policy;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.above.Inspection;
import torg.register.above.Supervision;
import torg.register.checks.CheckEvent.CityMarked;
import torg.register.checks.CheckEvent.ExemptionEnded;
import torg.register.checks.CheckEvent.FindingEscalated;
import torg.register.checks.CheckEvent.PictureJudgedByHand;
import torg.register.checks.CheckEvent.RuleExempted;
import torg.register.checks.Finding.State;
import torg.register.checks.judgement.ByHand;
import torg.register.checks.judgement.CityMark;
import torg.register.checks.judgement.PictureHash;
import torg.register.tasks.Tasks;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;
import torg.staff.Staff;

/** The door to what the accounts must say, and to what they lack. Nothing is closed here: see {@link Judging}. */
@Component
public class Checks implements Inspection {
    private final CheckRows checks;
    private final Findings findings;
    private final Exemptions exemptions;
    private final PictureVerdicts pictures;
    private final Marks marks;
    private final Subjects subjects;
    private final Register register;
    private final Policy policy;
    private final Staff staff;
    private final Tasks tasks;
    private final Ledger ledger;

    Checks(
            CheckRows checks,
            Findings findings,
            Exemptions exemptions,
            PictureVerdicts pictures,
            Marks marks,
            Subjects subjects,
            Register register,
            Policy policy,
            Staff staff,
            Tasks tasks,
            Ledger ledger) {
        this.checks = checks;
        this.findings = findings;
        this.exemptions = exemptions;
        this.pictures = pictures;
        this.marks = marks;
        this.subjects = subjects;
        this.register = register;
        this.policy = policy;
        this.staff = staff;
        this.tasks = tasks;
        this.ledger = ledger;
    }

    /**
     * Lets an account be without what a rule demands, for a time. Whoever may decide on the account may decide this.
     *
     * @param by who decides: the head of administration, or a delegate in force today (KL 7:6)
     */
    @Override
    @Transactional
    public void exempt(
            AccountId id, String rule, LocalDate until, String reference, String reason, long by, Actor actor) {
        var account = register.find(id);
        var today = staff.today();
        if (staff.authority(by, account.unit(), today).isEmpty()) {
            throw new Refused("register.checks.may-not-exempt", account.unit().name());
        }
        var longest = today.plusMonths(policy.today().number("finding.exemption-months", place(account)));
        if (until.isBefore(today) || until.isAfter(longest)) {
            throw new Refused("register.checks.exemption-ends", Words.date(longest));
        }
        var finding = findings.hold(id, today).stream()
                .filter(f -> f.rule().equals(rule))
                .findFirst()
                .orElseThrow(NotFound::new);
        var exemption = new Exemption(id, rule, today, until, reference.strip(), reason.strip(), actor.name());
        findings.save(finding.exempted(exemption));
        exemptions.add(exemption, by);
        tasks.settle(id, finding.id().source(), actor);
        ledger.record(actor, new RuleExempted(id.value(), rule, until, exemption.reference(), exemption.reason()));
    }

    /** A colleague's own eyes on the profile picture of the newest check. It counts from the next look on. */
    @Transactional
    public void judgePicture(AccountId id, boolean ours, long by, Actor actor) {
        var picture = newest(id).flatMap(Check::features).orElseThrow(() -> new Refused("register.checks.no-picture"));
        pictures.add(id, new ByHand(ours, actor.name(), staff.today(), picture), by);
        ledger.record(actor, new PictureJudgedByHand(id.value(), ours, Long.toHexString(picture)));
    }

    /** @param picture the city's new profile picture; empty keeps the one there is */
    @Transactional
    public void markCity(
            List<String> names, List<String> sites, Optional<String> basics, Optional<byte[]> picture, Actor actor) {
        var known = picture.map(bytes -> new Marks.Picture(
                bytes, PictureHash.of(bytes).orElseThrow(() -> new Refused("register.checks.unreadable-picture"))));
        marks.save(names, sites, basics, known);
        ledger.record(actor, new CityMarked(names, sites, basics, picture.isPresent()));
    }

    @Override
    public boolean picturesCity() {
        return city().picture().isPresent();
    }

    /** By its names and sites the city stays known as before. */
    @Override
    @Transactional
    public void pictureCity(byte[] picture, Actor actor) {
        var known = city();
        markCity(
                List.copyOf(known.names()),
                known.sites(),
                known.basics().map(URI::toString),
                Optional.of(picture),
                actor);
    }

    /** Each morning: what was not put right in time is told, and what is no longer exempted has to be put right anew. */
    @Transactional
    public void dawn(LocalDate today) {
        var rules = policy.on(today);
        for (var finding : findings.freed(today)) {
            var account = register.find(finding.account());
            var due = Judging.due(account, finding.level(), rules, today);
            findings.due(finding.id(), due);
            tasks.open(
                    account.id(),
                    finding.id().source(),
                    Judging.mending(finding.rule()),
                    finding.seen(),
                    Optional.empty(),
                    due,
                    Actor.TORG);
            ledger.record(
                    Actor.TORG, new ExemptionEnded(account.id().value(), finding.rule(), today.minusDays(1), due));
        }
        for (var finding : findings.late(today)) {
            var account = register.find(finding.account());
            var waits = rules.number("finding.escalation-days", place(account));
            if (today.isBefore(due(finding).plusDays(waits))) {
                continue;
            }
            var late = finding.escalated(today);
            findings.save(late);
            ledger.record(
                    Actor.TORG,
                    new FindingEscalated(finding.account().value(), finding.id().value(), finding.rule(), due(late)));
        }
    }

    private static LocalDate due(Finding finding) {
        return switch (finding.state()) {
            case State.Open(var since, var due) -> due;
            case State.Escalated(var since, var due, var on) -> due;
            case State.Exempted(var since, var due, var exemption) -> due;
            case State.Settled(var since, var by, var at) -> since;
        };
    }

    private static Place place(Account account) {
        return Place.of(account.unit().path(), account.network().name());
    }

    public Optional<Check> newest(AccountId account) {
        return checks.newest(account);
    }

    /** Every judgement that came out otherwise than the one before it, newest first. */
    public List<Check> history(AccountId account, int most) {
        return checks.history(account, most);
    }

    public List<Finding> open(AccountId account) {
        return findings.unsettled(account, staff.today());
    }

    public List<Finding> settled(AccountId account, int most) {
        return findings.settled(account, staff.today(), most);
    }

    public Optional<Supervision> supervision(Account account) {
        return subjects.supervision(account);
    }

    /**
     * How an account stands today. What was found lacking stands until a look passes, also when the newest one saw
     * nothing; what is exempted does not count.
     */
    public Light light(AccountId account) {
        var lacking = open(account).stream()
                .filter(finding -> !(finding.state() instanceof State.Exempted))
                .map(Finding::level)
                .toList();
        if (!lacking.isEmpty()) {
            return lacking.contains(Level.MUST) ? Light.RED : Light.YELLOW;
        }
        return newest(account).filter(Check::known).map(check -> Light.GREEN).orElse(Light.GREY);
    }

    /** How every living account stands today. */
    public Map<AccountId, Light> lights() {
        return checks.lights(staff.today());
    }

    public Statistics statistics() {
        return new Statistics(staff.today(), checks.counts(staff.today()), exemptions.count(staff.today()));
    }

    public List<PublicExemption> exemptions(int most) {
        return exemptions.inForce(staff.today(), most);
    }

    public List<FindingRow> search(Search search, LocalDate afterDue, long afterId, int most) {
        return findings.search(search.narrowing(), staff.today(), afterDue, afterId, most);
    }

    public long count(Search search) {
        return findings.count(search.narrowing(), staff.today());
    }

    /** What a list of findings is narrowed to; empty narrows nothing. */
    public record Search(
            String text,
            Optional<Network> network,
            Optional<String> rule,
            Optional<Level> level,
            Optional<Long> unit,
            boolean overdue) {
        Findings.Narrowing narrowing() {
            return new Findings.Narrowing(text.strip(), network, rule, level, unit, overdue);
        }
    }

    public CityMark city() {
        return marks.current();
    }

    public Optional<byte[]> cityPicture() {
        return marks.picture();
    }
}
