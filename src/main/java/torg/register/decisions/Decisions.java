package torg.register.decisions;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.Account;
import torg.register.Chancery;
import torg.register.Decision;
import torg.register.Refusal;

/** The door to applications and decisions. */
@Component
class Decisions implements Chancery {

    @Override
    public void weigh(Account account, LocalDate day, Optional<String> despite) {}

    @Override
    public void decided(Account account, Decision decision, Optional<String> despite) {}

    @Override
    public void refused(Account account, Refusal refusal) {}
}
