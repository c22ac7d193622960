package torg.platforms.health;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a connection stands, the worst first. */
public enum Stands {
    /** Somebody must connect it again. */
    BROKEN,
    /** Somebody must agree anew within a month. */
    ENDING,
    /** The platform does not answer as it should; Torg tries again by itself. */
    WAITING,
    WORKS;

    public String word() {
        return "platforms.stands." + name().toLowerCase(Locale.ROOT);
    }

    /** How it looks beside its word. */
    public String chip() {
        return switch (this) {
            case BROKEN -> "bad";
            case ENDING, WAITING -> "warn";
            case WORKS -> "good";
        };
    }

    public static Optional<Stands> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
