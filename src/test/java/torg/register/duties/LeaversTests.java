package torg.register.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.administrators.Administrator.Who;
import torg.register.administrators.Administrators;
import torg.register.duties.Office.Library;
import torg.register.tasks.Task;
import torg.register.tasks.Tasks;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;

@TorgTest
class LeaversTests {
    @Autowired
    Duties duties;

    @Autowired
    Leavers leavers;

    @Autowired
    Administrators administrators;

    @Autowired
    Tasks tasks;

    @Autowired
    Register register;

    @Autowired
    Staff staff;

    @Autowired
    Cast cast;

    @Autowired
    Office office;

    @Autowired
    TransactionTemplate transaction;

    Library library;
    LocalDate today;

    @BeforeEach
    void a_library() {
        library = office.library();
        today = staff.today();
    }

    /** Domain.md D11 and peers.md P4: every account, in whatever way they answered for it, and where they can sign in. */
    @Test
    @Promise({"D11", "P4"})
    void whoever_leaves_today_leaves_a_task_today_for_every_account_they_answered_for_in_any_way() {
        var bo = library.expert();
        var responsible = office.account(library, Network.X, Optional.of(bo), Optional.of(library.editor()));
        var substitute = office.account(library);
        var second = office.account(library, Network.X, Optional.of(library.editor()), Optional.of(library.manager()));
        duties.assign(
                second,
                new Staffing(Optional.of(library.editor()), List.of(library.manager(), bo), Map.of()),
                Actor.TORG);
        var moderates =
                office.account(library, Network.X, Optional.of(library.editor()), Optional.of(library.manager()));
        duties.assign(
                moderates,
                new Staffing(Optional.of(library.editor()), List.of(library.manager()), Map.of(Duty.MODERATION, bo)),
                Actor.TORG);
        var administrated =
                office.account(library, Network.X, Optional.of(library.editor()), Optional.of(library.manager()));
        administrators.add(administrated, new Who.Colleague(bo), "Administratör", true, "", Actor.TORG);
        var others = office.account(library, Network.X, Optional.of(library.editor()), Optional.of(library.manager()));

        staff.leave(bo.id(), today, Actor.TORG);

        for (var account : List.of(responsible, substitute, second, moderates)) {
            assertThat(left(account)).singleElement().satisfies(task -> {
                assertThat(task.due()).isEqualTo(today);
                assertThat(task.owner()).contains(library.manager());
                assertThat(task.argument()).isEqualTo("Bo Sakkunnig");
            });
        }
        assertThat(tasks.open(administrated)).singleElement().satisfies(task -> {
            assertThat(task.source()).startsWith("leaver-administrator/");
            assertThat(task.due()).isEqualTo(today);
        });
        assertThat(tasks.open(others)).isEmpty();
    }

    @Test
    void a_last_day_to_come_is_when_the_task_is_due_and_moves_when_it_moves() {
        var account = office.account(library);

        staff.leave(library.editor().id(), today.plusDays(40), Actor.TORG);
        assertThat(left(account)).extracting(Task::due).containsExactly(today.plusDays(40));
        staff.leave(library.editor().id(), today.plusDays(20), Actor.TORG);
        assertThat(left(account)).extracting(Task::due).containsExactly(today.plusDays(20));

        staff.welcomeBack(library.editor().id(), Actor.TORG);
        assertThat(left(account)).isEmpty();
    }

    @Test
    void a_manager_who_leaves_leaves_the_task_to_whoever_leads_the_unit_then() {
        var account = office.account(library, Network.X, Optional.of(library.manager()), Optional.of(library.editor()));

        staff.leave(library.manager().id(), today, Actor.TORG);

        assertThat(left(account)).extracting(Task::owner).containsExactly(Optional.of(library.head()));
    }

    @Test
    void nobody_leaves_without_the_tasks_nor_the_other_way_round() {
        var account = office.account(library);

        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    staff.leave(library.editor().id(), today, Actor.TORG);
                    assertThat(left(account)).hasSize(1);
                    throw new IllegalStateException("the power goes");
                }));

        assertThat(left(account)).isEmpty();
        assertThat(staff.lastDay(library.editor().id())).isEmpty();
    }

    @Test
    void the_task_is_done_when_somebody_else_has_taken_over_and_not_before() {
        var account = office.account(library);
        var next = cast.in(Role.WEB_EDITOR, library.unit(), "Nils Ny");
        staff.leave(library.editor().id(), today, Actor.TORG);
        assertThat(left(account)).hasSize(1);

        duties.assign(account, new Staffing(Optional.of(next), List.of(library.expert()), Map.of()), Actor.TORG);

        assertThat(left(account)).isEmpty();
    }

    @Test
    void an_account_given_to_somebody_who_already_left_is_found_the_next_morning_and_not_twice() {
        var editor = library.editor();
        staff.leave(editor.id(), today.minusDays(3), Actor.TORG);
        var account = office.account(library, Network.X, Optional.of(editor), Optional.of(library.expert()));

        morning();
        var found = left(account);
        morning();

        assertThat(found).singleElement().extracting(Task::due).isEqualTo(today);
        assertThat(left(account)).isEqualTo(found);
        corrected(account, library.manager());
        morning();
        assertThat(left(account)).isEmpty();
    }

    private void corrected(AccountId id, Person responsible) {
        var account = register.find(id);
        register.correct(
                id,
                new torg.register.Particulars(
                        account.network(),
                        account.name(),
                        account.handle(),
                        account.address(),
                        account.unit(),
                        account.purpose(),
                        account.audience(),
                        account.goals(),
                        Optional.of(responsible),
                        account.substitute()),
                Actor.TORG);
    }

    private void morning() {
        transaction.executeWithoutResult(status -> leavers.lookAround());
    }

    private List<Task> left(AccountId account) {
        return tasks.open(account).stream()
                .filter(task -> task.source().startsWith("leaver/"))
                .toList();
    }
}
