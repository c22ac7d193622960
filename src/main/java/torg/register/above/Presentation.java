package torg.register.above;

import java.util.List;
import torg.ledger.Actor;
import torg.register.AccountId;
import torg.staff.Unit;

/** What the public is told of units and accounts, for rooms above the register; the sub-room that tells it implements this. */
public interface Presentation {

    /**
     * How one reaches a unit. A blank text leaves it to the unit above.
     *
     * @param by whom one meets, a function and never a person
     * @param hours when its accounts are watched
     */
    record Reach(String by, String email, String phone, String webPage, String personalData, String hours) {}

    /** Whether nothing has been said of any unit yet. */
    boolean blank();

    void reached(Unit unit, Reach reach, Actor actor);

    /** Shows the account to the public under these topics. */
    void about(AccountId account, List<String> topics, Actor actor);
}
