package torg.register.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.platforms.Network;
import torg.register.stages.Stage;

/**
 * An account as the public list shows it. No person is in it (domain.md D9).
 *
 * @param board the board or company it belongs to; empty for the city's own
 * @param address only one that a browser may follow
 * @param since the day it was decided on
 */
public record Listing(
        long id,
        String name,
        Network network,
        String handle,
        Optional<String> address,
        String unit,
        String board,
        List<String> topics,
        String purpose,
        Stage stage,
        Optional<LocalDate> since) {

    /** How an account stands, for somebody who does not work here. */
    public enum Status {
        ACTIVE,
        DORMANT,
        CLOSING,
        /** Somebody else has taken it over. */
        HIJACKED;

        public String word() {
            return "directory.status." + name().toLowerCase();
        }
    }

    public Status status() {
        return switch (stage) {
            case DORMANT -> Status.DORMANT;
            case CLOSING, ARCHIVED -> Status.CLOSING;
            case HIJACKED -> Status.HIJACKED;
            case PROPOSED, UNDER_REVIEW, REFUSED, DECIDED, ACTIVE, CLOSED -> Status.ACTIVE;
        };
    }
}
