package torg.staff;

/** The names of rights, as controllers and rules ask for them; {@code staff.right-missing.…} says each to the reader. */
public final class Right {
    public static final String READ_INBOX = "read-inbox";
    public static final String ANSWER = "answer";
    /** See a masked span with a reason (domain.md D46). */
    public static final String UNMASK = "unmask";

    public static final String REGISTER = "register";
    /** Decide on an account: the head of administration, or a delegate in force that day (KL 7:6). */
    public static final String DECIDE = "decide";

    public static final String DELEGATE = "delegate";
    /** Tell a board, or its head, of what has been decided in their place (KL 7:5–8). */
    public static final String REPORT = "report";

    public static final String CONNECT = "connect";
    public static final String IMPORT = "import";
    public static final String READ_LEDGER = "read-ledger";
    public static final String STAFF = "staff";

    /** Draft the city's policy and publish the rules for comments. */
    public static final String POLICY = "policy";
    /** Answer a remiss for a unit. */
    public static final String REMISS = "remiss";

    /** Decide on measures against what residents write, and on objections to a colleague's. */
    public static final String MODERATE = "moderate";

    private Right() {}
}
