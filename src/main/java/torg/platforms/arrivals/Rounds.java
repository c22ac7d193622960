package torg.platforms.arrivals;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.platforms.Ability;
import torg.platforms.Connections;
import torg.platforms.Connections.Due;
import torg.platforms.Fault;
import torg.platforms.Network;
import torg.platforms.Platform;
import torg.platforms.Platforms;
import torg.platforms.arrivals.Arrivals.Incoming;
import torg.platforms.streams.StreamRows;
import torg.platforms.webhooks.Subscriptions;
import torg.shell.Seats;
import torg.shell.Whereabouts;

/** Goes round the connections and fetches what came in; often where people talk, seldom where it is quiet. */
@Component
class Rounds {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration OFTEN = Duration.ofSeconds(5);
    private static final Duration SELDOM = Duration.ofMinutes(5);
    /** Where the platform tells by itself: what it tells is a hint, going there is the truth. */
    private static final Duration WHERE_IT_IS_TOLD = Duration.ofMinutes(15);

    private static final int AT_ONCE = 8;

    private final Connections connections;
    private final Platforms platforms;
    private final Arrivals arrivals;
    private final Projection projection;
    private final Subscriptions subscriptions;
    private final StreamRows streams;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Seats seats = new Seats(AT_ONCE);

    Rounds(
            Connections connections,
            Platforms platforms,
            Arrivals arrivals,
            Projection projection,
            Subscriptions subscriptions,
            StreamRows streams,
            TransactionTemplate transaction,
            Clock clock) {
        this.connections = connections;
        this.platforms = platforms;
        this.arrivals = arrivals;
        this.projection = projection;
        this.subscriptions = subscriptions;
        this.streams = streams;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A slow platform holds its own place only. */
    @Scheduled(fixedDelay = 1000)
    void go() {
        seats.fill(most -> connections.due(most, listening()), this::fetch);
    }

    private List<Network> listening() {
        return platforms.all().stream()
                .filter(platform -> platform.abilities().contains(Ability.ARRIVALS))
                .map(Platform::network)
                .toList();
    }

    void fetch(Due due) {
        connections.open(due.id()).ifPresent(connection -> {
            try {
                var slice = platforms.required(due.network()).poll(connection, due.cursor());
                var quiet = slice.landed().isEmpty() ? due.quietPolls() + 1 : 0;
                transaction.executeWithoutResult(status -> {
                    arrivals.land(slice.landed().stream()
                            .map(landed -> new Incoming(due.id(), landed))
                            .toList());
                    connections.advance(
                            due.id(),
                            slice.next(),
                            clock.instant().plus(slice.more() ? Duration.ZERO : pause(due, quiet)),
                            quiet);
                    connections.works(due.id());
                });
                projection.wake();
            } catch (Fault fault) {
                log.info("Connection {} could not be read: {}", due.id(), fault.getMessage());
                connections.failed(due.id(), fault);
            } catch (RuntimeException bug) {
                log.error("A fault while connection {} was read ({})", due.id(), Whereabouts.of(bug));
                connections.failed(
                        due.id(),
                        new Fault(
                                Fault.Kind.TRY_AGAIN,
                                "platforms.try-again",
                                clock.instant().plus(SELDOM)));
            }
        });
    }

    private Duration pause(Due due, int quietPolls) {
        var listens = platforms.required(due.network()).abilities().contains(Ability.WEBHOOKS);
        if (listens && subscriptions.calls(due.id())) {
            return WHERE_IT_IS_TOLD;
        }
        var usual = pause(quietPolls);
        return usual.equals(SELDOM) && streams.tells(due.id()) ? WHERE_IT_IS_TOLD : usual;
    }

    /** Doubles from five seconds to five minutes while nothing comes. */
    private static Duration pause(int quietPolls) {
        var longer = OFTEN.multipliedBy(1L << Math.min(Math.max(quietPolls - 6, 0), 7));
        return longer.compareTo(SELDOM) < 0 ? longer : SELDOM;
    }
}
