package torg.vault.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The store does not answer, says no, or has no room. Nothing is known of what lies there, and what was to be done with it is
 * to be tried again. The message is for the operator and holds nothing of the key.
 */
public final class StoreAway extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    public enum Why {
        /** It cannot be reached, is too slow, or has a fault of its own. */
        SILENT,
        /** It knows the key not, or the key may not do this. */
        KEY,
        BUCKET,
        FULL
    }

    private final Why why;

    StoreAway(Why why, String message) {
        super(new IOException(message));
        this.why = why;
    }

    static StoreAway of(IOException e, Path folder) {
        var said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return said.contains("no space left") || said.contains("quota")
                ? new StoreAway(Why.FULL, "The disk of %s is full. Make room and try again.".formatted(folder))
                : new StoreAway(
                        Why.SILENT,
                        "%s can neither be read nor written (%s)."
                                .formatted(folder, e.getClass().getSimpleName()));
    }

    public Why why() {
        return why;
    }

    @Override
    public String getMessage() {
        return getCause().getMessage();
    }
}
