package torg.images;

import java.time.LocalDate;
import java.util.Optional;
import torg.staff.Unit;

/**
 * What the city knows of an image.
 *
 * @param unit whose it is; everybody who keeps images may read of it
 * @param creator who made it, and is named beside it (upphovsrättslagen 3 §)
 * @param reference the agreement or licence; may be empty for the city's own
 * @param until the last day of the licence, where it has one
 * @param source where it came from: a photo assignment, an archive, an address
 * @param alternative what somebody hears who does not see it; empty for what is only decoration
 * @param decorativeBecause why nobody misses anything who does not see it; empty where there is an alternative
 * @param people whether anybody can be recognised in it
 * @param children whether children are in it, recognisable or not
 */
public record Particulars(
        String title,
        Unit unit,
        String creator,
        Licence licence,
        String reference,
        Optional<LocalDate> until,
        String source,
        String alternative,
        String decorativeBecause,
        boolean people,
        boolean children) {

    public boolean decorative() {
        return !decorativeBecause.isEmpty();
    }
}
