package torg.exports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.exports.formats.Kind;

/**
 * Something somebody said, out of an archive.
 *
 * @param words masked, for every view; the original leaves the database only through {@link Exports#unmask}
 * @param hidden whether there is more behind it: a name, a number
 * @param again whether another wording of the same thing is here too
 * @param path of the piece it stood in, with nobody's name in it
 * @param media hashes of its pictures and films
 */
public record Item(
        long id,
        Kind kind,
        Optional<Instant> at,
        boolean ours,
        String words,
        boolean hidden,
        boolean again,
        Optional<String> address,
        List<String> media,
        long archive,
        String path,
        int place,
        long capture) {}
