package torg.staff;

/** The names of rights, as controllers and rules ask for them; {@code staff.right-missing.…} says each to the reader. */
public final class Right {
    public static final String READ_INBOX = "read-inbox";
    public static final String ANSWER = "answer";
    /** See a masked span with a reason (domain.md D46). */
    public static final String UNMASK = "unmask";

    public static final String REGISTER = "register";
    /** Propose an account and apply for it: whoever is to do the work with it need not ask the manager to type it in. */
    public static final String APPLY = "apply";

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

    /** Requests of data subjects, the read log and the words that warn (GDPR articles 12–22, 30). */
    public static final String PERSONAL_DATA = "personal-data";

    /** Lay down, change and retire the approved answers of a unit (domain.md D28). */
    public static final String KEEP_ANSWERS = "keep-answers";

    /** Keep the register of images and of those who are in them (domain.md D54). */
    public static final String IMAGES = "images";

    /** Classify documents, register them in the diary and mark what is secret (OSL 5 kap.; domain.md D49, D55, D56). */
    public static final String RECORD = "record";

    /** Give out public records, or refuse to, after each has been weighed (TF 2 kap.; domain.md D58). */
    public static final String RELEASE = "release";

    /** The document plan, disposal and what goes to the city's archive (arkivlagen 3–10 §§; domain.md D61–D67). */
    public static final String ARCHIVE = "archive";

    private Right() {}
}
