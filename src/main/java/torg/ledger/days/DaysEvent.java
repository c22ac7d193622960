package torg.ledger.days;

import torg.ledger.Happening;

/**
 * What happens to the heads that are kept outside. The lines hold all that the tables {@code ledger_day} and
 * {@code ledger_stamp} say, so that {@code bin/torg verify} finds a change in either.
 */
public sealed interface DaysEvent extends Happening {

    /** @param root in hexadecimal digits, as the reply's hash below */
    record DayClosed(String day, long size, String root) implements DaysEvent {
        @Override
        public String subject() {
            return "ledger/days/" + day;
        }
    }

    /**
     * @param time what the authority says that the time was, in microseconds
     * @param reply the SHA-256 of its answer
     */
    record HeadStamped(long size, String authority, String time, String reply) implements DaysEvent {
        @Override
        public String subject() {
            return "ledger/heads/" + size;
        }
    }
}
