package torg.records.diary;

/** In which row of numbers something is registered. The secret one is one for the whole city: its numbers tell no board. */
public enum Series {
    ORDINARY,
    SECRET;

    public String word() {
        return "records.series." + name().toLowerCase();
    }
}
