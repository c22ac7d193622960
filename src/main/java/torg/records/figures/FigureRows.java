package torg.records.figures;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.platforms.figures.Figure;

/** The tables figure and figure_turn. */
@Component
class FigureRows {
    private final JdbcClient db;

    FigureRows(JdbcClient db) {
        this.db = db;
    }

    record Due(long connection, Network network) {}

    /** Claimed until tomorrow, so that no two nodes ask the same; what a killed node had claimed is asked for then. */
    List<Due> take(List<Network> networks, int most, Instant now, Duration until) {
        return db.sql("""
                        with due as (
                            select c.id, c.network from connection c left join figure_turn t on t.connection_id = c.id
                            where c.ended_at is null and c.sealed_token is not null
                                and c.network = any(cast(:networks as text[])) and (t.next_at is null or t.next_at <= :now)
                            order by t.next_at nulls first, c.id limit :most),
                        claimed as (
                            insert into figure_turn as f (connection_id, next_at) select id, :later from due
                            on conflict (connection_id) do update set next_at = excluded.next_at where f.next_at <= :now
                            returning connection_id)
                        select due.* from due join claimed on claimed.connection_id = due.id
                        """)
                .param("networks", networks.stream().map(Enum::name).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("later", Timestamp.from(now.plus(until)))
                .param("most", most)
                .query((row, n) -> new Due(row.getLong("id"), Network.valueOf(row.getString("network"))))
                .list();
    }

    /** What a figure is of. @param ref empty for the account itself */
    record Of(String ref, Figure.Of what) {}

    Map<Of, Long> newest(long connection) {
        var newest = new HashMap<Of, Long>();
        db.sql("""
                        select distinct on (ref, what) ref, what, value from figure
                        where connection_id = :connection order by ref, what, at desc
                        """).param("connection", connection).query(row -> {
            newest.put(new Of(row.getString("ref"), Figure.Of.valueOf(row.getString("what"))), row.getLong("value"));
        });
        return newest;
    }

    /** @param post what the platform calls it; empty for the account itself */
    record Kept(String post, Figure.Of of, Instant at, long value, long capture) {}

    /** As they changed, the oldest first. */
    List<Kept> of(long connection) {
        return db.sql("select * from figure where connection_id = :connection order by at, ref, what")
                .param("connection", connection)
                .query((row, n) -> new Kept(
                        row.getString("ref"),
                        Figure.Of.valueOf(row.getString("what")),
                        row.getTimestamp("at").toInstant(),
                        row.getLong("value"),
                        row.getLong("capture")))
                .list();
    }

    void add(long connection, Map<Of, Long> told, Instant at, long capture) {
        var each = List.copyOf(told.entrySet());
        db.sql("""
                        insert into figure (connection_id, ref, what, at, value, capture)
                        select :connection, t.r, t.w, :at, t.v, :capture
                        from unnest(cast(:refs as text[]), cast(:whats as text[]), cast(:values as bigint[])) as t (r, w, v)
                        """)
                .param("connection", connection)
                .param("at", Timestamp.from(at))
                .param("capture", capture)
                .param("refs", each.stream().map(one -> one.getKey().ref()).toArray(String[]::new))
                .param(
                        "whats",
                        each.stream().map(one -> one.getKey().what().name()).toArray(String[]::new))
                .param("values", each.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .update();
    }
}
