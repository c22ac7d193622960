package torg.register.above;

import java.time.LocalDate;
import torg.ledger.Actor;
import torg.register.AccountId;
import torg.register.stages.Receipt;

/** An account's end, step by step, for rooms above the register; {@code register.closing} implements this. */
public interface Ending {

    /** What is decided when an account is to end. */
    record Decided(String reference, String reason, String successor, LocalDate lastDay) {}

    void begin(AccountId id, Decided decided, long decider, Actor actor);

    /** Somebody says that the notice stands on the account since a day. */
    void noticed(AccountId id, LocalDate on, Actor actor);

    Receipt archive(AccountId id, Actor actor);

    void end(AccountId id, Actor actor);
}
