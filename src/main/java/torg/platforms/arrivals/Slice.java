package torg.platforms.arrivals;

import java.util.List;

/** What came in since a cursor. */
public record Slice(List<Landed> landed, Cursor next, boolean more) {}
