package torg.shell;

/** There is no such thing, or the reader may not know that there is (404). */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("shell.not-found", null, false, false);
    }
}
