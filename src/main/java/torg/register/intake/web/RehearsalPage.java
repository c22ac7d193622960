package torg.register.intake.web;

import java.util.List;
import java.util.Map;
import torg.register.intake.Contents.UnknownUnit;
import torg.register.intake.IntakeFile;
import torg.register.intake.appraisal.RowResult.Kind;
import torg.shell.Page;
import torg.staff.Unit;

/**
 * What would become of every row. Nothing in the register has changed.
 *
 * @param moreUnits whether more unknown units come after these are settled
 */
public record RehearsalPage(
        long id,
        String name,
        Map<Kind, Long> counts,
        List<UnknownName> unknown,
        boolean moreUnits,
        List<Place> units,
        RowsPart rows)
        implements Page {
    /** Each has a choice of every unit of the city: more at a time would be a page of megabytes. */
    static final int MOST_UNITS = 20;

    public record Place(long id, String name) {}

    public record UnknownName(String name, long rows, int row, long suggestion) {}

    static RehearsalPage of(
            IntakeFile file, Map<Kind, Long> counts, List<UnknownUnit> unknown, List<Unit> units, RowsPart rows) {
        return new RehearsalPage(
                file.id().value(),
                file.name(),
                counts,
                unknown.stream()
                        .limit(MOST_UNITS)
                        .map(u -> new UnknownName(
                                u.name(),
                                u.rows(),
                                u.row(),
                                u.suggestion().map(Unit::id).orElse(0L)))
                        .toList(),
                unknown.size() > MOST_UNITS,
                units.stream()
                        .map(u -> new Place(
                                u.id(), "\u2003".repeat(Math.max(0, u.path().size() - 2)) + u.name()))
                        .toList(),
                rows);
    }

    @Override
    public String title() {
        return "register.intake.rehearsal.title";
    }

    public long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    public long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long enterable() {
        return count(Kind.IMPORTED) + count(Kind.NEEDS_RESPONSIBLE);
    }
}
