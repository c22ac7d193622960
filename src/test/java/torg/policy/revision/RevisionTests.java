package torg.policy.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.policy.Level;
import torg.policy.Place;
import torg.policy.Policy;
import torg.policy.Rule;
import torg.policy.Rulebook;
import torg.policy.Scope;
import torg.policy.Value;
import torg.policy.Value.Measure;
import torg.policy.Verdict;
import torg.policy.revision.Revision.Asked;
import torg.policy.revision.Version.State;
import torg.shell.Refused;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;

@TorgTest
class RevisionTests {
    /** Two versions never begin the same day, and the tests share one city: each takes a week of its own. */
    private static final AtomicInteger WEEK = new AtomicInteger(200);

    @Autowired
    Revision revision;

    @Autowired
    Proposals proposals;

    @Autowired
    Policy policy;

    @Autowired
    Staff staff;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    Unit board;
    Person head;
    LocalDate today;
    LocalDate later;

    @BeforeEach
    void a_board_and_the_head_of_the_city() {
        board = cast.board("Äldrenämnden");
        head = cast.in(Role.HEAD, cast.city(), "Stina Stadsdirektör");
        today = staff.today();
        later = today.plusWeeks(WEEK.incrementAndGet());
    }

    @Test
    @Promise("D15")
    void a_number_is_a_rule_with_scope_decision_and_days_and_changing_it_changes_nothing_that_was_judged() {
        var before = said(policy.on(later.minusDays(1)));
        var first = answeredByAll(
                days("dormancy.days", 120, Measure.DAYS),
                days("archive.months", 6, Measure.MONTHS),
                days("answer.working-days", 1, Measure.WORKING_DAYS),
                days("block.days", 14, Measure.DAYS));
        decide(first, later);
        var between = said(policy.on(later));
        var second = answeredByAll(days("dormancy.days", 60, Measure.DAYS));
        decide(second, later.plusDays(2));

        assertThat(number("dormancy.days", later.minusDays(1))).isEqualTo(180);
        assertThat(number("dormancy.days", later)).isEqualTo(120);
        assertThat(number("dormancy.days", later.plusDays(1))).isEqualTo(120);
        assertThat(number("dormancy.days", later.plusDays(2))).isEqualTo(60);
        assertThat(number("archive.months", later.plusDays(2))).isEqualTo(6);
        assertThat(said(policy.on(later.minusDays(1)))).isEqualTo(before);
        assertThat(said(policy.on(later))).isEqualTo(between);
        var old = policy.on(later).in(scope("dormancy.days")).orElseThrow();
        assertThat(old.reference()).isEqualTo("KS 2027/" + first);
        assertThat(old.from()).isEqualTo(later);
        assertThat(old.until()).contains(later.plusDays(1));
        assertThat(old.unit()).contains(board.id());
        assertThat(policy.on(later).rules())
                .filteredOn(rule -> rule.value() instanceof Value.Number)
                .allMatch(rule -> !rule.reference().isBlank() && !rule.from().isAfter(later));
    }

    @Test
    @Promise("D15")
    void what_is_decided_cannot_be_written_over_even_in_the_database() {
        var number = answeredByAll(days("dormancy.days", 120, Measure.DAYS));
        decide(number, later);

        for (var sql : List.of(
                "update policy_change set value = '1' where version = " + number,
                "delete from policy_change where version = " + number,
                "update policy_version set in_force = in_force + 1 where number = " + number,
                "update policy_case set expected = 'RED' where change_id in (select id from policy_change where version = 1)")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(sql)
                    .isThrownBy(() -> db.sql(sql).update());
        }
    }

    @Test
    void a_new_start_with_the_same_rules_changes_nothing_and_says_nothing() {
        var before = said(policy.today());
        var lines = ledger.history("policy/version/1").size();

        policy.layDownDefaults();

        assertThat(said(policy.today())).isEqualTo(before);
        assertThat(ledger.history("policy/version/1")).hasSize(lines);
    }

