package torg.platforms.streams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import torg.platforms.Connections;
import torg.platforms.Fault;
import torg.platforms.Network;
import torg.platforms.Platform;
import torg.platforms.Platforms;
import torg.platforms.health.Condition.Direct.State;
import torg.platforms.streams.StreamRows.Due;
import torg.shell.Whereabouts;

/**
 * Keeps the streams open, each on one node: opened again after a while when they break, and the longer after the oftener
 * they do; closed when their connection ends or this node stops.
 */
@Component
public class Streams implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Streams.class);
    private static final int AT_ONCE = 20;
    /** As often as a connection is gone to where nothing tells by itself, at the least. */
    private static final Duration ORDINARY = Duration.ofMinutes(5);
    /** A server that lets one in and throws one out at once is tried ever less often, like one that does not answer. */
    private static final Duration WORKED = Duration.ofMinutes(1);

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration WHERE_REFUSED = Duration.ofHours(6);
    private static final Duration WHERE_NONE = Duration.ofDays(1);

    private final StreamRows rows;
    private final Connections connections;
    private final Supplier<Map<Network, Streaming>> all;
    private final Bells bells;
    private final RandomGenerator chance;
    private final boolean on;
    private final Clock clock;
    private final UUID node = UUID.randomUUID();
    private final Map<String, OpenStream> open = new ConcurrentHashMap<>();
    private final Set<Long> rung = ConcurrentHashMap.newKeySet();
    private final Map<Network, Map<String, Long>> accounts = new ConcurrentHashMap<>();
    private volatile boolean running;

    /** @param scan {@code off} where nothing is to be asked of the platforms by itself ({@code TORG_SCAN}) */
    @Autowired
    Streams(
            StreamRows rows,
            Connections connections,
            Platforms platforms,
            Bells bells,
            @Value("${torg.scan:on}") String scan,
            Clock clock) {
        this(rows, connections, () -> streaming(platforms), bells, new Random(), !"off".equals(scan), clock);
    }

    /** @param chance so that what broke all at once does not come back all at once */
    Streams(
            StreamRows rows,
            Connections connections,
            Supplier<Map<Network, Streaming>> all,
            Bells bells,
            RandomGenerator chance,
            boolean on,
            Clock clock) {
        this.rows = rows;
        this.connections = connections;
        this.all = all;
        this.bells = bells;
        this.chance = chance;
        this.on = on;
        this.clock = clock;
    }

    private static Map<Network, Streaming> streaming(Platforms platforms) {
        return platforms.all().stream()
                .filter(platform -> platform.streaming().isPresent())
                .collect(Collectors.toMap(
                        Platform::network, platform -> platform.streaming().orElseThrow()));
    }

    /** A storm of what is told is one bell a second. */
    @Scheduled(fixedDelay = 1000)
    void ring() {
        var heard = new HashSet<>(rung);
        if (!heard.isEmpty()) {
            rung.removeAll(heard);
            bells.ring(heard);
        }
    }

    @Scheduled(fixedDelay = 5000)
    void go() {
        if (on && running) {
            round();
        }
    }

    void round() {
        var telling = all.get();
        var byAccount = named(telling, Streaming.ByAccount.class::isInstance);
        var byNetwork = named(telling, one -> one instanceof Streaming.ByNetwork network && network.on());
        rows.join(byAccount, byNetwork);
        byNetwork.forEach(network -> accounts.put(network, rows.accounts(network)));
        open.values().forEach(OpenStream::endIfSilent);
        letGo();
        var any = new HashSet<>(byAccount);
        any.addAll(byNetwork);
        rows.take(node, any, AT_ONCE).forEach(due -> open(due, telling.get(due.network())));
    }

    private static Set<Network> named(Map<Network, Streaming> telling, Predicate<Streaming> which) {
        return telling.entrySet().stream()
                .filter(one -> which.test(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Of those whose connection has ended, and of those that another node has taken because it believed this one dead. */
    private void letGo() {
        var here = List.copyOf(open.values());
        var held = here.stream().map(OpenStream::held).toList();
        ring(); // before it is written down that all up to there has been told
        var ours = Set.copyOf(rows.keep(node, held));
        here.stream().filter(one -> !ours.contains(one.due().name())).forEach(OpenStream::leave);
    }

    private void open(Due due, Streaming streaming) {
        var one = new OpenStream(
                due,
                streaming.silence(),
                clock,
                this::opened,
                remoteId -> account(due, remoteId).ifPresent(rung::add));
        open.put(due.name(), one);
        one.listen(() -> listen(one, streaming));
    }

    private Optional<Long> account(Due due, String remoteId) {
        return due.connection()
                .or(() -> Optional.ofNullable(
                        accounts.getOrDefault(due.network(), Map.of()).get(remoteId)));
    }

    private Collection<Long> accounts(Due due) {
        return due.connection()
                .<Collection<Long>>map(Set::of)
                .orElseGet(() -> accounts.getOrDefault(due.network(), Map.of()).values());
    }

    /** What was said before is fetched now, unless the platform goes on from where it was left. */
    private void opened(OpenStream one) {
        if (one.due().place().isEmpty()) {
            rung.addAll(accounts(one.due()));
        }
        rows.opened(node, one.due().name());
    }

    private void listen(OpenStream one, Streaming streaming) {
        try {
            switch (streaming) {
                case Streaming.ByAccount byAccount ->
                    one.undisturbed(() ->
                                    connections.open(one.due().connection().orElseThrow()))
                            .ifPresent(connection -> byAccount.listen(connection, one));
                case Streaming.ByNetwork byNetwork -> byNetwork.listen(one.due().place(), one);
            }
            ended(one, new Fault(Fault.Kind.TRY_AGAIN, "platforms.stream.broken", clock.instant()));
        } catch (Fault fault) {
            ended(one, fault);
        } catch (RuntimeException bug) {
            log.error("A fault while a stream was listened to ({})", Whereabouts.of(bug));
            ended(one, new Fault(Fault.Kind.TRY_AGAIN, "platforms.stream.broken", clock.instant()));
        } finally {
            open.remove(one.due().name(), one);
        }
    }

    /** A token that is refused here may be withdrawn: gone to at once, the platform says so, and what it says there counts. */
    private void ended(OpenStream one, Fault fault) {
        if (one.isLeaving()) {
            return;
        }
        var tries = one.lasted(WORKED) ? 1 : one.due().tries() + 1;
        var word = one.wasSilent() ? "platforms.stream.silent" : fault.getMessage();
        if (fault.kind() == Fault.Kind.NOT_ALLOWED) {
            rung.addAll(accounts(one.due()));
        }
        one.undisturbed(() -> {
            rows.unheard(accounts(one.due()), ORDINARY);
            rows.ended(node, one.held(), state(fault), Optional.of(word), tries, next(fault, tries));
            return fault;
        });
    }

    private static State state(Fault fault) {
        return switch (fault.kind()) {
            case NOT_ALLOWED -> State.REFUSED;
            case GONE -> State.NONE;
            case TOO_MUCH, TRY_AGAIN -> State.BROKEN;
        };
    }

    private Instant next(Fault fault, int tries) {
        var now = clock.instant();
        return switch (fault.kind()) {
            case NOT_ALLOWED -> now.plus(WHERE_REFUSED);
            case GONE -> now.plus(WHERE_NONE);
            case TOO_MUCH -> fault.until();
            case TRY_AGAIN -> now.plus(pause(tries));
        };
    }

    /** Doubles from two seconds to a quarter of an hour, and between half of that and all of it. */
    private Duration pause(int tries) {
        var longest = Math.min(LONGEST.toMillis(), 1000L << Math.min(tries, 10));
        return Duration.ofMillis(chance.nextLong(longest / 2, longest + 1));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Another node may have them at once. */
    @Override
    public void stop() {
        running = false;
        var here = new ArrayList<>(open.values());
        here.forEach(OpenStream::leave);
        here.forEach(one -> rows.ended(
                node, one.held(), State.WANTED, Optional.empty(), one.due().tries(), clock.instant()));
        ring();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
