package torg.platforms.mastodon;

import java.util.Optional;
import java.util.regex.Pattern;
import torg.platforms.RemoteRef;

/**
 * What one server calls a status or an account, with the server it means: small servers count from one, so the number alone
 * would name somebody else on the next.
 */
record LocalId(String id, String domain) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final Pattern WHOLE = Pattern.compile("([A-Za-z0-9_-]{1,80})@([^\\s@/]{1,253})");

    /** Empty when it is no such name, or one of another server's. */
    static Optional<LocalId> of(String written, String domain) {
        return of(written).filter(one -> one.domain.equals(domain));
    }

    static Optional<LocalId> of(String written) {
        var parts = WHOLE.matcher(written);
        return parts.matches() ? Optional.of(new LocalId(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** Whether it can stand in an address as it is. */
    static boolean isId(String written) {
        return ID.matcher(written).matches();
    }

    RemoteRef ref() {
        return new RemoteRef(toString());
    }

    @Override
    public String toString() {
        return id + "@" + domain;
    }
}