    @Test
    void a_version_goes_from_draft_over_remiss_to_force_and_all_of_it_is_in_the_ledger() {
        var number = revision.draft("Kortare vila", "Konton glöms bort", Actor.TORG);
        proposals.put(number, days("dormancy.days", 120, Measure.DAYS), today.plusDays(1), Actor.TORG);
        revision.send(
                number,
                today.plusDays(30),
                "",
                List.of(new Asked(board, ""), new Asked(cast.city(), "Pensionärsrådet")),
                Actor.TORG);
        var bodies = revision.rounds(number).getFirst().bodies();
        assertThat(bodies).extracting(Body::name).containsExactly("Äldrenämnden", "Pensionärsrådet");
        revision.remind(number, bodies.getFirst().id(), Actor.TORG);
        reply(number, bodies.getFirst(), Stance.SUPPORTS_WITH_REMARKS);
        assertThatExceptionOfType(Refused.class)
                .as("the council has until the last day")
                .isThrownBy(() -> decide(number, later))
                .withMessage("policy.remiss-is-open");
        reply(number, bodies.getLast(), Stance.OPPOSES);
        decide(number, later);

        var round = revision.rounds(number).getFirst();
        assertThat(round.bodies().getFirst().reply().orElseThrow())
                .returns("§ 14", Reply::reference)
                .returns(today, Reply::decidedOn)
                .returns(true, Reply::atOnce);
        assertThat(revision.find(number).state()).isInstanceOf(State.Decided.class);
        assertThat(ledger.history("policy/version/" + number))
                .extracting(Line::kind)
                .containsExactly(
                        "policy.version-drafted",
                        "policy.rule-proposed",
                        "policy.sent-on-remiss",
                        "policy.body-reminded",
                        "policy.remiss-answered",
                        "policy.remiss-answered",
                        "policy.version-decided");
    }

