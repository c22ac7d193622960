package torg.staff;

import java.util.Set;

/** What somebody does here, and what that allows. A role is held for a unit and everything below it, between two dates. */
public enum Role {
    WEB_EDITOR(Right.READ_INBOX, Right.ANSWER, Right.APPLY, Right.IMAGES),
    EXPERT(Right.READ_INBOX),
    MODERATOR(Right.READ_INBOX, Right.ANSWER, Right.UNMASK, Right.MODERATE),
    REGISTRAR(
            Right.READ_INBOX,
            Right.UNMASK,
            Right.READ_LEDGER,
            Right.REPORT,
            Right.PERSONAL_DATA,
            Right.RECORD,
            Right.RELEASE,
            Right.ARCHIVE),
    ARCHIVIST(Right.READ_INBOX, Right.READ_LEDGER, Right.ARCHIVE),
    SECRETARY(Right.READ_INBOX, Right.REMISS, Right.REPORT),
    UNIT_MANAGER(
            Right.READ_INBOX,
            Right.ANSWER,
            Right.UNMASK,
            Right.APPLY,
            Right.REGISTER,
            Right.MODERATE,
            Right.KEEP_ANSWERS,
            Right.IMAGES,
            Right.RECORD),
    HEAD(
            Right.READ_INBOX,
            Right.APPLY,
            Right.REGISTER,
            Right.DECIDE,
            Right.DELEGATE,
            Right.REPORT,
            Right.READ_LEDGER,
            Right.REMISS,
            Right.RELEASE,
            Right.ARCHIVE),
    COMMUNICATIONS_DIRECTOR(
            Right.READ_INBOX,
            Right.ANSWER,
            Right.UNMASK,
            Right.APPLY,
            Right.REGISTER,
            Right.CONNECT,
            Right.IMPORT,
            Right.POLICY,
            Right.READ_LEDGER,
            Right.MODERATE,
            Right.PERSONAL_DATA,
            Right.KEEP_ANSWERS,
            Right.IMAGES,
            Right.RECORD,
            Right.RELEASE),
    AUDITOR(Right.READ_LEDGER),
    ADMINISTRATOR(
            Right.STAFF, Right.IMPORT, Right.CONNECT, Right.APPLY, Right.REGISTER, Right.READ_LEDGER, Right.POLICY);

    private final Set<String> rights;

    Role(String... rights) {
        this.rights = Set.of(rights);
    }

    public Set<String> rights() {
        return rights;
    }

    public String word() {
        return "staff.role." + name().toLowerCase().replace('_', '-');
    }
}
