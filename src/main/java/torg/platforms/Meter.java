package torg.platforms;

import java.time.Instant;
import java.util.Optional;

/** What calls use of a platform's quota, so that a person sees it before it is used up. */
@FunctionalInterface
public interface Meter {
    Meter NONE = use -> {};

    void note(Use use);

    /**
     * One call's use.
     *
     * @param units by the platform's own counting; 1 where it counts calls
     * @param microdollars what it cost the city, in millionths of a US dollar; 0 where nothing is paid
     * @param left what the platform said is left, of how much, and until when
     */
    record Use(int units, long microdollars, Optional<Left> left) {
        public static final Use ONE_CALL = new Use(1, 0, Optional.empty());
    }

    /** @param of whose quota: one account's, or that of the city's whole application */
    record Left(Of of, long left, long most, Instant resets) {
        public enum Of {
            ACCOUNT,
            APPLICATION
        }
    }
}
