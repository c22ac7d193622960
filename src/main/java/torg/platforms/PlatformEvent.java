package torg.platforms;

import java.time.Instant;
import java.util.Optional;
import torg.ledger.Happening;

/** Everything that can happen between the city and a platform. */
public sealed interface PlatformEvent extends Happening {

    record AccountConnected(long connection, String network, String handle, long decision) implements PlatformEvent {
        @Override
        public String subject() {
            return "connection/" + connection;
        }
    }

    /**
     * The same connection with a new token.
     *
     * @param ends when somebody must agree anew at the latest
     */
    record AccountReconnected(long connection, String network, String handle, Optional<Instant> ends)
            implements PlatformEvent {
        @Override
        public String subject() {
            return "connection/" + connection;
        }
    }

    /** The token was destroyed here; it is also to be withdrawn at the platform. */
    record AccountDisconnected(long connection, String network, String handle) implements PlatformEvent {
        @Override
        public String subject() {
            return "connection/" + connection;
        }
    }

    record ConnectionFailed(long connection, String word) implements PlatformEvent {
        @Override
        public String subject() {
            return "connection/" + connection;
        }
    }

    /** One try to deliver is about to be made. Written before the call, so a killed Torg knows that it may have been sent. */
    record DeliveryTried(String key, int tries) implements PlatformEvent {
        @Override
        public String subject() {
            return "delivery/" + key;
        }
    }

    record DeliverySettled(String key, String outcome, Optional<String> remoteRef, Optional<String> word)
            implements PlatformEvent {
        @Override
        public String subject() {
            return "delivery/" + key;
        }
    }

    /** One try to carry a measure out is about to be made. Written before the call. */
    record InterventionTried(String key, String what, int tries) implements PlatformEvent {
        @Override
        public String subject() {
            return "intervention/" + key;
        }
    }

    record InterventionSettled(String key, String what, String outcome, Optional<String> word)
            implements PlatformEvent {
        @Override
        public String subject() {
            return "intervention/" + key;
        }
    }

    /** One try to put a post there, to change it or to take it away is about to be made. Written before the call. */
    record PublicationTried(String key, String what, int tries) implements PlatformEvent {
        @Override
        public String subject() {
            return "publication/" + key;
        }
    }

    record PublicationSettled(
            String key, String what, String outcome, Optional<String> remoteRef, Optional<String> word)
            implements PlatformEvent {
        @Override
        public String subject() {
            return "publication/" + key;
        }
    }
}
