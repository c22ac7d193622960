package torg.register.above;

import torg.ledger.Actor;
import torg.register.AccountId;

/** Looking at an account at once, for rooms above the register; {@code register.profile} implements this. */
public interface Looking {
    void look(AccountId account, Actor actor);
}
