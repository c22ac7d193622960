package torg.register.above;

import java.time.LocalDate;
import torg.ledger.Actor;
import torg.register.AccountId;

/** What accounts' looks are measured by, for rooms above the register; {@code register.checks} implements this. */
public interface Inspection {

    /** Whether anybody has said by which picture the city is known. */
    boolean picturesCity();

    /** The profile picture that the city's accounts are to have, from now on. */
    void pictureCity(byte[] picture, Actor actor);

    void exempt(AccountId id, String rule, LocalDate until, String reference, String reason, long by, Actor actor);
}
