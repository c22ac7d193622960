package torg.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.register.AccountId;
import torg.register.above.Monitored;
import torg.register.above.Supervision;
import torg.shell.Words;

/**
 * Measures the supervision duty (BBS-lagen 4 §) where residents are heard: how soon a new conversation is looked at, and
 * how soon it is answered. Nobody declares anything.
 */
@Component
class Supervising implements Monitored {
    private final JdbcClient db;
    private final Clock clock;

    Supervising(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Quiet hours are evenings after five, nights before eight, and weekends, as the clock on the wall says. */
    @Override
    public Map<AccountId, Supervision> supervision(Collection<AccountId> accounts, Instant since) {
        var figures = new HashMap<AccountId, Supervision>();
        db.sql("""
                        with came as (
                            select account_id, first_at, seen_at, answered_at,
                                extract(epoch from seen_at - first_at) as sight,
                                extract(epoch from answered_at - first_at) as answer,
                                extract(isodow from first_at at time zone :zone) > 5
                                    or extract(hour from first_at at time zone :zone) not between 8 and 16 as quiet
                            from conversation where account_id = any(:accounts) and first_at >= :since)
                        select account_id, count(*) as arrived, count(seen_at) as seen,
                            extract(epoch from :now - min(first_at) filter (where seen_at is null)) as waiting,
                            percentile_disc(0.9) within group (order by sight) as sight,
                            percentile_disc(0.9) within group (order by sight) filter (where quiet) as quiet,
                            percentile_disc(0.5) within group (order by answer) as answer,
                            percentile_disc(0.5) within group (order by answer) filter (where quiet) as answer_quiet
                        from came group by account_id
                        """)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(Long[]::new))
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(clock.instant()))
                .param("zone", Words.ZONE.getId())
                .query(row -> {
                    figures.put(new AccountId(row.getLong("account_id")), figures(row));
                });
        return figures;
    }

    private static Supervision figures(ResultSet row) throws SQLException {
        return new Supervision(
                row.getLong("arrived"),
                row.getLong("seen"),
                time(row, "waiting"),
                time(row, "sight"),
                time(row, "quiet"),
                time(row, "answer"),
                time(row, "answer_quiet"));
    }

    private static Optional<Duration> time(ResultSet row, String column) throws SQLException {
        var seconds = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.max(0, Math.round(seconds))));
    }
}
