package torg.inbox.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import torg.platforms.Network;

/**
 * What is looked for, and where.
 *
 * @param units those whose conversations the reader may see, or one of them
 * @param state a state of {@link torg.inbox.Conversation}, as the database names it
 * @param before messages with a lower number only: where the page before ended
 */
public record Wanted(
        String words,
        Collection<Long> units,
        Optional<Long> account,
        Optional<Network> network,
        Optional<String> state,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<Long> before) {}
