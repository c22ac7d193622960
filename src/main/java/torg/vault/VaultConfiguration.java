package torg.vault;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Hands out the database, which {@code Torg} has opened before Spring starts, twice: to the migrations with the owner's rights, to everybody else with
 * the application's.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {
    /** Six missed ones, and another node takes over what a killed one had begun: half a minute. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    @Bean
    Seal seal(Keys keys) {
        return keys.seal();
    }

    @Bean
    Signet signet(Keys keys) {
        return keys.signet();
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        return new DriverManagerDataSource(
                database.url(), database.user(), database.password().value());
    }

    /**
     * Every pooled connection steps down to the role torg_app, which may neither update nor delete in the ledger. The
     * role is made here because the pool may be asked before the first migration has run.
     */
    @Bean
    @Primary
    HikariDataSource dataSource(Database database, VaultSettings settings) throws SQLException {
        try (var connection = database.connect()) {
            ApplicationRole.make(connection);
        }
        var pool = new HikariDataSource();
        pool.setPoolName("torg");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password().value());
        pool.setConnectionInitSql("set role torg_app");
        pool.setMaximumPoolSize(settings.poolSize());
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }

    /**
     * Jobs that must survive a killed node live in PostgreSQL (db-scheduler); scheduling joins the caller's transaction.
     * They go by the rooms' clock: what a room schedules for its tomorrow is due on its tomorrow.
     */
    @Bean
    Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks, Clock clock) {
        var recurring = new ArrayList<RecurringTask<?>>();
        var known = new ArrayList<Task<?>>();
        for (var task : tasks) {
            if (task instanceof RecurringTask<?> everyNowAndThen) {
                recurring.add(everyNowAndThen);
            } else {
                known.add(task);
            }
        }
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), known)
                .startTasks(recurring)
                .tableName("job")
                .clock(clock::instant)
                .threads(6)
                .pollUsingLockAndFetch(0.5, 4)
                .pollingInterval(Duration.ofSeconds(1))
                .enableImmediateExecution()
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
    }

    /** Jobs run while the application is whole: after migrations and pages are there, and until they go. */
    @Bean
    SmartLifecycle jobs(Scheduler scheduler) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                scheduler.start();
                running = true;
            }

            @Override
            public void stop() {
                scheduler.stop();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }
}
