package torg.shell;

import java.util.Optional;

/** Knows the people who work here. {@code staff} keeps the door; the shell only asks. */
public interface Doorkeeper {

    /** The person behind a sign-in name, with the rights that hold today. */
    Optional<SignedIn> known(String signInName);

    /** The sign-in name that an API key stands for; empty when it is unknown, withdrawn or out of date. */
    Optional<String> holderOf(String apiKey);

    /** The sign-in name of the person with this address at the city's OpenID provider. */
    Optional<String> knownAs(String issuer, String subject, String verifiedEmail);
}
