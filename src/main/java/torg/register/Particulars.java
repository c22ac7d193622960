package torg.register;

import java.util.Optional;
import torg.platforms.Network;
import torg.staff.Person;
import torg.staff.Unit;

/** What is said about an account when it is registered or corrected. */
public record Particulars(
        Network network,
        String name,
        String handle,
        Optional<String> address,
        Unit unit,
        String purpose,
        String audience,
        String goals,
        Optional<Person> responsible,
        Optional<Person> substitute) {}
