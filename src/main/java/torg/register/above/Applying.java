package torg.register.above;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.ledger.Actor;
import torg.platforms.Network;
import torg.register.Account;
import torg.staff.Person;
import torg.staff.Unit;

/** Applications and what holds them back, for rooms above the register; {@code register.decisions} implements this. */
public interface Applying {

    /** What an applicant answers besides what the account itself says. */
    record Answers(String mission, List<String> topics, String considered, String whyNot) {}

    /** By somebody who has looked at every account that is near. */
    void apply(Account account, Answers answers, Person applicant, Actor actor);

    /**
     * @param unit empty for the whole city
     * @return the number of the moratorium
     */
    long hold(
            Optional<Network> network,
            Optional<Unit> unit,
            String reason,
            String reference,
            LocalDate from,
            Optional<LocalDate> until,
            Actor actor);
}
