package torg.register.above;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.register.AccountId;

/** What was last seen of an account's basic information on its live profile (domain.md 1.5); the checks answer. */
public interface BasicInformation {

    /** Empty when the profile has never been read. */
    Optional<Seen> seen(AccountId account);

    /**
     * @param lacking the names of what is missing, in the reader's language
     */
    record Seen(Standing.Light light, List<String> lacking, Instant at) {}
}
