package torg.staff;

import java.util.EnumSet;
import java.util.Set;

/** What a unit is in the municipal organisation (kommunallagen 2017:725, chapters 3 and 10). */
public enum UnitKind {
    CITY,
    BOARD,
    DISTRICT_BOARD,
    COMPANY,
    ADMINISTRATION,
    UNIT;

    /** What may be founded below; how a city divides its units further is its own matter. */
    public Set<UnitKind> below() {
        return switch (this) {
            case CITY -> EnumSet.of(BOARD, DISTRICT_BOARD, COMPANY);
            case BOARD, DISTRICT_BOARD -> EnumSet.of(ADMINISTRATION, UNIT);
            case COMPANY, ADMINISTRATION, UNIT -> EnumSet.of(UNIT);
        };
    }

    /** Whether it is an authority or a company of its own, and so the controller of its personal data (GDPR 4.7). */
    public boolean controller() {
        return switch (this) {
            case BOARD, DISTRICT_BOARD, COMPANY -> true;
            case CITY, ADMINISTRATION, UNIT -> false;
        };
    }

    public String word() {
        return "staff.kind." + name().toLowerCase().replace('_', '-');
    }
}
