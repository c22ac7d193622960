package torg.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often somebody wants letters. */
public enum Pace {
    AT_ONCE,
    /** One letter in the morning, with all there is. */
    DAILY,
    /** Only alarms. */
    ALARMS_ONLY;

    public String word() {
        return "post.pace." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Pace> named(String name) {
        return Arrays.stream(values()).filter(pace -> pace.name().equals(name)).findFirst();
    }
}
