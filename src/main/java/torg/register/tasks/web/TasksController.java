package torg.register.tasks.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.tasks.Task;
import torg.register.tasks.Tasks;
import torg.register.tasks.Tasks.Load;
import torg.register.tasks.Workplace;
import torg.shell.SignedIn;
import torg.staff.Right;

/** The tasks' pages. Nothing is ticked off here: a task is settled by what it asks for being done. */
@Controller
class TasksController {
    private static final int PAGE = 50;

    private final Tasks tasks;
    private final Register register;
    private final List<Workplace> places;

    TasksController(Tasks tasks, Register register, List<Workplace> places) {
        this.tasks = tasks;
        this.register = register;
        this.places = places;
    }

    @GetMapping("/tasks")
    TasksPage list(ListForm form, SignedIn reader) {
        var mine = tasks.mine(reader.person());
        if (form.everybodys()) {
            reader.with(Right.REGISTER);
            var found = tasks.in(reader.places(Right.REGISTER), form.after(), PAGE + 1);
            return TasksPage.everybodys(
                    rows(found), PAGE, mine.size(), all(reader).orElseThrow());
        }
        return TasksPage.mine(rows(mine), all(reader));
    }

    private Optional<Load> all(SignedIn reader) {
        return reader.may(Right.REGISTER) ? Optional.of(tasks.load(reader.places(Right.REGISTER))) : Optional.empty();
    }

    @GetMapping("/register/{id}/tasks")
    AccountTasksPage account(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        return new AccountTasksPage(
                id, account.name(), rows(tasks.open(account.id())), rows(tasks.settled(account.id(), PAGE)));
    }

    private List<TaskRow> rows(List<Task> found) {
        var today = tasks.today();
        return found.stream().map(task -> TaskRow.of(task, today, places)).toList();
    }
}
