package torg.register.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import torg.platforms.Credentials;
import torg.register.Register;
import torg.register.checks.Finding.State;
import torg.register.checks.judgement.PictureHashTests;
import torg.register.checks.judgement.Verdict;
import torg.register.profile.Photographer;
import torg.register.stages.Ruling;
import torg.register.tasks.Task;
import torg.register.tasks.Tasks;
import torg.shell.Refused;
import torg.staff.Staff;
import torg.vault.Secret;

@TorgTest
class ChecksTests {
    private static final String EMERGENCY = "basic.B13";

    @Autowired
    Checks checks;

    @Autowired
    Photographer photographer;

    @Autowired
    Library library;

    @Autowired
    Register register;

    @Autowired
    Tasks tasks;

    @Autowired
    Staff staff;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    Library.Desk desk;
    LocalDate today;

    @BeforeEach
    void a_library_with_an_account() {
        desk = library.open();
        today = staff.today();
    }

    @Test
    @Promise("P20")
    void what_is_lacking_becomes_a_task_with_a_last_day_and_closes_by_a_look_that_passes() {
        photographer.keep(desk.account(), library.seen(desk, without("ring 112")));

        var finding = finding(EMERGENCY).orElseThrow();
        assertThat(finding.state()).isEqualTo(new State.Open(today, today.plusDays(60)));
        assertThat(task(finding)).hasValueSatisfying(task -> {
            assertThat(task.due()).isEqualTo(today.plusDays(60));
            assertThat(task.owner()).hasValue(desk.manager());
        });

        photographer.keep(desk.account(), library.seen(desk, without("ring 112") + " Välkommen!"));
        assertThat(finding(EMERGENCY)).as("it still lacks it").hasValue(finding);
        photographer.keep(desk.account(), library.unknown());
        assertThat(finding(EMERGENCY)).as("nobody could tell").hasValue(finding);

        photographer.keep(desk.account(), library.seen(desk, library.whole()));

        assertThat(finding(EMERGENCY)).isEmpty();
        assertThat(task(finding)).isEmpty();
        var settled = checks.settled(desk.account(), 10).stream()
                .filter(f -> f.rule().equals(EMERGENCY))
                .findFirst()
                .orElseThrow();
        assertThat(settled.state())
                .isInstanceOfSatisfying(
                        State.Settled.class,
                        state -> assertThat(state.by())
                                .isEqualTo(checks.newest(desk.account())
                                        .orElseThrow()
                                        .id()));
        assertThat(history()).contains("register.finding-opened", "register.finding-settled");
    }

