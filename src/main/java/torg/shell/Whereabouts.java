package torg.shell;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a fault came about, as a log may tell it. */
public final class Whereabouts {
    private static final int DEEPEST = 8;
    private static final int FRAMES = 25;

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

    /** The whole way down to what it began with, for whoever is to mend it; without words, for the same reason. */
    public static String trail(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .map(one -> one.getClass().getName()
                        + Arrays.stream(one.getStackTrace())
                                .limit(FRAMES)
                                .map(frame -> "\n    at " + frame)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n  caused by "));
    }
}
