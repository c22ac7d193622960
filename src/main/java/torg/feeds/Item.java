package torg.feeds;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that was published.
 *
 * @param key what the feed calls it; the same as long as it is the same
 * @param summary without markup, and not all of it
 */
public record Item(String key, String title, String summary, Optional<URI> link, Instant at) {}