    @Test
    @Promise("P20")
    void nobody_closes_a_finding_by_hand_not_even_in_the_database() {
        photographer.keep(desk.account(), library.seen(desk, without("ring 112")));
        var finding = finding(EMERGENCY).orElseThrow();
        var failing = checks.newest(desk.account()).orElseThrow();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.sql("update finding set settled_by = :check, settled_at = now() where id = :id")
                        .param("check", failing.id())
                        .param("id", finding.id().value())
                        .update())
                .withMessageContaining("a finding closes by a passing check alone");
        var other = library.open();
        photographer.keep(other.account(), library.seen(other, library.whole()));
        assertThatExceptionOfType(DataAccessException.class)
                .as("another account's check")
                .isThrownBy(() -> db.sql("update finding set settled_by = :check, settled_at = now() where id = :id")
                        .param(
                                "check",
                                checks.newest(other.account()).orElseThrow().id())
                        .param("id", finding.id().value())
                        .update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.sql("delete from finding where id = :id")
                        .param("id", finding.id().value())
                        .update())
                .withMessageContaining("a finding is not removed");
        assertThat(finding.rechecked(failing)).isEqualTo(finding);
    }

    @Test
    @Promise("P21")
    void each_verdict_points_at_the_bytes_it_rests_on_and_what_was_judged_stays_judged() {
        photographer.keep(desk.account(), library.seen(desk, without("ring 112")));
        var first = checks.newest(desk.account()).orElseThrow();
        photographer.keep(desk.account(), library.seen(desk, library.whole()));

        assertThat(ledger.content(first.evidence().orElseThrow()))
                .hasValueSatisfying(bytes -> assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                        .isEqualTo("raw " + without("ring 112")));
        var kept = checks.history(desk.account(), 10).getLast();
        assertThat(kept.judgement()).isEqualTo(first.judgement());
        assertThat(kept.judgement().on(EMERGENCY).orElseThrow().verdict()).isInstanceOf(Verdict.Missing.class);
        assertThat(kept.judgement().day()).isEqualTo(today);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.sql("update account_check set rulings = '[]' where id = :id")
                        .param("id", first.id())
                        .update())
                .withMessageContaining("what was judged stays judged");
    }

    @Test
    void looks_that_come_out_alike_are_one_judgement() {
        photographer.keep(desk.account(), library.seen(desk, library.whole()));
        var first = checks.newest(desk.account()).orElseThrow();
        photographer.keep(desk.account(), library.seen(desk, library.whole()));

        assertThat(checks.history(desk.account(), 10)).hasSizeLessThanOrEqualTo(2);
        assertThat(checks.newest(desk.account()).orElseThrow().last()).isAfterOrEqualTo(first.last());
    }

    @Test
    @Promise("P22")
    void an_exemption_rests_on_a_decision_shows_to_everybody_and_ends_by_itself() {
        photographer.keep(desk.account(), library.seen(desk, without("ring 112")));
        var finding = finding(EMERGENCY).orElseThrow();
        var until = today.plusDays(30);

        assertThatExceptionOfType(Refused.class)
                .as("only whoever may decide on the account")
                .isThrownBy(() -> exempt(desk.manager().id(), until))
                .withMessage("register.checks.may-not-exempt");
        assertThatExceptionOfType(Refused.class)
                .as("no exemption is for ever")
                .isThrownBy(() -> exempt(desk.head().id(), today.plusYears(2)))
                .withMessage("register.checks.exemption-ends");
        exempt(desk.head().id(), until);

        assertThat(finding(EMERGENCY).orElseThrow().state()).isInstanceOf(State.Exempted.class);
        assertThat(task(finding)).isEmpty();
        assertThat(checks.exemptions(10_000)).anySatisfy(one -> {
            assertThat(one.exemption().account()).isEqualTo(desk.account());
            assertThat(one.exemption().reference()).isEqualTo("KUN 2026/22");
            assertThat(one.exemption().until()).isEqualTo(until);
        });
        assertThat(new Exemption(desk.account(), EMERGENCY, today, until, "", "", "").holds(until.plusDays(1)))
                .isFalse();

        db.sql("update exemption set given_on = given_on - 40, until = until - 40 where account_id = :account")
                .param("account", desk.account().value())
                .update();
        db.sql("update finding set exempted_until = exempted_until - 40 where id = :id")
                .param("id", finding.id().value())
                .update();
        assertThat(finding(EMERGENCY).orElseThrow().state())
                .as("before anybody has done anything")
                .isInstanceOf(State.Open.class);
        checks.dawn(today);

        assertThat(finding(EMERGENCY).orElseThrow().state()).isEqualTo(new State.Open(today, today.plusDays(60)));
        assertThat(task(finding))
                .hasValueSatisfying(task -> assertThat(task.due()).isEqualTo(today.plusDays(60)));
        assertThat(history()).containsOnlyOnce("register.exemption-ended");
    }

    @Test
    void what_is_not_mended_in_time_goes_up_once() {
        photographer.keep(desk.account(), library.seen(desk, without("ring 112")));
        var late = today.plusDays(60 + 14);

        checks.dawn(late.minusDays(1));
        assertThat(finding(EMERGENCY).orElseThrow().state()).isInstanceOf(State.Open.class);
        checks.dawn(late);
        checks.dawn(late.plusDays(1));

        assertThat(finding(EMERGENCY).orElseThrow().state())
                .isEqualTo(new State.Escalated(today, today.plusDays(60), late));
        assertThat(ledger.history("register/" + desk.account().value()).stream()
                        .filter(line -> line.kind().equals("register.finding-escalated"))
                        .filter(line ->
                                line.particulars().orElseThrow().get("rule").equals(EMERGENCY)))
                .hasSize(1);
    }

    @Test
    void an_account_without_a_post_for_as_long_as_the_rule_says_is_a_task_and_one_whose_posts_are_hidden_is_unknown() {
        photographer.keep(
                desk.account(), library.seen(desk, library.whole(), library.post("gammalt", Duration.ofDays(181))));

        var finding = finding("dormancy.days").orElseThrow();
        assertThat(task(finding).orElseThrow().word()).isEqualTo("register.checks.mending.dormancy.days");

        var other = library.open();
        photographer.keep(other.account(), library.unknown());
        assertThat(checks.open(other.account())).isEmpty();
        assertThat(checks.light(other.account())).isEqualTo(Light.GREY);
    }

    @Test
    @Promise("P19")
    void a_post_that_torg_has_not_made_is_an_incident_until_it_is_gone() {
        register.decide(
                desk.account(),
                new Ruling("KUN 2026/1", today),
                desk.head().id(),
                Actor.person(desk.head().id(), "Hedvig"));
        register.connect(
                desk.account(), new Credentials("", "account/" + desk.account().value(), new Secret("")), Actor.TORG);
        var strange = library.post("bulk-" + desk.account().value(), Duration.ofSeconds(-5));

        photographer.keep(desk.account(), library.seen(desk, library.whole(), strange));

        assertThat(finding("profile.outside")).hasValueSatisfying(finding -> {
            assertThat(finding.word()).isEqualTo("register.checks.missing.outside");
            assertThat(task(finding)).isPresent();
        });
        assertThat(checks.light(desk.account())).isEqualTo(Light.RED);

        photographer.keep(desk.account(), library.seen(desk, library.whole()));
        assertThat(finding("profile.outside")).isEmpty();
    }

    @Test
    void a_colleagues_word_on_the_picture_counts_from_the_next_look() throws java.io.IOException {
        var picture = PictureHashTests.png(PictureHashTests.shield(java.awt.Color.RED, 120));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        checks.judgePicture(desk.account(), true, desk.manager().id(), Actor.TORG))
                .withMessage("register.checks.no-picture");
        photographer.keep(desk.account(), library.seen(desk, library.whole(), Optional.of(picture)));

        checks.judgePicture(
                desk.account(),
                false,
                desk.manager().id(),
                Actor.person(desk.manager().id(), "Malin, enhetschef"));
        photographer.keep(desk.account(), library.seen(desk, library.whole(), Optional.of(picture)));

        assertThat(checks.newest(desk.account())
                        .orElseThrow()
                        .judgement()
                        .on("profile.picture")
                        .orElseThrow()
                        .verdict())
                .isEqualTo(
                        new Verdict.Missing("register.checks.missing.picture-by-hand", "Malin, enhetschef, " + today));
    }

    @Test
    void the_counts_for_everybody_agree_with_the_accounts() {
        photographer.keep(desk.account(), library.seen(desk, "Böcker"));

        assertThat(checks.lights().get(desk.account())).isEqualTo(Light.RED).isEqualTo(checks.light(desk.account()));
        assertThat(checks.statistics().accounts()).isEqualTo(checks.lights().size());
    }

    private void exempt(long by, LocalDate until) {
        checks.exempt(desk.account(), EMERGENCY, until, "KUN 2026/22", "Kontot stängs", by, Actor.person(by, "Någon"));
    }

    private String without(String words) {
        return library.whole().replace("Vid fara för liv: " + words + ".", "");
    }

    private Optional<Finding> finding(String rule) {
        return checks.open(desk.account()).stream()
                .filter(f -> f.rule().equals(rule))
                .findFirst();
    }

    private Optional<Task> task(Finding finding) {
        return tasks.open(desk.account()).stream()
                .filter(task -> task.source().equals("finding/" + finding.id().value()))
                .findFirst();
    }

    private List<String> history() {
        return ledger.history("register/" + desk.account().value()).stream()
                .map(Line::kind)
                .toList();
    }
}
