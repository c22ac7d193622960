package torg.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.SignedIn;
import torg.staff.Staff.Authority;
import torg.staff.access.Access;

@TorgTest
class StaffTests {
    @Autowired
    Staff staff;

    @Autowired
    FirstAdministrator firstAdministrator;

    @Autowired
    Access access;

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    Cast cast;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    TransactionTemplate transaction;

    Unit board;
    Unit library;
    LocalDate today;

    @BeforeEach
    void a_board_with_a_library() {
        board = cast.board("Kulturnämnden");
        library = cast.unit(board, "Stadsbiblioteket");
        today = staff.today();
    }

    @Test
    void a_role_holds_from_its_first_day_to_its_last() {
        var amina = cast.person("Amina Redaktör");
        staff.give(amina, Role.WEB_EDITOR, library, today, Optional.of(today), Actor.TORG);

        assertThat(known(amina).may(Right.ANSWER, library.path())).isTrue();
    }

    @Test
    void a_role_that_ended_yesterday_gives_no_right_today() {
        var amina = cast.person("Amina Redaktör");
        staff.give(amina, Role.WEB_EDITOR, library, today.minusDays(9), Optional.of(today.minusDays(1)), Actor.TORG);

        assertThat(known(amina).rights()).isEmpty();
        assertThat(known(amina).title()).isEmpty();
    }

    @Test
    void a_role_that_begins_tomorrow_gives_no_right_today() {
        var amina = cast.person("Amina Redaktör");
        staff.give(amina, Role.WEB_EDITOR, library, today.plusDays(1), Optional.empty(), Actor.TORG);

        assertThat(known(amina).rights()).isEmpty();
    }

    @Test
    void a_role_holds_for_its_unit_and_below_and_not_beside() {
        var amina = cast.in(Role.MODERATOR, board, "Amina Moderator");
        var school = cast.unit(cast.board("Utbildningsnämnden"), "Almviks skola");

        assertThat(known(amina).may(Right.ANSWER, board.path())).isTrue();
        assertThat(known(amina).may(Right.ANSWER, library.path())).isTrue();
        assertThat(known(amina).may(Right.ANSWER, school.path())).isFalse();
        assertThat(known(amina).may(Right.ANSWER, cast.city().path())).isFalse();
    }

