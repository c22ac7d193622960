package torg.town;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import torg.ledger.Actor;
import torg.ledger.Happening;
import torg.ledger.Ledger;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrivals.Incoming;
import torg.platforms.arrivals.GroupCommit;
import torg.platforms.arrivals.Landed;
import torg.platforms.square.SquareChannel;
import torg.register.Account;
import torg.shell.Refused;

/**
 * Lets a storm come over one of the town's accounts: thousands of comments under one post, by the same door as all that
 * residents write, while everybody else works. Afterwards it can be seen that none was lost.
 */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
public class Weather implements SmartLifecycle {
    private static final int IN_FLIGHT = 2_000;
    private static final Duration TOLD = Duration.ofSeconds(1);
    private static final Executor LATER = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);

    private static final List<String> WORDS = List.of(
            "Det här är en skandal. Vem svarar för beslutet?",
            "Har ni ens läst vad vi skrev i våras?",
            "Jag delar det här med alla jag känner.",
            "Äntligen! Det var på tiden.",
            "Hur mycket har det kostat hittills?",
            "Var kan man läsa hela beslutet?",
            "Min dotter går i den skolan. Ring mig gärna på 070-174 06 05.",
            "Skäms!");

    private final Storms storms;
    private final SquareChannel channel;
    private final GroupCommit landing;
    private final Ledger ledger;
    private final Clock clock;
    private final Texts texts = Texts.read();
    private volatile boolean running;

    Weather(Storms storms, SquareChannel channel, GroupCommit landing, Ledger ledger, Clock clock) {
        this.storms = storms;
        this.channel = channel;
        this.landing = landing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param sent how many were acknowledged
     * @param stored how many of them the landing has heard; counted when it is over
     * @param visible how many stand in the inbox
     * @param doubled how many stand there more than once
     * @param conversation where they stand
     */
    public record Storm(
            long id,
            long account,
            String accountName,
            int comments,
            Duration during,
            Instant beganAt,
            Optional<Instant> endedAt,
            int sent,
            long stored,
            long visible,
            long doubled,
            Optional<Long> conversation) {

        /** All are sent, and all that came in stands in the inbox. */
        public boolean over() {
            return endedAt.isPresent() && visible >= stored;
        }

        public boolean nothingLost() {
            return over() && sent == stored && stored == visible && doubled == 0;
        }
    }

    public record StormOrdered(String account, int comments, long seconds) implements Happening {
        @Override
        public String subject() {
            return "town";
        }
    }

    /** @throws Refused while another is on */
    @Transactional
    public void blow(Account over, int comments, Duration during, Actor actor) {
        var connection = over.connection().orElseThrow(() -> new Refused("town.storm.not-there"));
        var storm = begin(over, connection, comments, during);
        ledger.record(actor, new StormOrdered(over.name(), comments, during.toSeconds()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("storm").start(() -> send(storm, connection, comments, during));
            }
        });
    }

    private long begin(Account over, long connection, int comments, Duration during) {
        try {
            return storms.add(over.id().value(), connection, comments, during, clock.instant());
        } catch (DuplicateKeyException another) {
            throw new Refused("town.storm.one-at-a-time");
        }
    }

    /** Evenly over the time. What is not acknowledged is sent again, as platforms do. */
    private void send(long storm, long connection, int comments, Duration during) {
        var random = new SplittableRandom(storm);
        var inFlight = new Semaphore(IN_FLIGHT);
        var sent = new AtomicInteger();
        var between = during.toNanos() / comments;
        var began = System.nanoTime();
        var told = began;
        for (int n = 0; n < comments && running; n++) {
            rest(began + n * between - System.nanoTime());
            inFlight.acquireUninterruptibly();
            send(new Incoming(connection, said(storm, n, random))).whenComplete((durable, fault) -> {
                if (fault == null) {
                    sent.incrementAndGet();
                }
                inFlight.release();
            });
            if (System.nanoTime() - told > TOLD.toNanos()) {
                told = System.nanoTime();
                storms.sent(storm, sent.get());
            }
        }
        inFlight.acquireUninterruptibly(IN_FLIGHT);
        storms.end(storm, sent.get(), clock.instant());
    }

    private CompletableFuture<Void> send(Incoming said) {
        return landing.land(said).exceptionallyCompose(why -> {
            if (!running) {
                return CompletableFuture.failedFuture(new CompletionException(why));
            }
            // Not on the thread that told it: that is the landing's own.
            return CompletableFuture.supplyAsync(() -> send(said), LATER).thenCompose(again -> again);
        });
    }

    private Landed said(long storm, int number, SplittableRandom random) {
        return channel.said(
                comment(storm, number), post(storm), post(storm).value(), texts.name(random), Texts.one(WORDS, random));
    }

    static RemoteRef post(long storm) {
        return new RemoteRef("storm:" + storm);
    }

    static RemoteRef comment(long storm, int number) {
        return new RemoteRef("storm:" + storm + "/" + number);
    }

    private static void rest(long nanos) {
        if (nanos > 0) {
            LockSupport.parkNanos(nanos);
        }
    }

    public Optional<Storm> newest() {
        return storms.newest();
    }

    /** One that a killed Torg left is over; what came of it is counted as it stands. */
    @Override
    public void start() {
        storms.endAll(clock.instant());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
