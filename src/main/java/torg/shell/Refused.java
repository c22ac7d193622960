package torg.shell;

/** The city's rules say no (409). Thrown where the rule lives; the words tell the reader which rule and what to do instead. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Object[] arguments;

    public Refused(String word, Object... arguments) {
        super(word, null, false, false);
        this.arguments = arguments;
    }

    /** The whole no, in the reader's language. */
    public String sentence() {
        return Words.t(getMessage(), arguments == null ? new Object[0] : arguments);
    }
}
