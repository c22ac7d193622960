package torg.platforms;

import java.util.function.UnaryOperator;
import torg.vault.Secret;

/**
 * An account of the city's as an adapter sees it: who it is there, and the opened token. Lives no longer than one call.
 *
 * @param renewal how the token is exchanged when it has run out
 * @param meter where an adapter notes what a call used of the platform's quota and what it cost
 */
public record Connection(long id, String remoteId, String handle, Secret token, Renewal renewal, Meter meter) {

    public Connection(long id, String remoteId, String handle, Secret token, Renewal renewal) {
        this(id, remoteId, handle, token, renewal, Meter.NONE);
    }

    /** One caller at a time, on whatever node: a second would make the platform withdraw what the first was given. */
    @FunctionalInterface
    public interface Renewal {

        /**
         * @param exchange is given the token as it is stored now, which another caller may have renewed already, and
         *     returns the one to be stored from now on
         * @return what is stored now
         */
        Secret renew(UnaryOperator<Secret> exchange);
    }
}
