package torg.shell;

import java.util.Arrays;

/** Where a fault came about, as a log may tell it. */
public final class Whereabouts {
    private Whereabouts() {}

    /** Without its words: PostgreSQL tells in them what stood in the row, and that is what residents wrote. */
    public static String of(Throwable fault) {
        return fault.getClass().getSimpleName()
                + Arrays.stream(fault.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("torg."))
                        .findFirst()
                        .map(frame -> " at " + frame)
                        .orElse("");
    }
}
