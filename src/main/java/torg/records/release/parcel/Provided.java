package torg.records.release.parcel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import torg.shell.Words;

/**
 * A record as it is handed over. It holds nothing of what is masked, so whatever is made of it, a file's name, a
 * metadata field or a table, cannot tell it.
 *
 * @param kind its name in Swedish
 * @param code its name in data
 * @param enclosures what was sent along with it
 * @param entries the lines of the ledger that prove it
 */
public record Provided(
        String kind,
        String code,
        long number,
        String title,
        Instant at,
        List<Part> parts,
        List<Enclosure> enclosures,
        List<Long> entries) {

    /** @param provision by which it is masked, empty for plain text */
    public record Part(String text, String provision, boolean isMask) {
        public static Part plain(String text) {
            return new Part(text, "", false);
        }

        public static Part masked(String instead, String provision) {
            return new Part(instead, provision, true);
        }
    }

    /**
     * A picture or a file that was sent along with it.
     *
     * @param number from 1, in the order in which they were sent
     * @param description by whoever sent it, masked; empty where nobody has said what it shows
     */
    public record Enclosure(int number, boolean picture, String description, Fate fate) {

        public sealed interface Fate {
            /** @param bytes without what the camera wrote beside the picture */
            record Given(String ending, byte[] bytes) implements Fate {}

            record Withheld(String provision) implements Fate {}

            /** @param why in Swedish */
            record NotHere(String why) implements Fate {}
        }
    }

    /** What a given one is called in the package: numbers, and nothing of what its sender called it. */
    public String file(Enclosure one, Enclosure.Fate.Given given) {
        return "bilder/bild-%d-%d.%s".formatted(number, one.number(), given.ending());
    }

    /** What it is called on paper, with what it shows. */
    public String named(Enclosure one) {
        var name = Words.swedish(
                one.picture() ? "release.enclosed.picture-of" : "release.enclosed.file-of",
                one.number(),
                Long.toString(number));
        return one.description().isEmpty()
                ? Words.swedish("release.enclosed.undescribed", name)
                : Words.swedish("release.enclosed.described", name, one.description());
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
