package torg.register.directory;

import java.util.Optional;
import torg.platforms.Network;

/**
 * What the list is narrowed to; empty narrows nothing.
 *
 * @param unit a board or unit, with everything below it
 */
public record Search(String text, Optional<Network> network, Optional<Long> unit, Optional<String> topic) {
    public static final Search ALL = new Search("", Optional.empty(), Optional.empty(), Optional.empty());
}
