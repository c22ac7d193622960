package torg.answers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.answers.AnswersEvent.AnswerChanged;
import torg.answers.AnswersEvent.AnswerInserted;
import torg.answers.AnswersEvent.AnswerLaidDown;
import torg.answers.AnswersEvent.AnswerRetired;
import torg.answers.AnswersEvent.AnswerReviewAsked;
import torg.answers.AnswersEvent.ExpiredAnswerUsed;
import torg.answers.StandardAnswer.Standing;
import torg.inbox.Conversation;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.policy.Place;
import torg.policy.Policy;
import torg.privacy.Outgoing;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.above.Errands;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;
import torg.staff.Unit;

/** The door to the city's approved answers. The bean has a name of its own, since the shell's {@code Answers} says no. */
@Component
@EnableConfigurationProperties(AnswersSettings.class)
public class Answers {
    private static final int AHEAD_DAYS = 30;
    private static final int SOME = 50;

    private final StandardAnswers answers;
    private final Policy policy;
    private final Register register;
    private final Errands errands;
    private final Ledger ledger;
    private final Clock clock;

    Answers(StandardAnswers answers, Policy policy, Register register, Errands errands, Ledger ledger, Clock clock) {
        this.answers = answers;
        this.policy = policy;
        this.register = register;
        this.errands = errands;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public AnswerId layDown(Wording wording, Actor actor) {
        Outgoing.check(wording.words(), wording.shortWords());
        var id = answers.add(wording, now());
        ledger.record(
                actor,
                new AnswerLaidDown(
                        id.value(),
                        wording.title(),
                        wording.owner().name(),
                        wording.words(),
                        wording.shortWords(),
                        wording.source(),
                        wording.reviewOn()));
        return id;
    }

    /** Whoever changes it has looked it over: what its owner was asked is done. */
    @Transactional
    public void change(AnswerId id, Wording wording, Actor actor) {
        Outgoing.check(wording.words(), wording.shortWords());
        answers.save(hold(id).saying(wording, now()));
        settle(id, actor);
        ledger.record(
                actor,
                new AnswerChanged(
                        id.value(),
                        wording.title(),
                        wording.owner().name(),
                        wording.words(),
                        wording.shortWords(),
                        wording.source(),
                        wording.reviewOn()));
    }

    @Transactional
    public void retire(AnswerId id, String reason, Actor actor) {
        var retired = hold(id).retired(actor, now(), reason);
        answers.save(retired);
        settle(id, actor);
        ledger.record(actor, new AnswerRetired(id.value(), retired.wording().title(), reason));
    }

    /**
     * Notes that it is put into a conversation.
     *
     * @param reason why, though nobody has looked it over in time (domain.md D28); empty for one that is in use
     * @throws Refused for an expired one without a reason, and for one that another unit keeps
     */
    @Transactional
    public StandardAnswer use(AnswerId id, Conversation conversation, String reason, Actor actor) {
        var answer = hold(id);
        if (!conversation.place().contains(answer.wording().unit().id())) {
            throw new Refused("answers.of-another-unit");
        }
        answer.used(today(), reason);
        var title = answer.wording().title();
        var into = conversation.id().value();
        if (answer.standing(today()) == Standing.EXPIRED) {
            ledger.record(
                    actor,
                    new ExpiredAnswerUsed(
                            id.value(), title, into, answer.wording().reviewOn(), reason));
        }
        ledger.record(actor, new AnswerInserted(id.value(), title, into));
        return answer;
    }

    /**
     * Asks the owners of those that are soon to be looked over, once each: a task stands under an account of the unit
     * that uses it. A unit without an account has no list of tasks to stand in; the library's own page tells of it.
     */
    @Transactional
    public void remind(LocalDate day) {
        for (var answer : answers.unasked(day.plusDays(AHEAD_DAYS))) {
            var wording = answer.wording();
            accountOf(wording.unit()).ifPresent(about -> {
                answers.asked(answer.id(), Optional.of(about));
                errands.ask(
                        about,
                        source(answer.id()),
                        "answers.errand",
                        wording.title(),
                        Optional.of(wording.owner()),
                        wording.reviewOn(),
                        Actor.TORG);
                ledger.record(
                        Actor.TORG,
                        new AnswerReviewAsked(
                                answer.id().value(),
                                wording.title(),
                                wording.owner().name(),
                                wording.reviewOn()));
            });
        }
    }

    private Optional<AccountId> accountOf(Unit unit) {
        var all = register.search(
                new Register.Search("", Optional.empty(), Optional.of(unit.id()), Optional.empty()), 0, SOME);
        return all.stream()
                .filter(account -> account.connection().isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(account -> account.id());
    }

    private void settle(AnswerId id, Actor actor) {
        answers.askedAbout(id).ifPresent(about -> errands.done(about, source(id), actor));
        answers.asked(id, Optional.empty());
    }

    private static String source(AnswerId id) {
        return "answer/" + id.value();
    }

    public StandardAnswer find(AnswerId id) {
        return answers.find(id).orElseThrow(NotFound::new);
    }

    private StandardAnswer hold(AnswerId id) {
        return answers.hold(id).orElseThrow(NotFound::new);
    }

    /** The ones to look over first. */
    public List<StandardAnswer> page(Search search, int most) {
        return answers.page(search, today(), most);
    }

    /** @param place a unit and everything above it */
    public List<StandardAnswer> usable(Collection<Long> place, String text) {
        return answers.usable(place, text, SOME);
    }

    /** The latest day an answer of this unit may be looked over again, by the city's rule. */
    public LocalDate latestReview(Unit unit) {
        return today().plusMonths(
                        policy.today().number("answer.review-months", new Place(unit.path(), Optional.empty())));
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Words.ZONE));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
