package torg.register.incident;

/** What has to be done when an account is hijacked (domain.md D14), in the order in which one does it. */
public enum Step {
    /** Everybody who was administrator: does each still have their sign-in, and is the second factor theirs? */
    ADMINISTRATORS,
    PLATFORM_REPORT,
    /** Residents are told, on other accounts and on the city's site. */
    NOTICE,
    SISTER_CHANNELS,
    POLICE_REPORT,
    /** Were personal data disclosed, in messages for instance? To be notified within 72 hours if so (GDPR article 33). */
    BREACH_ASSESSMENT;

    public String word() {
        return "register.incident.step." + name().toLowerCase().replace('_', '-');
    }
}
