package torg.records.packages.sip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file in the package.
 *
 * @param path from the folder of the METS that names it
 * @param original what it was called before its name was made safe
 * @param source the path, from the package's folder, of the file it was made of
 */
public record Kept(
        int number,
        String path,
        String original,
        Format format,
        long bytes,
        String sha256,
        Instant at,
        List<Deed> deeds,
        Optional<String> source) {
    String id() {
        return "file-" + number;
    }
}
