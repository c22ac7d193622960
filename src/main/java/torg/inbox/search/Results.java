package torg.inbox.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest first.
 *
 * @param next where to go on; empty when there is no more
 * @param upTo how far back was looked when enough was looked through without finding enough
 * @param misspelt words nobody has written, each with those it was read as
 */
public record Results(
        List<Found> found, Optional<Long> next, Optional<Instant> upTo, Map<String, List<String>> misspelt) {}
