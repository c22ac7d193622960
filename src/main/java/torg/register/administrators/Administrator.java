package torg.register.administrators;

import java.time.LocalDate;
import java.util.Optional;
import torg.register.AccountId;
import torg.staff.Person;

/**
 * Somebody who can sign in to an account on its platform (domain.md D1; peers.md P8).
 *
 * @param role what the platform calls it: administratör, redaktör
 * @param twoFactor attested the day it was verified
 * @param recovery where the platform sends whoever has lost the way in; empty when nobody has said
 * @param verifiedOn when somebody last looked on the platform and saw that this is so
 */
public record Administrator(
        long id,
        AccountId account,
        Who who,
        String role,
        boolean twoFactor,
        String recovery,
        LocalDate addedOn,
        LocalDate verifiedOn,
        String verifiedBy,
        Optional<LocalDate> removedOn) {

    /** Somebody who works here, or not. */
    public sealed interface Who {
        record Colleague(Person person) implements Who {}

        /** @param organisation the agency or company */
        record Outsider(String called, String organisation) implements Who {}

        default String name() {
            return switch (this) {
                case Colleague(var person) -> person.name();
                case Outsider(var called, var organisation) -> called;
            };
        }

        default boolean is(long person) {
            return this instanceof Colleague(var colleague) && colleague.id() == person;
        }
    }

    /** The last day on which it still counts as looked at. */
    public LocalDate freshUntil(int days) {
        return verifiedOn.plusDays(days);
    }
}
