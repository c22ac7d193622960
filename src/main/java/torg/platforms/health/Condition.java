package torg.platforms.health;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import torg.platforms.Network;

/**
 * How one connection is.
 *
 * @param word why it does not work, where it does not
 * @param tested when the platform was last asked in earnest
 * @param agreed when somebody last connected it
 * @param ends when somebody must agree anew at the latest, where the platform says so
 * @param used today, by the platform's own counting
 * @param left of the account's own quota, where it has one and the platform tells
 * @param microdollars what it cost since the first of the month, in millionths of a US dollar
 * @param polled when it was last gone to for what is new
 * @param listening how the platform was asked to call by itself; empty where it cannot
 * @param direct how it is listened to over a line that stays open; empty where there is none
 */
public record Condition(
        long connection,
        Network network,
        String handle,
        Stands stands,
        Optional<String> word,
        Optional<Instant> tested,
        Instant agreed,
        Optional<Instant> ends,
        long used,
        Optional<Quota> left,
        long microdollars,
        Optional<Heard> newest,
        Optional<Instant> polled,
        Optional<Listening> listening,
        Optional<Direct> direct) {

    /** @param resets when all of it is there again */
    public record Quota(long left, long most, Instant resets) {
        public int percent() {
            return most <= 0 ? 0 : Math.clamp(left * 100 / most, 0, 100);
        }
    }

    /**
     * The newest thing that was heard.
     *
     * @param said when, by the platform
     * @param landed when it had reached the city
     */
    public record Heard(Instant said, Instant landed) {
        public Duration late() {
            return Duration.between(said, landed);
        }
    }

    /** @param called when the platform last called about this connection */
    public record Listening(State state, Optional<String> word, Optional<Instant> called) {
        public enum State {
            /** It is to be asked. */
            WANTED,
            /** It has agreed to call. */
            ASKED,
            /** It will not; the word says why. */
            REFUSED
        }
    }

    /**
     * @param word why it is not heard directly, where it is not
     * @param since when it has been so; empty where it never was any other way
     * @param heard when the platform last said anything there, be it only that it is there
     */
    public record Direct(State state, Optional<String> word, Optional<Instant> since, Optional<Instant> heard) {
        public enum State {
            /** It is to be opened. */
            WANTED,
            OPEN,
            BROKEN,
            /** The server has none. */
            NONE,
            /** The server does not let us in. */
            REFUSED
        }
    }

    public BigDecimal dollars() {
        return dollars(microdollars);
    }

    static BigDecimal dollars(long microdollars) {
        return BigDecimal.valueOf(microdollars, 6).setScale(2, java.math.RoundingMode.HALF_UP);
    }
}