    @Test
    void a_role_ends_once() {
        var amina = cast.in(Role.MODERATOR, board, "Amina Moderator");
        var role = staff.assignments(amina.id()).getFirst().id();

        staff.end(amina.id(), role, today.minusDays(1), Actor.TORG);

        assertThat(known(amina).rights()).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> staff.end(amina.id(), role, today, Actor.TORG))
                .withMessage("staff.already-ended");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> staff.end(amina.id(), role + 999, today, Actor.TORG));
    }

    @Test
    void a_role_given_by_mistake_is_taken_away_and_the_ledger_remembers_both() {
        var amina = cast.person("Amina Fel");
        staff.give(amina, Role.HEAD, board, today, Optional.empty(), Actor.TORG);

        staff.end(amina.id(), staff.assignments(amina.id()).getFirst().id(), today.minusDays(1), Actor.TORG);

        assertThat(known(amina).rights()).isEmpty();
        assertThat(happened(amina)).containsExactly("staff.person-hired", "staff.role-given", "staff.role-ended");
    }

    @Test
    void whoever_leaves_has_nothing_left_after_the_last_day() {
        var head = cast.in(Role.HEAD, board, "Helena Chef");
        var amina = cast.in(Role.MODERATOR, board, "Amina Moderator");
        staff.give(amina, Role.EXPERT, library, today.plusDays(30), Optional.empty(), Actor.TORG);
        staff.delegate(head, amina, library, "2027/1", today, Optional.empty(), Actor.TORG);
        var key = access.makeKey(amina.id(), "prov", today.plusDays(90), Actor.TORG);
        access.invite(amina.id(), Actor.TORG);
        var last = today.plusDays(2);

        staff.leave(amina.id(), last, Actor.TORG);

        assertThat(known(amina).may(Right.ANSWER))
                .as("the last days are working days")
                .isTrue();
        assertThat(door.holderOf(key)).isPresent();
        assertThat(staff.search(amina.name())).contains(amina);
        var after = doorIn(Duration.ofDays(3));
        assertThat(after.known(amina.signInName())).isEmpty();
        assertThat(after.holderOf(key)).isEmpty();
        assertThat(after.knownAs("https://provider", "subject-" + amina.id(), amina.email()))
                .isEmpty();
        assertThat(staff.assignments(amina.id()))
                .singleElement()
                .extracting(Assignment::until)
                .isEqualTo(Optional.of(last));
        assertThat(staff.authority(amina.id(), library, today.plusDays(3))).isEmpty();
        assertThat(happened(amina)).endsWith("staff.person-left");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> staff.give(amina, Role.EXPERT, board, today, Optional.empty(), Actor.TORG))
                .withMessage("staff.is-leaving");
    }

    @Test
    void whoever_comes_back_gets_no_old_role_back() {
        var amina = cast.in(Role.MODERATOR, board, "Amina Moderator");
        staff.leave(amina.id(), today.minusDays(1), Actor.TORG);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> staff.leave(amina.id(), today, Actor.TORG))
                .withMessage("staff.already-left");

        staff.welcomeBack(amina.id(), Actor.TORG);

        assertThat(known(amina).rights()).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> staff.welcomeBack(amina.id(), Actor.TORG))
                .withMessage("staff.never-left");
    }

    @Test
    void the_last_who_can_let_people_in_stays() {
        var amina = cast.in(Role.ADMINISTRATOR, cast.city(), "Amina Administratör");
        var role = staff.assignments(amina.id()).getFirst().id();

        // In a world of its own: the city of the other tests keeps its administrators.
        transaction.executeWithoutResult(alone -> {
            alone.setRollbackOnly();
            db.sql("delete from assignment where role = 'ADMINISTRATOR' and person_id <> :amina")
                    .param("amina", amina.id())
                    .update();

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> staff.end(amina.id(), role, today, Actor.TORG))
                    .withMessage("staff.last-administrator");
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> staff.leave(amina.id(), today, Actor.TORG))
                    .withMessage("staff.last-administrator");
        });
        cast.in(Role.ADMINISTRATOR, cast.city(), "Bo Administratör");
        assertThatCode(() -> staff.leave(amina.id(), today, Actor.TORG)).doesNotThrowAnyException();
    }

    @Test
    void a_head_delegates_for_what_is_below() {
        var head = cast.in(Role.HEAD, board, "Helena Chef");
        var amina = cast.in(Role.UNIT_MANAGER, library, "Amina Enhetschef");

        var delegation = staff.delegate(
                head,
                amina,
                library,
                " KUN 2027/12 ",
                today,
                Optional.of(today.plusDays(10)),
                Actor.person(head.id(), head.name()));

        assertThat(staff.authority(amina.id(), library, today)).contains(new Authority.Delegate(delegation));
        assertThat(staff.authority(head.id(), library, today)).contains(new Authority.Head());
        assertThat(known(amina).may(Right.DECIDE, library.path())).isTrue();
        assertThat(known(amina).may(Right.DECIDE, board.path())).isFalse();
        assertThat(ledger.history("staff/delegation/" + delegation.id()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actorName()).isEqualTo("Helena Chef");
                    assertThat(line.particulars().orElseThrow())
                            .containsEntry("reference", "KUN 2027/12")
                            .containsEntry("delegate", "Amina Enhetschef");
                });
    }

    @Test
    void a_delegation_holds_only_between_its_days() {
        var head = cast.in(Role.HEAD, board, "Helena Chef");
        var amina = cast.in(Role.UNIT_MANAGER, library, "Amina Enhetschef");
        staff.delegate(head, amina, library, "1", today.plusDays(1), Optional.of(today.plusDays(2)), Actor.TORG);

        assertThat(staff.authority(amina.id(), library, today)).isEmpty();
        assertThat(staff.authority(amina.id(), library, today.plusDays(1))).isPresent();
        assertThat(staff.authority(amina.id(), library, today.plusDays(2))).isPresent();
        assertThat(staff.authority(amina.id(), library, today.plusDays(3))).isEmpty();
        assertThat(known(amina).may(Right.DECIDE)).isFalse();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        staff.delegate(head, amina, library, "2", today, Optional.of(today.minusDays(1)), Actor.TORG))
                .withMessage("staff.ends-before-it-begins");
    }

    @Test
    void only_a_head_delegates_and_only_below_and_only_while_head() {
        var head = cast.in(Role.HEAD, board, "Helena Chef");
        var manager = cast.in(Role.UNIT_MANAGER, board, "Mårten Enhetschef");
        var amina = cast.person("Amina Enhetschef");
        var school = cast.unit(cast.board("Utbildningsnämnden"), "Almviks skola");
        var former = cast.person("Frida Förr");
        staff.give(former, Role.HEAD, board, today.minusYears(2), Optional.of(today.minusDays(1)), Actor.TORG);

        for (var refused : List.<Runnable>of(
                () -> staff.delegate(manager, amina, library, "1", today, Optional.empty(), Actor.TORG),
                () -> staff.delegate(head, amina, school, "1", today, Optional.empty(), Actor.TORG),
                () -> staff.delegate(head, amina, cast.city(), "1", today, Optional.empty(), Actor.TORG),
                () -> staff.delegate(former, amina, library, "1", today, Optional.empty(), Actor.TORG))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(refused::run)
                    .withMessage("staff.only-a-head-delegates");
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> staff.delegate(head, head, library, "1", today, Optional.empty(), Actor.TORG))
                .withMessage("staff.nobody-delegates-to-themselves");
        assertThat(staff.delegationsTo(amina.id())).isEmpty();
    }

    @Test
    void a_delegation_that_is_ended_stays_readable() {
        var head = cast.in(Role.HEAD, board, "Helena Chef");
        var amina = cast.person("Amina Enhetschef");
        var delegation = staff.delegate(head, amina, library, "1", today.minusDays(9), Optional.empty(), Actor.TORG);

        staff.endDelegation(delegation.id(), today.minusDays(1), Actor.TORG);

        assertThat(staff.authority(amina.id(), library, today)).isEmpty();
        assertThat(staff.authority(amina.id(), library, today.minusDays(5))).isPresent();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> staff.endDelegation(delegation.id(), today, Actor.TORG))
                .withMessage("staff.already-ended");
    }

    @Test
    void names_that_must_be_unique_are() {
        var amina = cast.person("Amina Först");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> staff.hire(amina.signInName().toUpperCase(), "Amina Sen", "", Actor.TORG))
                .withMessage("staff.sign-in-name-taken");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> staff.hire(
                        amina.signInName() + "2", "Amina Sen", amina.email().toUpperCase(), Actor.TORG))
                .withMessage("staff.email-taken");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> staff.found(Optional.of(board), UnitKind.UNIT, "Till", library.shortName(), Actor.TORG))
                .withMessage("staff.short-name-taken");
    }

    @Test
    void the_city_knows_somebody_by_verified_address_first_and_by_subject_ever_after() {
        var amina = cast.person("Amina Molnet");
        var subject = "subject-" + amina.id();

        assertThat(door.knownAs("https://provider", subject, ""))
                .as("an unverified address is none")
                .isEmpty();
        assertThat(door.knownAs("https://provider", subject, amina.email().toUpperCase()))
                .contains(amina.signInName());
        assertThat(door.knownAs("https://provider", subject, "another@sundhamn.example"))
                .contains(amina.signInName());
        assertThat(door.knownAs("https://other", subject, "")).isEmpty();
        assertThat(happened(amina)).containsExactly("staff.person-hired", "staff.city-account-bound");
    }

    @Test
    void the_operator_lets_in_the_first_and_a_locked_out_administrator_again() {
        var name = "forsta" + System.nanoTime();
        var first = firstAdministrator.appoint(name, "Första Administratör", name + "@sundhamn.example", Cast.PASSWORD);
        assertThat(known(first).may(Right.STAFF, cast.city().path())).isTrue();
        cast.in(Role.ADMINISTRATOR, cast.city(), "Bo Administratör");
        staff.leave(first.id(), today.minusDays(1), Actor.TORG);

        var again = firstAdministrator.appoint(
                name, "Första Administratör", name + "@sundhamn.example", "ett alldeles nytt ord");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(known(first).may(Right.STAFF, cast.city().path())).isTrue();
        assertThat(access.knowsPassword(first.id(), "ett alldeles nytt ord")).isTrue();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> firstAdministrator.appoint(name, "x", "", "kort"))
                .withMessage("staff.password.short");
    }

    private SignedIn known(Person person) {
        return door.known(person.signInName()).orElseThrow();
    }

    private List<String> happened(Person person) {
        return ledger.history("staff/" + person.id()).stream().map(Line::kind).toList();
    }

    private Door doorIn(Duration later) {
        return new Door(db, people, access, Clock.offset(Clock.systemUTC(), later), encoder);
    }
}
