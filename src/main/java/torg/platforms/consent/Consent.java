package torg.platforms.consent;

import java.net.URI;
import java.util.List;
import torg.platforms.Fault;

/** Connecting by the platform's own page: a colleague signs in there and lets the city's application in (RFC 6749 4.1, RFC 7636). */
public interface Consent {

    Family family();

    /**
     * The page at the platform where the person agrees.
     *
     * @throws Fault {@code platforms.no-app} when the city has no application registered there
     */
    URI page(Asked asked);

    /**
     * The accounts that the one who agreed can open, each with a token of its own; the colleague chooses the one that the
     * decision names. Never empty.
     *
     * @throws Fault {@code platforms.wrong-name-or-secret} for a code that was used, ran out or was never given
     */
    List<Choice> choices(Returned returned);

    /**
     * @param back where the platform sends the person afterwards
     * @param state ours, to know the answer by
     * @param challenge S256 of the verifier
     */
    record Asked(URI back, String state, String challenge) {}

    /** @param verifier whose S256 the challenge was */
    record Returned(String code, URI back, String verifier) {}

    /** One account behind the login. */
    record Choice(torg.platforms.Granted granted, String name) {}
}
