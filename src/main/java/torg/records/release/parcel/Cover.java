package torg.records.release.parcel;

import java.time.Instant;
import java.util.List;

/**
 * What stands before the records in a part.
 *
 * @param request its number, and nothing of who asked
 * @param withheld what is not handed over at all, by provision
 */
public record Cover(
        String city, String board, String address, long request, int part, Instant madeAt, List<Withheld> withheld) {

    /** So many records are withheld as a whole by this provision. */
    public record Withheld(String provision, long items) {}
}
