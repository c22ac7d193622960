package torg.inbox.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import torg.inbox.Look;
import torg.inbox.Queue;
import torg.inbox.Urgency;
import torg.platforms.Network;
import torg.platforms.Way;

/** Which queue, how narrowed, and from where. An address that makes no sense shows the beginning. */
public record QueueForm(
        String queue,
        String network,
        Long unit,
        Long account,
        String urgency,
        String way,
        Integer u,
        String at,
        Long id) {
    Look look() {
        return new Look(
                named(Queue.values(), queue).orElse(Queue.WAITING),
                named(Network.values(), network),
                Optional.ofNullable(unit),
                Optional.ofNullable(account),
                named(Urgency.values(), urgency),
                named(Way.values(), way));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }

    Optional<Queue.Place> after() {
        try {
            return at == null || id == null
                    ? Optional.empty()
                    : Optional.of(new Queue.Place(u == null ? 0 : u, Instant.parse(at), id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The address of a look, as these fields would say it. */
    static String address(Look look) {
        return "/inbox?"
                + Stream.of(
                                Optional.of("queue=" + lower(look.queue())),
                                look.network().map(n -> "network=" + lower(n)),
                                look.unit().map(n -> "unit=" + n),
                                look.account().map(n -> "account=" + n),
                                look.urgency().map(n -> "urgency=" + lower(n)),
                                look.way().map(n -> "way=" + lower(n)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("&"));
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
