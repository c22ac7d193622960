package torg.register.tasks;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.register.AccountId;
import torg.register.above.Errands;
import torg.staff.Person;

/** Takes what rooms above the register want done in among the tasks. */
@Component
class AskedFromAbove implements Errands {
    private final Tasks tasks;

    AskedFromAbove(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void ask(
            AccountId about,
            String source,
            String word,
            String argument,
            Optional<Person> owner,
            LocalDate due,
            Actor by) {
        tasks.open(about, source, word, argument, owner, due, by);
    }

    @Override
    public void done(AccountId about, String source, Actor by) {
        tasks.settle(about, source, by);
    }

    /** A picture that may not be shown any more is taken down where the account's are listed. */
    @Bean
    static Workplace imagesWorkplace() {
        return new Workplace("images/", "/images");
    }

    /** An approved answer is looked over among those its account can use. */
    @Bean
    static Workplace answersWorkplace() {
        return new Workplace("answer/", "/answers");
    }
}
