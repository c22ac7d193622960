package torg.town;

import java.time.Duration;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import torg.ledger.Actor;
import torg.ledger.Happening;
import torg.ledger.Ledger;
import torg.shell.Words;

/** Moves the town ahead in time: attestations fall due, delegations end, accounts fall asleep, and the daily jobs run. */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
public class TimeTravel implements SmartLifecycle {
    private final TownClock clock;
    private final JdbcClient db;
    private final Ledger ledger;
    private volatile boolean running;

    TimeTravel(TownClock clock, JdbcClient db, Ledger ledger) {
        this.clock = clock;
        this.db = db;
        this.ledger = ledger;
    }

    public record TownMoved(int days, LocalDate to) implements Happening {
        @Override
        public String subject() {
            return "town";
        }
    }

    /** There is no way back: what has happened has happened. */
    @Transactional
    public void forward(int days, Actor actor) {
        db.sql("update town set days_ahead = days_ahead + :days")
                .param("days", days)
                .update();
        ledger.record(actor, new TownMoved(days, today().plusDays(days)));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                look();
            }
        });
    }

    /** Another node may have moved it. */
    @Scheduled(fixedDelay = 5000)
    void look() {
        db.sql("select days_ahead from town")
                .query(Integer.class)
                .optional()
                .ifPresent(days -> clock.ahead(Duration.ofDays(days)));
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Words.ZONE));
    }

    @Override
    public void start() {
        look();
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

    /** Before the jobs, which go by this clock. */
    @Override
    public int getPhase() {
        return 0;
    }
}
