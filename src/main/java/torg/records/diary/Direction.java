package torg.records.diary;

/** Whether somebody sent it, the city sent it, or the city drew it up and sent it to nobody (TF 2 kap. 9–10 §§). */
public enum Direction {
    RECEIVED,
    SENT,
    DRAWN_UP;

    public String word() {
        return "records.direction." + name().toLowerCase().replace('_', '-');
    }
}
