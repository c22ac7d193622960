package torg.register.connecting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.platforms.health.Conditions;
import torg.platforms.health.Conditions.Ailing;
import torg.register.Account;
import torg.register.Register;
import torg.register.tasks.Task;
import torg.register.tasks.Tasks;
import torg.shell.Words;

/**
 * Whoever answers for an account is told once when its connection breaks, and once when somebody must agree anew within a
 * month. The task, and so the letter, is one until it works again.
 */
@Component
class Notices {
    static final String SOURCE = "connection/";

    private final Conditions conditions;
    private final Register register;
    private final Tasks tasks;

    Notices(Conditions conditions, Register register, Tasks tasks) {
        this.conditions = conditions;
        this.register = register;
        this.tasks = tasks;
    }

    private record Wish(Account account, String word, LocalDate due) {}

    /** Told twice, nothing is opened twice; what works again is settled by itself. */
    void lookAround() {
        var wishes = wishes();
        var open = tasks.openFrom(SOURCE).stream()
                .collect(Collectors.toMap(Task::source, task -> task, (one, other) -> one));
        wishes.forEach((source, wish) -> {
            if (!open.containsKey(source)) {
                tasks.open(
                        wish.account().id(),
                        source,
                        wish.word(),
                        wish.account().network().brand(),
                        Optional.empty(),
                        wish.due(),
                        Actor.TORG);
            }
        });
        open.values().stream()
                .filter(task -> !wishes.containsKey(task.source()))
                .forEach(task -> tasks.settle(task.about(), task.source(), Actor.TORG));
    }

    private Map<String, Wish> wishes() {
        var ailing = conditions.ailing();
        var accounts =
                register.connectedAs(ailing.stream().map(Ailing::connection).collect(Collectors.toSet()));
        var wishes = new HashMap<String, Wish>();
        for (var one : ailing) {
            Optional.ofNullable(accounts.get(one.connection())).ifPresent(account -> {
                if (one.broken()) {
                    var tomorrow = tasks.today().plusDays(1);
                    wishes.put(
                            SOURCE + one.connection() + "/broken",
                            new Wish(account, "register.connecting.task.broken", tomorrow));
                }
                one.ends()
                        .ifPresent(ends -> wishes.put(
                                SOURCE + one.connection() + "/ends",
                                new Wish(account, "register.connecting.task.ends", due(ends))));
            });
        }
        return wishes;
    }

    /** The day before it ends, or today when that has been. */
    private LocalDate due(Instant ends) {
        var before = LocalDate.ofInstant(ends, Words.ZONE).minusDays(1);
        return before.isBefore(tasks.today()) ? tasks.today() : before;
    }
}
