package torg.register.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.Particulars;
import torg.register.Register;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;

@TorgTest
class TasksTests {
    @Autowired
    Tasks tasks;

    @Autowired
    Register register;

    @Autowired
    Staff staff;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    Unit board;
    Unit library;
    Person head;
    Person manager;
    Person editor;
    AccountId account;
    LocalDate today;

    @BeforeEach
    void an_account_of_a_library() {
        board = cast.board("Kulturnämnden");
        library = cast.unit(board, "Stadsbiblioteket");
        head = cast.in(Role.HEAD, board, "Hedvig");
        manager = cast.in(Role.UNIT_MANAGER, library, "Malin");
        editor = cast.in(Role.WEB_EDITOR, library, "Edit");
        account = register.register(
                new Particulars(
                        Network.SQUARE,
                        "Stadsbiblioteket",
                        "bibliotek-" + UUID.randomUUID(),
                        Optional.empty(),
                        library,
                        "Svara på frågor",
                        "Alla",
                        "Svar inom två dagar",
                        Optional.of(editor),
                        Optional.of(manager)),
                Optional.empty(),
                Actor.TORG);
        today = staff.today();
    }

    @Test
    void the_same_thing_to_do_is_one_task_until_it_is_done() {
        var first = open("finding/1", today.plusDays(14));
        var again = open("finding/1", today.plusDays(30));

        assertThat(again).isEqualTo(first);
        assertThat(tasks.open(account)).singleElement().satisfies(task -> {
            assertThat(task.due()).isEqualTo(today.plusDays(14));
            assertThat(task.owner()).contains(editor);
        });
        tasks.settle(account, "finding/1", Actor.TORG);
        tasks.settle(account, "finding/1", Actor.TORG);
        assertThat(tasks.open(account)).isEmpty();
        assertThat(tasks.settled(account, 10)).hasSize(1);
        assertThat(open("finding/1", today)).isNotEqualTo(first);
        assertThat(kinds())
                .containsExactly(
                        "register.account-registered",
                        "register.task-opened",
                        "register.task-settled",
                        "register.task-opened");
    }

    @Test
    void two_who_open_the_same_thing_at_once_open_one_task() {
        var opened = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> open("finding/2", today)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct();

        assertThat(opened).hasSize(1);
        assertThat(tasks.open(account)).hasSize(1);
    }

    /** The rule finding.escalation-days: fourteen days after the last day the manager, fourteen later the head. */
    @Test
    void what_is_not_done_in_time_is_told_to_the_manager_and_then_to_the_head() {
        var due = today.minusDays(40);
        open("finding/3", due);

        tasks.escalate(due.plusDays(13));
        assertThat(task().reach()).isEqualTo(Reach.OWNER);
        assertThat(tasks.mine(manager.id())).isEmpty();

        tasks.escalate(due.plusDays(14));
        assertThat(task().reach()).isEqualTo(Reach.MANAGER);
        assertThat(tasks.mine(manager.id())).hasSize(1);
        assertThat(tasks.mine(head.id())).isEmpty();

        tasks.escalate(due.plusDays(14));
        tasks.escalate(due.plusDays(28));
        assertThat(task().reach()).isEqualTo(Reach.HEAD);
        assertThat(tasks.mine(head.id())).hasSize(1);
        assertThat(tasks.mine(editor.id())).as("who is to do it still is").hasSize(1);
        assertThat(kinds().stream().filter("register.task-escalated"::equals)).hasSize(2);
    }

    @Test
    void mornings_that_were_missed_are_made_up_for() {
        open("finding/4", today.minusDays(60));

        tasks.escalate(today.minusDays(1));

        assertThat(task().reach()).isEqualTo(Reach.HEAD);
        assertThat(kinds().stream().filter("register.task-escalated"::equals)).hasSize(2);
    }

    @Test
    void who_is_told_follows_the_organisation_and_no_row_is_changed() {
        open("finding/5", today.minusDays(20));
        tasks.escalate(today.minusDays(1));
        var next = cast.person("Nora");

        staff.leave(manager.id(), today.minusDays(1), Actor.TORG);
        assertThat(task().above()).as("nobody nearer than the head").contains(head);
        staff.give(next, Role.UNIT_MANAGER, library, today, Optional.empty(), Actor.TORG);

        assertThat(task().above()).contains(next);
        assertThat(tasks.mine(next.id())).hasSize(1);
        assertThat(tasks.mine(manager.id())).isEmpty();
    }

    @Test
    void a_task_is_never_with_somebody_who_has_left() {
        var expert = cast.in(Role.EXPERT, library, "Bo");
        tasks.open(account, "finding/6", "register.tasks.due", "nu", Optional.of(expert), today, Actor.TORG);

        staff.leave(expert.id(), today, Actor.TORG);
        assertThat(task().owner()).as("the last day is a working day").contains(expert);
        staff.leave(expert.id(), today.minusDays(1), Actor.TORG);
        assertThat(task().owner()).contains(editor);
        staff.leave(editor.id(), today.minusDays(1), Actor.TORG);
        assertThat(task().owner()).contains(manager);
        staff.leave(manager.id(), today.minusDays(1), Actor.TORG);
        assertThat(task().owner()).contains(head);
    }

    @Test
    void the_list_of_a_board_goes_on_where_it_stopped_and_skips_none() {
        IntStream.range(0, 5).forEach(n -> open("finding/many/" + n, today.plusDays(n / 2)));

        var first = tasks.in(List.of(board.id()), Tasks.After.NOTHING, 3);
        var rest = tasks.in(
                List.of(board.id()),
                new Tasks.After(first.getLast().due(), first.getLast().id().value()),
                3);

        assertThat(first).hasSize(3);
        assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(tasks.in(List.of(cast.board("Idrottsnämnden").id()), Tasks.After.NOTHING, 3))
                .isEmpty();
        assertThat(tasks.load(List.of(board.id()))).isEqualTo(new Tasks.Load(5, 0));
        assertThat(tasks.loads()).containsEntry(account, new Tasks.Load(5, 0));
    }

    private TaskId open(String source, LocalDate due) {
        return tasks.open(account, source, "register.tasks.due", "idag", Optional.empty(), due, Actor.TORG);
    }

    private Task task() {
        return tasks.open(account).getFirst();
    }

    private List<String> kinds() {
        return ledger.history("register/" + account.value()).stream()
                .map(Line::kind)
                .toList();
    }
}
