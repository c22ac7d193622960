package torg.platforms.arrivals;

/** How far a connection has been read. Opaque to all but its adapter; stored in the same transaction as what was read. */
public record Cursor(String value) {
    public static final Cursor BEGINNING = new Cursor("");
}
