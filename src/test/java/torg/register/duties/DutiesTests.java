package torg.register.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.above.Standing.Light;
import torg.register.duties.Office.Library;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;

@TorgTest
class DutiesTests {
    @Autowired
    Duties duties;

    @Autowired
    DutiesStanding standing;

    @Autowired
    Register register;

    @Autowired
    Staff staff;

    @Autowired
    Ledger ledger;

    @Autowired
    Office office;

    @Autowired
    Cast cast;

    Library library;
    AccountId account;

    @BeforeEach
    void a_library_with_an_account() {
        library = office.library();
        account = office.account(library);
    }

    @Test
    void the_responsible_does_all_five_and_the_substitute_steps_in_unless_they_are_shared() {
        var usual = duties.staffing(account);
        for (var duty : Duty.values()) {
            assertThat(usual.doing(duty)).contains(library.editor());
            assertThat(usual.steppingIn(duty)).containsExactly(library.expert());
        }
        assertThat(lacks()).isEmpty();

        duties.assign(
                account,
                new Staffing(
                        Optional.of(library.editor()),
                        List.of(library.expert(), library.manager()),
                        Map.of(Duty.MODERATION, library.expert())),
                Actor.TORG);

        var shared = duties.staffing(account);
        assertThat(shared.doing(Duty.MODERATION)).contains(library.expert());
        assertThat(shared.steppingIn(Duty.MODERATION)).containsExactly(library.manager(), library.editor());
        assertThat(shared.doing(Duty.MONITORING)).contains(library.editor());
        assertThat(shared.steppingIn(Duty.MONITORING)).containsExactly(library.expert(), library.manager());
        assertThat(register.find(account).substitute()).contains(library.expert());
        assertThat(ledger.history("register/" + account.value()))
                .extracting(Line::kind)
                .contains("register.duties-assigned");
    }

    @Test
    void nobody_substitutes_themselves_and_nobody_stands_twice() {
        refused("register.duties.substitutes-themselves", library.editor(), library.editor());
        refused("register.duties.same-person-twice", library.editor(), library.expert(), library.expert());
        refused("register.duties.lacks.substitutes", library.editor());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> duties.assign(
                        account, new Staffing(Optional.empty(), List.of(library.expert()), Map.of()), Actor.TORG))
                .withMessage("register.duties.lacks.responsible");
        assertThat(duties.staffing(account).responsible()).contains(library.editor());
    }

    @Test
    void nobody_who_has_left_or_is_leaving_is_given_an_account() {
        var left = cast.in(Role.EXPERT, library.unit(), "Lena");
        var leaving = cast.in(Role.EXPERT, library.unit(), "Lars");
        staff.leave(left.id(), staff.today().minusDays(1), Actor.TORG);
        staff.leave(leaving.id(), staff.today().plusDays(30), Actor.TORG);

        refused("register.duties.is-leaving", left, library.expert());
        refused("register.duties.is-leaving", library.editor(), leaving);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> duties.assign(
                        account,
                        new Staffing(
                                Optional.of(library.editor()), List.of(library.expert()), Map.of(Duty.PLANNING, left)),
                        Actor.TORG))
                .withMessage("register.duties.is-leaving");
    }

    @Test
    void an_account_that_does_not_exist_has_no_duties() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> duties.assign(
                        new AccountId(0),
                        new Staffing(Optional.of(library.editor()), List.of(library.expert()), Map.of()),
                        Actor.TORG));
    }

    @Test
    void an_account_is_understaffed_the_day_somebody_has_left_although_nobody_touched_it() {
        assertThat(standing.remarks(staff.today())).doesNotContainKey(account);
        staff.leave(library.expert().id(), staff.today(), Actor.TORG);
        assertThat(lacks()).as("the last day is a working day").isEmpty();

        staff.leave(library.expert().id(), staff.today().minusDays(1), Actor.TORG);

        assertThat(lacks()).containsExactly("register.duties.lacks.gone", "register.duties.lacks.substitutes");
        assertThat(standing.remarks(staff.today()).get(account))
                .allSatisfy(remark -> assertThat(remark.light()).isEqualTo(Light.YELLOW));
        staff.leave(library.editor().id(), staff.today().minusDays(1), Actor.TORG);
        assertThat(standing.remarks(staff.today()).get(account))
                .anySatisfy(remark -> assertThat(remark.light()).isEqualTo(Light.RED));
    }

    @Test
    void an_account_nobody_answers_for_is_red() {
        var nobodys = office.account(library, Network.X, Optional.empty(), Optional.empty());

        assertThat(standing.remarks(staff.today()).get(nobodys))
                .first()
                .satisfies(remark -> assertThat(remark.light()).isEqualTo(Light.RED));
    }

    @Test
    void a_duty_given_to_the_only_substitute_still_has_somebody_who_steps_in() {
        var spread = new EnumMap<Duty, Person>(Duty.class);
        spread.put(Duty.MONITORING, library.expert());
        duties.assign(
                account, new Staffing(Optional.of(library.editor()), List.of(library.expert()), spread), Actor.TORG);

        assertThat(duties.staffing(account).steppingIn(Duty.MONITORING)).containsExactly(library.editor());
        assertThat(lacks()).isEmpty();
    }

    @Test
    void the_ultimate_responsibility_follows_the_organisation_and_no_row_is_changed() {
        var today = staff.today();
        var found = register.find(account);
        assertThat(duties.ultimately(found, today)).contains(library.manager());

        staff.leave(library.manager().id(), today.plusDays(10), Actor.TORG);
        var next = cast.person("Nora Ny");
        staff.give(next, Role.UNIT_MANAGER, library.unit(), today.plusDays(20), Optional.empty(), Actor.TORG);

        assertThat(duties.ultimately(found, today.plusDays(10))).contains(library.manager());
        assertThat(duties.ultimately(found, today.plusDays(11)))
                .as("nobody nearer than the head")
                .contains(library.head());
        assertThat(duties.ultimately(found, today.plusDays(20))).contains(next);
    }

    private List<String> lacks() {
        return duties.lacks(register.find(account)).stream()
                .map(Staffing.Lack::word)
                .toList();
    }

    private void refused(String word, Person responsible, Person... substitutes) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> duties.assign(
                        account, new Staffing(Optional.of(responsible), List.of(substitutes), Map.of()), Actor.TORG))
                .withMessage(word);
    }
}
