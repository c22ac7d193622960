package torg.vault;

import java.util.Optional;

/** Torg refuses to start, and the message tells the operator why and what to do. Printed alone, without a stack trace. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }

    /** The advice inside a failed start, however deep the framework has wrapped it. */
    public static Optional<String> explained(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart advice) {
                return Optional.of(advice.getMessage());
            }
        }
        return Optional.empty();
    }
}
