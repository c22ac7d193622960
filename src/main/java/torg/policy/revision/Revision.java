package torg.policy.revision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.policy.revision.RevisionEvent.BodyReminded;
import torg.policy.revision.RevisionEvent.RemissAnswered;
import torg.policy.revision.RevisionEvent.RemissRecalled;
import torg.policy.revision.RevisionEvent.SentOnRemiss;
import torg.policy.revision.RevisionEvent.VersionDecided;
import torg.policy.revision.RevisionEvent.VersionDescribed;
import torg.policy.revision.RevisionEvent.VersionDrafted;
import torg.policy.revision.RevisionEvent.VersionWithdrawn;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;
import torg.staff.Staff;
import torg.staff.Unit;

/** The door to the versions of the policy: from draft over remiss to decision. What one of them says: {@link Proposals}. */
@Component
public class Revision {
    private final Versions versions;
    private final Rounds rounds;
    private final Proposals proposals;
    private final Staff staff;
    private final Ledger ledger;
    private final Clock clock;

    Revision(Versions versions, Rounds rounds, Proposals proposals, Staff staff, Ledger ledger, Clock clock) {
        this.versions = versions;
        this.rounds = rounds;
        this.proposals = proposals;
        this.staff = staff;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public int draft(String title, String purpose, Actor actor) {
        var number = versions.add(title.strip(), purpose.strip(), actor.name(), clock.instant());
        ledger.record(actor, new VersionDrafted(number, title.strip()));
        return number;
    }

    @Transactional
    public void describe(int number, String title, String purpose, Actor actor) {
        hold(number).changeable();
        versions.describe(number, title.strip(), purpose.strip());
        ledger.record(actor, new VersionDescribed(number, title.strip(), purpose.strip()));
    }

    /** @param asked the units and councils, each once */
    @Transactional
    public void send(int number, LocalDate due, String letter, List<Asked> asked, Actor actor) {
        var version = hold(number);
        var round = new Round(
                0,
                clock.instant(),
                today(),
                actor.name(),
                due,
                letter.strip(),
                Optional.empty(),
                asked.stream().distinct().map(Asked::body).toList());
        version.sent(round, today());
        proposals.complete(version, today().plusDays(1));
        rounds.send(number, round);
        ledger.record(
                actor,
                new SentOnRemiss(
                        number, due, round.bodies().stream().map(Body::name).toList()));
    }

    /** Who is asked: the unit, or a council that belongs to it. */
    public record Asked(Unit unit, String council) {
        Body body() {
            return new Body(0, unit, council.strip(), Optional.empty(), Optional.empty(), 0);
        }
    }

    /** Takes it back to be changed. What has been answered stays, under the round it answered. */
    @Transactional
    public void recall(int number, String reason, Actor actor) {
        var version = hold(number);
        version.recalled();
        rounds.recall(version.round().id(), reason.strip(), clock.instant());
        ledger.record(actor, new RemissRecalled(number, reason.strip()));
    }

    @Transactional
    public void remind(int number, long body, Actor actor) {
        var asked = asked(hold(number), body);
        if (asked.reply().isPresent()) {
            throw new Refused("policy.has-answered", asked.name());
        }
        rounds.remind(body, today());
        ledger.record(actor, new BodyReminded(number, asked.name()));
    }

    /** @param day when the body decided on its answer; an answer that comes late counts until the version is decided */
    @Transactional
    public void answer(
            int number,
            long body,
            Stance stance,
            String statement,
            String reference,
            LocalDate day,
            boolean atOnce,
            Actor actor) {
        var version = hold(number);
        var asked = asked(version, body);
        if (day.isAfter(today())) {
            throw new Refused("policy.decided-in-the-future");
        }
        if (day.isBefore(version.round().sentOn())) {
            throw new Refused(
                    "policy.answered-before-sent", Words.date(version.round().sentOn()));
        }
        if (stance.needsWords() && statement.isBlank()) {
            throw new Refused("policy.say-why");
        }
        var reply = new Reply(stance, statement.strip(), reference.strip(), day, atOnce, clock.instant(), actor.name());
        rounds.answer(body, reply);
        ledger.record(actor, new RemissAnswered(number, asked.name(), stance.name(), reply.reference(), day, atOnce));
    }

    private static Body asked(Version version, long body) {
        return version.round().bodies().stream()
                .filter(b -> b.id() == body)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Decides the version.
     *
     * @param in the body that took the decision; empty when it is the decider's own
     * @param decider who answers for it here: the head of the city's administration, or a delegate in force that day. A
     *     council's decision comes into Torg by that person too, because somebody has to answer for its wording.
     */
    @Transactional
    public void decide(
            int number, String reference, LocalDate day, String in, LocalDate inForce, long decider, Actor actor) {
        var version = hold(number);
        var authority = staff.authority(decider, city(), day)
                .orElseThrow(() -> new Refused("policy.may-not-decide", Words.date(day)));
        var decision = new Decision(reference.strip(), day, actor.name(), in.strip(), delegation(authority), inForce);
        version.decided(decision, today());
        proposals.complete(version, inForce);
        try {
            versions.decide(number, decision, decider, clock.instant());
        } catch (DuplicateKeyException another) {
            throw new Refused("policy.same-day", Words.date(inForce));
        }
        ledger.record(
                actor,
                new VersionDecided(
                        number,
                        decision.reference(),
                        day,
                        decision.by(),
                        decision.in(),
                        decision.delegation(),
                        inForce,
                        version.round().silent().stream().map(Body::name).toList()));
    }

    private static Optional<Long> delegation(Staff.Authority authority) {
        return switch (authority) {
            case Staff.Authority.Head head -> Optional.empty();
            case Staff.Authority.Delegate delegate ->
                Optional.of(delegate.delegation().id());
        };
    }

    @Transactional
    public void withdraw(int number, String reason, Actor actor) {
        hold(number).withdrawn(reason.strip(), today());
        versions.withdraw(number, reason.strip(), clock.instant());
        ledger.record(actor, new VersionWithdrawn(number, reason.strip()));
    }

    public Version find(int number) {
        return versions.find(number).orElseThrow(NotFound::new);
    }

    public List<Version> all() {
        return versions.all();
    }

    /** Every time the version has been out on remiss, newest first. */
    public List<Round> rounds(int number) {
        return rounds.of(number);
    }

    public Body body(int number, long body) {
        return asked(find(number), body);
    }

    /** Where the policy of the whole city is decided. */
    public Unit city() {
        return staff.units().stream()
                .filter(unit -> unit.parent().isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refused("policy.no-city"));
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Words.ZONE));
    }

    private Version hold(int number) {
        return versions.hold(number).orElseThrow(NotFound::new);
    }
}
