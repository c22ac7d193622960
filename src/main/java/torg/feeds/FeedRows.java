package torg.feeds;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables feed and feed_item. */
@Component
class FeedRows {
    private static final String SELECT =
            "select f.*, u.name as unit_name, u.path from feed f join unit u on u.id = f.unit_id ";

    private final JdbcClient db;

    FeedRows(JdbcClient db) {
        this.db = db;
    }

    FeedId add(long unit, URI address, String by, Instant at) {
        return new FeedId(db.sql("""
                        insert into feed (unit_id, address, added_by, added_at, next_read_at)
                        values (:unit, :address, :by, :at, :at) returning id
                        """)
                .param("unit", unit)
                .param("address", address.toString())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single());
    }

    void remove(FeedId id) {
        db.sql("delete from feed where id = :id").param("id", id.value()).update();
    }

    Optional<Feed> find(FeedId id) {
        return db.sql(SELECT + "where f.id = :id")
                .param("id", id.value())
                .query(FeedRows::feed)
                .optional();
    }

    Optional<Feed> hold(FeedId id) {
        return db.sql(SELECT + "where f.id = :id for update of f")
                .param("id", id.value())
                .query(FeedRows::feed)
                .optional();
    }

    /** What could not be read comes first. */
    List<Feed> of(Collection<Long> units, int most) {
        return db.sql(
                        SELECT
                                + "where f.unit_id = any(:units) order by f.failed_at is null, lower(f.title), f.id limit :most")
                .param("units", units.toArray(Long[]::new))
                .param("most", most)
                .query(FeedRows::feed)
                .list();
    }

    record Due(FeedId id, URI address, String etag, String lastModified) {}

    /** Claims those whose turn it is, so that no two nodes read the same; a crashed reader's turn comes back. */
    List<Due> due(Instant now, Instant back, int most) {
        return db.sql("""
                        update feed set next_read_at = :back where id in (
                            select id from feed where next_read_at <= :now order by next_read_at limit :most
                            for update skip locked)
                        returning *
                        """)
                .param("now", Timestamp.from(now))
                .param("back", Timestamp.from(back))
                .param("most", most)
                .query(FeedRows::due)
                .list();
    }

    Optional<Due> asked(FeedId id) {
        return db.sql("select * from feed where id = :id")
                .param("id", id.value())
                .query(FeedRows::due)
                .optional();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                new FeedId(row.getLong("id")),
                URI.create(row.getString("address")),
                row.getString("etag"),
                row.getString("last_modified"));
    }

    void unchanged(FeedId id, Instant now, Instant next) {
        db.sql(
                        "update feed set read_at = :now, failed_at = null, failed_word = null, next_read_at = :next where id = :id")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(next))
                .update();
    }

    void came(FeedId id, Fetched.Came came) {
        db.sql("update feed set title = :title, etag = :etag, last_modified = :modified where id = :id")
                .param("id", id.value())
                .param("title", came.title())
                .param("etag", came.etag())
                .param("modified", came.lastModified())
                .update();
        came.items().forEach(item -> keep(id, item));
    }

    /** What has no date of its own keeps the time at which it was first seen. */
    private void keep(FeedId id, Item item) {
        db.sql("""
                        insert into feed_item (feed_id, key, title, summary, link, at)
                        values (:feed, :key, :title, :summary, :link, :at)
                        on conflict (feed_id, key) do update set title = excluded.title, summary = excluded.summary,
                            link = excluded.link, at = least(feed_item.at, excluded.at)
                        """)
                .param("feed", id.value())
                .param("key", item.key())
                .param("title", item.title())
                .param("summary", item.summary())
                .param("link", item.link().map(URI::toString).orElse(null), java.sql.Types.VARCHAR)
                .param("at", Timestamp.from(item.at()))
                .update();
    }

    /** Material, no archive: the site itself keeps what it has published. */
    void keepNewest(FeedId id, int most) {
        db.sql("""
                        delete from feed_item where feed_id = :feed and key not in (
                            select key from feed_item where feed_id = :feed order by at desc, key limit :most)
                        """).param("feed", id.value()).param("most", most).update();
    }

    void failed(FeedId id, Fetched.Failed failed, Instant now) {
        db.sql("update feed set failed_at = :now, failed_word = :word, next_read_at = :next where id = :id")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("word", failed.word())
                .param("next", Timestamp.from(failed.retryAt()))
                .update();
    }

    List<Item> items(FeedId id, int most) {
        return db.sql("select * from feed_item where feed_id = :feed order by at desc, key limit :most")
                .param("feed", id.value())
                .param("most", most)
                .query((row, n) -> new Item(
                        row.getString("key"),
                        row.getString("title"),
                        row.getString("summary"),
                        Optional.ofNullable(row.getString("link")).map(URI::create),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static Feed feed(ResultSet row, int number) throws SQLException {
        var failedAt = row.getTimestamp("failed_at");
        return new Feed(
                new FeedId(row.getLong("id")),
                List.of((Long[]) row.getArray("path").getArray()),
                row.getString("unit_name"),
                URI.create(row.getString("address")),
                row.getString("title"),
                Optional.ofNullable(row.getTimestamp("read_at")).map(Timestamp::toInstant),
                failedAt == null
                        ? Optional.empty()
                        : Optional.of(new Feed.Failure(failedAt.toInstant(), row.getString("failed_word"))));
    }
}
