package torg.platforms.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.consent.Family;

/** A family of platforms that tells what happens. Polling goes on beside it, seldom: a call is a hint, polling is the truth. */
public interface Webhooks {

    Family family();

    /**
     * The platform asks whether the address is ours.
     *
     * @return what to answer; empty for a call that is none of these
     * @throws Forged when it knows too little to be the platform
     */
    Optional<Proof> handshake(Call call);

    /**
     * The signature over the raw bytes first, then sense. What makes no sense is none of {@link Forged}: it lands as it is
     * and is set aside where it is read.
     *
     * @throws Forged when the signature is missing, false or too old
     */
    List<Heard> hear(Call call);

    /** Asks the platform to tell about this account from now on; asked twice it is told once. @throws Fault */
    void subscribe(Connection connection, URI ourAddress);

    /** The platform has asked our address whether it is ours and did not get the right answer: worth another try. */
    static Fault unproved(Instant now) {
        return new Fault(Fault.Kind.TRY_AGAIN, "platforms.address-unproved", now);
    }

    /** @param type the answer's content type */
    record Proof(String type, String body) {}

    /** Not from the platform. Nothing of it is kept but that it came. */
    final class Forged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Forged(String why) {
            super(why, null, false, false);
        }
    }
}
