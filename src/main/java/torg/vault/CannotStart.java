package torg.vault;

/** Torg refuses to start, and the message tells the operator why and what to do. Printed alone, without a stack trace. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
