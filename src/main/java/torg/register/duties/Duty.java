package torg.register.duties;

/** The five duties of whoever answers for an account (Stockholm's manual, "Organisation och rutiner"; domain.md 1.1). */
public enum Duty {
    /** Planering. */
    PLANNING,
    /** Publicering. */
    PUBLISHING,
    /** Uppföljning. */
    FOLLOW_UP,
    /** Bevakning: to see what comes in (BBS-lagen 4 §). */
    MONITORING,
    /** Moderering. */
    MODERATION;

    public String word() {
        return "register.duties.duty." + name().toLowerCase().replace('_', '-');
    }
}
