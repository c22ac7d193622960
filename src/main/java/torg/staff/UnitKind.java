package torg.staff;

/** What a unit is in the municipal organisation (kommunallagen 2017:725, chapters 3 and 10). */
public enum UnitKind {
    CITY,
    BOARD,
    DISTRICT_BOARD,
    COMPANY,
    ADMINISTRATION,
    UNIT;

    public String word() {
        return "staff.kind." + name().toLowerCase().replace('_', '-');
    }
}
