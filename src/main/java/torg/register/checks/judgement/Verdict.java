package torg.register.checks.judgement;

import java.net.URI;

/** What came of one rule for one look at a profile. What is not known for certain is never met. */
public sealed interface Verdict {

    /** @param seen the words, the address or the name that was found */
    record Met(String seen, Where where) implements Verdict {}

    /** Where the platform has no room: a link to the page that says it all (Stockholm: "as far as the platform allows"). */
    record MetByLink(URI link) implements Verdict {}

    /**
     * @param word the key of the sentence that says what is missing
     * @param seen what stands there instead; empty when nothing does
     */
    record Missing(String word, String seen) implements Verdict {}

    /** @param word the key of the sentence that says why nobody can tell */
    record Unknown(String word) implements Verdict {}

    /** @param word the key of the sentence that says why it is not demanded here */
    record NotDemanded(String word) implements Verdict {}

    /** Where on a profile something was found. */
    enum Where {
        NAME,
        DESCRIPTION,
        LINK,
        HANDLE,
        PICTURE,
        REL_ME,
        POSTS,
        INBOX,
        /** A colleague has looked, under their own name. */
        BY_HAND;

        public String word() {
            return "register.checks.where." + name().toLowerCase().replace('_', '-');
        }
    }

    default boolean passes() {
        return switch (this) {
            case Met met -> true;
            case MetByLink link -> true;
            case NotDemanded not -> true;
            case Missing missing -> false;
            case Unknown unknown -> false;
        };
    }
}
