package torg.privacy;

/** How sure a detector is. */
public enum Certainty {
    /** It is what its kind says, as far as form, date and check digit can tell. */
    CERTAIN,
    /** A mobile number as well as an identity number: ten digits from 070 on. Hidden, since it may be the worse. */
    AMBIGUOUS,
    /** The form fits and the check digit does not. Listed for whoever looks closer, and shown. */
    POSSIBLE
}
