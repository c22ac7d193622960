package torg.inbox.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.search.Postings.Batch;
import torg.platforms.Network;
import torg.shell.Words;

/** The messages themselves, masked, of the conversations somebody may see. */
@Component
class Hits {
    private final JdbcClient db;

    Hits(JdbcClient db) {
        this.db = db;
    }

    record Hit(long id, String masked, Found found) {
        Found found(List<Term> terms) {
            return new Found(
                    found.message(),
                    found.conversation(),
                    found.at(),
                    found.ours(),
                    found.author(),
                    found.account(),
                    found.network(),
                    found.unit(),
                    found.state(),
                    found.removed(),
                    Found.excerpt(masked, terms));
        }
    }

    /** @param batches those the messages stand in, whose times tell in which months to look */
    List<Hit> of(List<Long> messages, Wanted wanted, Optional<List<Batch>> batches, int most) {
        var from = latest(
                wanted.from().map(Hits::beginning),
                batches.map(b -> b.stream()
                        .map(Batch::oldest)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()));
        var until = earliest(
                wanted.until().map(day -> beginning(day.plusDays(1))),
                batches.map(b -> b.stream()
                        .map(Batch::newest)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .plusSeconds(1)));
        return db.sql("""
                        select m.id, m.masked, m.conversation_id, m.at, m.ours, m.author, m.removed_at,
                            coalesce(a.name, k.handle) as account, k.network, u.name as unit, c.state
                        from message m
                        join conversation c on c.id = m.conversation_id
                        join connection k on k.id = c.connection_id
                        left join account a on a.id = c.account_id
                        join unit u on u.id = c.unit_id
                        where m.id = any(cast(:messages as bigint[])) and m.at >= :from and m.at < :until
                            and c.unit_id = any(cast(:units as bigint[])) and not c.secret
                            and (cast(:account as bigint) is null or c.account_id = :account)
                            and (cast(:network as text) is null or k.network = :network)
                            and (cast(:state as text) is null or c.state = :state)
                        order by m.id desc limit :most
                        """)
                .param("messages", messages.toArray(Long[]::new))
                .param("from", Timestamp.from(from.orElse(Instant.parse("1970-01-01T00:00:00Z"))))
                .param("until", Timestamp.from(until.orElse(Instant.parse("9999-01-01T00:00:00Z"))))
                .param("units", wanted.units().toArray(Long[]::new))
                .param("account", wanted.account().orElse(null), Types.BIGINT)
                .param("network", wanted.network().map(Network::name).orElse(null), Types.VARCHAR)
                .param("state", wanted.state().orElse(null), Types.VARCHAR)
                .param("most", most)
                .query(Hits::hit)
                .list();
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(Words.ZONE).toInstant();
    }

    private static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && one.get().isBefore(other.get()) ? other : one.or(() -> other);
    }

    private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && one.get().isAfter(other.get()) ? other : one.or(() -> other);
    }

    private static Hit hit(ResultSet row, int number) throws SQLException {
        return new Hit(
                row.getLong("id"),
                row.getString("masked"),
                new Found(
                        row.getLong("id"),
                        row.getLong("conversation_id"),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("ours"),
                        row.getString("author"),
                        row.getString("account"),
                        Network.valueOf(row.getString("network")),
                        row.getString("unit"),
                        "inbox.state." + row.getString("state").toLowerCase(),
                        row.getTimestamp("removed_at") != null,
                        List.of()));
    }
}
