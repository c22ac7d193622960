package torg.exports.formats;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something somebody said, read out of an archive.
 *
 * @param ref what the platform calls it; empty where its archive gives no ids
 * @param at when it was said; empty where nothing in it is a time
 * @param ours whether the account said it
 * @param author who else; empty where it was the account, or nobody is named
 * @param thread what belongs together, in a form that names nobody
 * @param parent what it answers
 * @param media where its pictures and films stand in the same archive
 * @param others who is named beside it and is not to be read in its text
 */
public record Found(
        Kind kind,
        Optional<String> ref,
        Optional<Instant> at,
        boolean ours,
        String author,
        String text,
        Optional<String> thread,
        Optional<String> parent,
        Optional<String> address,
        List<String> media,
        Set<String> others) {

    /** Said by the account to everybody. */
    static Found post(Optional<String> ref, Optional<Instant> at, String text, List<String> media) {
        return ours(Kind.POST, ref, at, text, media);
    }

    static Found ours(Kind kind, Optional<String> ref, Optional<Instant> at, String text, List<String> media) {
        return new Found(
                kind,
                ref,
                at,
                true,
                "",
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.copyOf(media),
                Set.of());
    }

    Found to(Optional<String> what) {
        return new Found(kind, ref, at, ours, author, text, thread, what, address, media, others);
    }

    Found shownAt(Optional<String> where) {
        return new Found(kind, ref, at, ours, author, text, thread, parent, where, media, others);
    }

    Found in(Optional<String> which) {
        return new Found(kind, ref, at, ours, author, text, which, parent, address, media, others);
    }

    Found beside(Set<String> named) {
        return new Found(kind, ref, at, ours, author, text, thread, parent, address, media, Set.copyOf(named));
    }

    /** Said by somebody else. */
    Found by(String whom) {
        return new Found(kind, ref, at, false, whom, text, thread, parent, address, media, others);
    }
}
