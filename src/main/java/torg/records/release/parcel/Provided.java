package torg.records.release.parcel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A record as it is handed over. It holds nothing of what is masked, so whatever is made of it, a file's name, a
 * metadata field or a table, cannot tell it.
 *
 * @param kind its name in Swedish
 * @param code its name in data
 * @param entries the lines of the ledger that prove it
 */
public record Provided(
        String kind, String code, long number, String title, Instant at, List<Part> parts, List<Long> entries) {

    /** @param provision by which it is masked, empty for plain text */
    public record Part(String text, String provision, boolean isMask) {
        public static Part plain(String text) {
            return new Part(text, "", false);
        }

        public static Part masked(String instead, String provision) {
            return new Part(instead, provision, true);
        }
    }

    /** A mask, by where it stands in the masked text. */
    public record Mask(int from, int to, String provision) {}

    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    public List<Mask> masks() {
        var masks = new ArrayList<Mask>();
        var at = 0;
        for (var part : parts) {
            if (part.isMask()) {
                masks.add(new Mask(at, at + part.text().length(), part.provision()));
            }
            at += part.text().length();
        }
        return masks;
    }

    public List<String> lines() {
        return text().lines().filter(line -> !line.isBlank()).toList();
    }
}
