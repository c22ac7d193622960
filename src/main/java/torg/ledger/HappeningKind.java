package torg.ledger;

import java.util.Locale;

/** The name of a kind of happening: the room and the fact, such as {@code inbox.question-answered}. Its words have the same key. */
public final class HappeningKind {
    static final String CAPTURE = "capture";

    private HappeningKind() {}

    public static String of(Class<? extends Happening> type) {
        var packages = type.getPackageName().split("\\.");
        return packages[1] + "."
                + type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
