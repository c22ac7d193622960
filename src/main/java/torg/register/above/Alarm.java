package torg.register.above;

import torg.ledger.Actor;
import torg.register.AccountId;

/** Stopping a hijacked account, for rooms above the register; {@code register.incident} implements this. */
public interface Alarm {
    void report(AccountId id, String what, Actor actor);
}
