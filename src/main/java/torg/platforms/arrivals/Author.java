package torg.platforms.arrivals;

/** Somebody on a platform, as the platform tells it. */
public record Author(String id, String handle, String displayName) {}
