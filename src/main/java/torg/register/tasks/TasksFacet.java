package torg.register.tasks;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.Account;
import torg.register.above.Facet;
import torg.shell.SignedIn;
import torg.shell.Words;

/** What an account's page says of its tasks. */
@Component
class TasksFacet implements Facet.Teller {
    private static final int ORDER = 30;

    private final Tasks tasks;

    TasksFacet(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Optional<Facet> of(Account account, SignedIn reader) {
        var open = tasks.open(account.id());
        var overdue = open.stream().filter(task -> task.overdue(tasks.today())).count();
        var mood = overdue > 0 ? Facet.Mood.BAD : open.isEmpty() ? Facet.Mood.GOOD : Facet.Mood.WARN;
        return Optional.of(new Facet(
                ORDER,
                "register.tasks.title",
                mood,
                Words.t("register.tasks.facet", open.size(), overdue),
                "/register/" + account.id().value() + "/tasks"));
    }
}
