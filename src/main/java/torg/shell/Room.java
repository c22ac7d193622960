package torg.shell;

import java.util.Optional;

/**
 * A room's line in the menu.
 *
 * @param order rooms stand in the order of the day's work
 * @param right who sees it; empty for everybody who works here
 */
public record Room(int order, String path, String word, Optional<String> right) {}