    @Test
    void what_is_out_is_what_is_decided_a_change_means_a_new_round() {
        var number = answeredByAll(days("dormancy.days", 120, Measure.DAYS));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        proposals.put(number, days("dormancy.days", 90, Measure.DAYS), today.plusDays(1), Actor.TORG))
                .withMessage("policy.is-on-remiss");
        revision.recall(number, "Fel tal", Actor.TORG);
        proposals.put(number, days("dormancy.days", 90, Measure.DAYS), today.plusDays(1), Actor.TORG);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decide(number, later))
                .withMessage("policy.is-not-on-remiss");
        revision.send(number, today.plusDays(9), "", List.of(new Asked(board, "")), Actor.TORG);

        var rounds = revision.rounds(number);
        assertThat(rounds).hasSize(2);
        assertThat(rounds.getFirst().answers()).as("the new round").isZero();
        assertThat(rounds.getLast().answers()).as("what was answered stays").isOne();
        assertThat(rounds.getLast().recalledBecause()).contains("Fel tal");
    }

    @Test
    void only_the_head_of_the_city_or_a_delegate_in_force_that_day_decides() {
        var number = answeredByAll(days("dormancy.days", 120, Measure.DAYS));
        var boardHead = cast.in(Role.HEAD, board, "Hedvig");
        var director = cast.in(Role.COMMUNICATIONS_DIRECTOR, cast.city(), "Disa");

        for (var nobody : List.of(boardHead, director)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> decide(number, later, nobody))
                    .withMessage("policy.may-not-decide");
        }
        staff.delegate(head, director, cast.city(), "KS 2027/5", today, Optional.of(today), Actor.TORG);
        decide(number, later, director);

        assertThat(((State.Decided) revision.find(number).state()).decision().delegation())
                .isPresent();
    }

    @Test
    void two_versions_never_come_into_force_the_same_day() {
        decide(answeredByAll(days("dormancy.days", 120, Measure.DAYS)), later);
        var second = answeredByAll(days("archive.months", 6, Measure.MONTHS));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decide(second, later))
                .withMessage("policy.same-day");
        assertThatCode(() -> decide(second, later.plusDays(1))).doesNotThrowAnyException();
    }

    @Test
    void a_version_whose_examples_fail_goes_nowhere_until_somebody_says_what_they_shall_mean() {
        var number = revision.draft("Kortare vila", "Konton glöms bort", Actor.TORG);
        var change = proposals.put(number, days("dormancy.days", 120, Measure.DAYS), today.plusDays(1), Actor.TORG);
        proposals.addExample(number, change, Optional.of(board), Optional.empty(), "150", Verdict.GREEN, Actor.TORG);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> revision.send(number, today.plusDays(9), "", List.of(new Asked(board, "")), Actor.TORG))
                .withMessage("policy.examples-fail");
        var failing = proposals.failing(revision.find(number), today.plusDays(1));
        assertThat(failing).hasSize(1);
        proposals.acceptExample(number, failing.getFirst().example().id(), today.plusDays(1), Actor.TORG);

        revision.send(number, today.plusDays(9), "", List.of(new Asked(board, "")), Actor.TORG);
        assertThat(revision.find(number).state()).isInstanceOf(State.OnRemiss.class);
    }

    @Test
    void an_exception_that_turns_another_rules_example_brings_that_rule_into_the_version() {
        var number = revision.draft("Allt på Instagram", "Länken läses av få", Actor.TORG);
        var scope = new Scope("basic.B13", Optional.empty(), Optional.of("INSTAGRAM"));
        var must = new Change(
                0,
                scope,
                false,
                "2 §",
                "",
                "Nödläge",
                "Det ska stå i profilen.",
                new Value.Demand(Level.MUST, false),
                Optional.empty());
        proposals.put(number, must, today.plusDays(1), Actor.TORG);

        var failing = proposals.failing(revision.find(number), today.plusDays(1));
        assertThat(failing).isNotEmpty().allMatch(run -> !proposals.owns(number, run.example()));
        proposals.acceptExample(number, failing.getFirst().example().id(), today.plusDays(1), Actor.TORG);

        assertThat(proposals.differences(revision.find(number), today.plusDays(1), today.plusDays(1)))
                .extracting(difference -> difference.change().scope())
                .contains(scope, Scope.city("basic.B13"));
        proposals
                .failing(revision.find(number), today.plusDays(1))
                .forEach(run -> proposals.acceptExample(number, run.example().id(), today.plusDays(1), Actor.TORG));
        assertThat(proposals.failing(revision.find(number), today.plusDays(1))).isEmpty();
        revision.withdraw(number, "Bara ett prov", Actor.TORG);
    }

    @Test
    void impossible_values_are_refused() {
        var number = revision.draft("Omöjligt", "Prov", Actor.TORG);

        refused("policy.impossible-number", number, days("dormancy.days", 0, Measure.DAYS));
        refused("policy.impossible-number", number, days("dormancy.days", -5, Measure.DAYS));
        refused("policy.another-kind", number, days("dormancy.days", 50, Measure.PERCENT));
        refused(
                "policy.says-the-same",
                number,
                new Change(
                        0,
                        Scope.city("dormancy.days"),
                        false,
                        "7 §",
                        policy.today()
                                .in(Scope.city("dormancy.days"))
                                .orElseThrow()
                                .source(),
                        policy.today()
                                .in(Scope.city("dormancy.days"))
                                .orElseThrow()
                                .title(),
                        policy.today()
                                .in(Scope.city("dormancy.days"))
                                .orElseThrow()
                                .text(),
                        new Value.Number(180, Measure.DAYS),
                        Optional.empty()));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> proposals.end(number, Scope.city("dormancy.days"), today.plusDays(1), Actor.TORG))
                .withMessage("policy.must-always-hold");
        assertThatExceptionOfType(Refused.class)
                .as("a version that says nothing")
                .isThrownBy(
                        () -> revision.send(number, today.plusDays(9), "", List.of(new Asked(board, "")), Actor.TORG))
                .withMessage("policy.changes-nothing");
    }

    @Test
    void a_version_says_one_thing_of_a_rule_in_a_scope() {
        var number = revision.draft("Två gånger samma", "Prov", Actor.TORG);
        var once = proposals.put(number, days("dormancy.days", 120, Measure.DAYS), today.plusDays(1), Actor.TORG);
        var again = proposals.put(number, days("dormancy.days", 90, Measure.DAYS), today.plusDays(1), Actor.TORG);

        assertThat(again).isEqualTo(once);
        assertThat(proposals.change(number, once).value()).isEqualTo(new Value.Number(90, Measure.DAYS));
    }

    @Test
    void an_exception_that_ends_gives_the_wider_rule_back() {
        decide(answeredByAll(days("dormancy.days", 120, Measure.DAYS)), later);
        var number = revision.draft("Slut på undantaget", "Det behövs inte", Actor.TORG);
        proposals.end(number, scope("dormancy.days"), later.plusDays(1), Actor.TORG);
        send(number);
        decide(number, later.plusDays(3));

        assertThat(number("dormancy.days", later.plusDays(2))).isEqualTo(120);
        assertThat(number("dormancy.days", later.plusDays(3))).isEqualTo(180);
        assertThat(policy.editions("dormancy.days")).anyMatch(edition -> edition.ends() && edition.version() == number);
    }

    @Test
    void a_rule_for_a_time_ends_by_itself_and_not_before_it_begins() {
        var change = new Change(
                0,
                scope("dormancy.days"),
                false,
                "7 §",
                "",
                "Sommar",
                "Högst 365 dagar i sommar.",
                new Value.Number(365, Measure.DAYS),
                Optional.of(later.plusDays(1)));
        var number = answeredByAll(change);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decide(number, later.plusDays(2)))
                .withMessage("policy.ends-before-it-begins");
        decide(number, later);

        assertThat(number("dormancy.days", later.plusDays(1))).isEqualTo(365);
        assertThat(number("dormancy.days", later.plusDays(2))).isEqualTo(180);
    }

    private void refused(String word, int number, Change change) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> proposals.put(number, change, today.plusDays(1), Actor.TORG))
                .withMessage(word);
    }

    private int answeredByAll(Change... changes) {
        var number = revision.draft("Nya tal för " + board.name(), "Prov", Actor.TORG);
        for (var change : changes) {
            proposals.put(number, change, today.plusDays(1), Actor.TORG);
        }
        send(number);
        return number;
    }

    private void send(int number) {
        revision.send(number, today.plusDays(30), "", List.of(new Asked(board, "")), Actor.TORG);
        revision.rounds(number).getFirst().bodies().forEach(body -> reply(number, body, Stance.SUPPORTS));
    }

    private void reply(int number, Body body, Stance stance) {
        revision.answer(number, body.id(), stance, "Vi vill ha mer tid.", "§ 14", today, true, Actor.TORG);
    }

    private void decide(int number, LocalDate inForce) {
        decide(number, inForce, head);
    }

    private void decide(int number, LocalDate inForce, Person decider) {
        revision.decide(
                number,
                "KS 2027/" + number,
                today,
                "",
                inForce,
                decider.id(),
                Actor.person(decider.id(), decider.name()));
    }

    private Scope scope(String rule) {
        return new Scope(rule, Optional.of(board.id()), Optional.empty());
    }

    private Change days(String rule, int amount, Measure measure) {
        return new Change(
                0,
                scope(rule),
                false,
                "7 §",
                "Prov",
                "Nytt tal",
                "Nu gäller " + amount + ".",
                new Value.Number(amount, measure),
                Optional.empty());
    }

    private int number(String rule, LocalDate day) {
        return policy.on(day).number(rule, Place.of(board.path(), "FACEBOOK"));
    }

    /** What a book says of everything, but not until when: that a rule once ended is known only afterwards. */
    private static Map<Scope, String> said(Rulebook book) {
        return book.rules().stream()
                .collect(Collectors.toMap(
                        Rule::scope, rule -> rule.value() + rule.text() + rule.reference() + rule.from()));
    }
}
