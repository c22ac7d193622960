package torg.register.intake;

import java.util.Set;
import torg.ledger.Actor;

/**
 * Who sent a list or had it entered.
 *
 * @param places the units for which they may import; each holds for everything below it
 */
public record Sender(long person, String name, Set<Long> places) {
    Actor actor() {
        return Actor.person(person, name);
    }
}
