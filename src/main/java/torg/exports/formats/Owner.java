package torg.exports.formats;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose archive it is, as far as it tells.
 *
 * @param handle the account's name in its address
 * @param id the platform's lasting number for it
 * @param names what it is called where people read it
 */
public record Owner(Optional<String> handle, Optional<String> id, Set<String> names) {
    public static final Owner UNTOLD = new Owner(Optional.empty(), Optional.empty(), Set.of());

    /** Who is called by one of these is the account itself, and nobody whose name is to be hidden. */
    public Owner also(String... called) {
        var all = Stream.concat(names.stream(), Stream.of(called))
                .map(Owner::plain)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Owner(handle, id, all);
    }

    boolean isCalled(String name) {
        return names.stream().map(Owner::plain).anyMatch(plain(name)::equals);
    }

    /** Whether an account in the register can be the one this archive is of; so it is when the archive does not tell. */
    public boolean mayBe(String registered) {
        return handle.map(own -> bare(own).equals(bare(registered))).orElse(true);
    }

    private static String bare(String handle) {
        return plain(handle).replaceFirst("^@", "").replaceFirst("@.*", "");
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
