package torg.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.policy.Level;
import torg.policy.Policy;
import torg.policy.Rule;
import torg.policy.Scope;
import torg.policy.Value;
import torg.policy.comments.Comments;
import torg.policy.revision.Body;
import torg.policy.revision.Change;
import torg.policy.revision.Proposals;
import torg.policy.revision.Revision;
import torg.policy.revision.Revision.Asked;
import torg.policy.revision.Stance;
import torg.shell.Words;
import torg.staff.Colleague;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;

/** The town's work on its policy: one version that was sent round and decided, and one that is out now with some answers. */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class PolicyWork {
    private static final int LONG_ENOUGH = 90; // days: a version needs a season from draft to force

    private final Policy policy;
    private final Proposals proposals;
    private final Revision revision;
    private final Comments comments;
    private final Staff staff;
    private final TownClock clock;
    private final Map<String, String> words = Texts.named("policy.tsv");

    PolicyWork(Policy policy, Proposals proposals, Revision revision, Comments comments, Staff staff, TownClock clock) {
        this.policy = policy;
        this.proposals = proposals;
        this.revision = revision;
        this.comments = comments;
        this.staff = staff;
        this.clock = clock;
    }

    void goThrough(LocalDate begins, TownSettings size) {
        var random = new Random(size.seed() + 1303);
        var city = revision.city();
        var director = actor(city, Role.COMMUNICATIONS_DIRECTOR);
        publishCommentRules(begins, director);
        if (size.days() >= LONG_ENOUGH) {
            decided(begins, city, director, random);
            out(begins.plusDays(size.days() - 25L), city, director, random);
        }
    }

    private void publishCommentRules(LocalDate begins, Actor director) {
        comments.publish(Comments.defaults(), begins.plusDays(1), "KS %d/118".formatted(begins.getYear()), director);
    }

    /** Faster answers where the city has people at the telephones, and a rule of the city's own. */
    private void decided(LocalDate begins, Unit city, Actor director, RandomGenerator random) {
        var boards = boards(random);
        var first = boards.getFirst();
        var number = new int[1];
        on(begins, () -> {
            number[0] = revision.draft(words.get("decided"), words.get("decided.purpose"), director);
            var answer = policy.today().in(Scope.city("answer.working-days")).orElseThrow();
            var narrower = new Rule(
                    answer.id(),
                    answer.paragraph(),
                    "",
                    answer.title(),
                    "",
                    answer.value(),
                    Optional.of(first.id()),
                    Optional.empty(),
                    "",
                    answer.from(),
                    Optional.empty());
            put(
                    number[0],
                    narrower,
                    words.get("decided.answer"),
                    new Value.Number(1, Value.Measure.WORKING_DAYS),
                    director);
            proposals.put(number[0], own(number[0]), begins.plusDays(1), director);
            revision.send(number[0], begins.plusDays(30), words.get("letter"), asked(boards, city), director);
        });
        answer(number[0], begins.plusDays(7), 20, random, 0);
        on(begins.plusDays(32), () -> {
            var head = person(city, Role.HEAD);
            revision.decide(
                    number[0],
                    "KS %d/%d".formatted(begins.getYear(), 200 + random.nextInt(900)),
                    begins.plusDays(32),
                    words.get("decided.in"),
                    begins.plusDays(45),
                    head.id(),
                    Actor.person(head.id(), head.name() + ", " + title(Role.HEAD)));
        });
    }

    /** Shorter dormancy and a sharper demand, not decided yet. */
    private void out(LocalDate day, Unit city, Actor director, RandomGenerator random) {
        var boards = boards(random);
        var number = new int[1];
        on(day, () -> {
            number[0] = revision.draft(words.get("out"), words.get("out.purpose"), director);
            var book = policy.today();
            put(
                    number[0],
                    book.in(Scope.city("dormancy.days")).orElseThrow(),
                    words.get("out.dormancy"),
                    new Value.Number(120, Value.Measure.DAYS),
                    director);
            put(
                    number[0],
                    book.in(Scope.city("basic.B13")).orElseThrow(),
                    words.get("out.emergency"),
                    new Value.Demand(Level.MUST, true),
                    director);
            revision.send(number[0], day.plusDays(40), words.get("letter"), asked(boards, city), director);
        });
        answer(number[0], day.plusDays(3), 20, random, 3);
        on(
                day.plusDays(20),
                () -> revision.remind(number[0], silent(number[0]).getFirst().id(), director));
    }

    private void put(int number, Rule rule, String text, Value value, Actor director) {
        var change = new Change(
                0, rule.scope(), false, rule.paragraph(), rule.source(), rule.title(), text, value, Optional.empty());
        proposals.put(number, change, revision.today().plusDays(1), director);
        proposals
                .failing(revision.find(number), revision.today().plusDays(1))
                .forEach(run -> proposals.acceptExample(
                        number, run.example().id(), revision.today().plusDays(1), director));
    }

    private Change own(int number) {
        return new Change(
                0,
                Scope.city("own." + number + "-1"),
                false,
                "12 §",
                "",
                words.get("own"),
                words.get("own.text"),
                new Value.Text(""),
                Optional.empty());
    }

    private List<Asked> asked(List<Unit> boards, Unit city) {
        var asked = new ArrayList<>(
                boards.stream().map(board -> new Asked(board, "")).toList());
        asked.add(new Asked(city, words.get("council.pensioners")));
        asked.add(new Asked(city, words.get("council.disability")));
        return asked;
    }

    /** Within so many days all but some have answered, each by a decision of its own. */
    private void answer(int number, LocalDate from, int days, RandomGenerator random, int leaving) {
        var bodies = silent(number);
        for (var body : bodies.subList(0, bodies.size() - leaving)) {
            var day = from.plusDays(random.nextInt(days));
            var kind = random.nextInt(6);
            var stance = kind < 3 ? Stance.SUPPORTS : kind < 5 ? Stance.SUPPORTS_WITH_REMARKS : Stance.OPPOSES;
            on(
                    day,
                    () -> revision.answer(
                            number,
                            body.id(),
                            stance,
                            words.get(stance.name().toLowerCase().replace('_', '-')),
                            "§ " + (3 + random.nextInt(30)),
                            day,
                            random.nextBoolean(),
                            actor(body.unit(), Role.HEAD)));
        }
    }

    private List<Body> silent(int number) {
        return revision.rounds(number).getFirst().silent();
    }

    private List<Unit> boards(RandomGenerator random) {
        var boards =
                staff.units().stream().filter(unit -> unit.path().size() == 2).toList();
        var from = random.nextInt(boards.size() - 6);
        return boards.subList(from, from + 6);
    }

    private Actor actor(Unit unit, Role role) {
        var person = person(unit, role);
        return Actor.person(person.id(), person.name() + ", " + title(role));
    }

    private Person person(Unit unit, Role role) {
        return staff.in(unit).stream()
                .filter(colleague -> colleague.assignment().role() == role)
                .map(Colleague::person)
                .findFirst()
                .orElseThrow();
    }

    /** Swedish, whatever the machine speaks. */
    private static String title(Role role) {
        return Words.of(Words.SWEDISH).get(role.word());
    }

    private void on(LocalDate day, Runnable deed) {
        clock.at(day.atTime(9, 30).atZone(Words.ZONE).toInstant(), deed);
    }
}
