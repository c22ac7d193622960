package torg.register;

import torg.ledger.Actor;

/** Looking at an account at once, for rooms above the register; {@code register.profile} implements this. */
public interface Looking {
    void look(AccountId account, Actor actor);
}
