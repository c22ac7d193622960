package torg.records.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables release_item and release_span. */
@Component
class ItemRows {
    private final JdbcClient db;

    ItemRows(JdbcClient db) {
        this.db = db;
    }

    /** @return whether it was not there already */
    boolean add(long request, Original one) {
        return db.sql("""
                        insert into release_item (request_id, kind, number, title, at, text, known, warned, message, capture, entries)
                        values (:request, :kind, :number, :title, :at, :text, cast(:known as text[]), :warned, :message, :capture,
                            cast(:entries as bigint[]))
                        on conflict do nothing
                        """)
                        .param("request", request)
                        .param("kind", one.kind().name())
                        .param("number", one.number())
                        .param("title", one.title())
                        .param("at", Timestamp.from(one.at()))
                        .param("text", one.text())
                        .param("known", one.known().toArray(String[]::new))
                        .param("warned", one.warned().orElse(null), Types.VARCHAR)
                        .param("message", one.message())
                        .param("capture", one.capture())
                        .param("entries", one.entries().toArray(Long[]::new))
                        .update()
                == 1;
    }

    /** Only what nobody has handed over. */
    boolean remove(long request, long id) {
        db.sql("delete from release_span where item_id = :id").param("id", id).update();
        return db.sql("delete from release_item where id = :id and request_id = :request and part_id is null")
                        .param("id", id)
                        .param("request", request)
                        .update()
                == 1;
    }

    Optional<Item> find(long request, long id) {
        return db.sql("select * from release_item where id = :id and request_id = :request")
                .param("id", id)
                .param("request", request)
                .query(ItemRows::item)
                .optional();
    }

    List<Item> of(long request) {
        return db.sql("select * from release_item where request_id = :request order by at, id")
                .param("request", request)
                .query(ItemRows::item)
                .list();
    }

    void test(long id, Item.Tested tested) {
        db.sql("""
                        update release_item set outcome = :outcome, provision = :provision, paragraph = :paragraph,
                            decided_name = :by, decided_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("outcome", tested.outcome().name())
                .param(
                        "provision",
                        tested.provision().map(Ruling.Provided::code).orElse(null),
                        Types.VARCHAR)
                .param(
                        "paragraph",
                        tested.provision().map(Ruling.Provided::paragraph).orElse(null),
                        Types.VARCHAR)
                .param("by", tested.by())
                .param("at", Timestamp.from(tested.at()))
                .update();
    }

    void untest(long id) {
        db.sql("""
                        update release_item set outcome = null, provision = null, paragraph = null, decided_name = null,
                            decided_at = null
                        where id = :id
                        """).param("id", id).update();
    }

    void handedOver(List<Long> items, long part) {
        db.sql("update release_item set part_id = :part where id = any(cast(:items as bigint[]))")
                .param("part", part)
                .param("items", items.toArray(Long[]::new))
                .update();
    }

    /** The working copies go; where the masks stood stays. */
    void dispose(long request) {
        db.sql("update release_item set text = null, known = '{}' where request_id = :request")
                .param("request", request)
                .update();
    }

    void keep(long item, Span span, String by, Instant at) {
        var provision = span.ruling().flatMap(Ruling::provision);
        db.sql("""
                        insert into release_span (item_id, from_char, to_char, marked, provision, paragraph, decided_name, decided_at)
                        values (:item, :from, :to, :marked, :provision, :paragraph, :by, :at)
                        on conflict (item_id, from_char, to_char) do update set marked = excluded.marked,
                            provision = excluded.provision, paragraph = excluded.paragraph,
                            decided_name = excluded.decided_name, decided_at = excluded.decided_at
                        """)
                .param("item", item)
                .param("from", span.start())
                .param("to", span.end())
                .param("marked", span.marked())
                .param("provision", provision.map(Ruling.Provided::code).orElse(null), Types.VARCHAR)
                .param("paragraph", provision.map(Ruling.Provided::paragraph).orElse(null), Types.VARCHAR)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Marks that a new one lies over, or that were a mistake. */
    void unmark(long item, int from, int to) {
        db.sql("""
                        delete from release_span
                        where item_id = :item and marked and from_char < :to and to_char > :from
                        """).param("item", item).param("from", from).param("to", to).update();
    }

    List<Span> spans(long item) {
        return db.sql("select * from release_span where item_id = :item order by from_char")
                .param("item", item)
                .query(ItemRows::span)
                .list();
    }

    private static Span span(ResultSet row, int number) throws SQLException {
        var paragraph = row.getString("paragraph");
        return new Span(
                row.getInt("from_char"),
                row.getInt("to_char"),
                "release.span.marked",
                row.getBoolean("marked"),
                Optional.of(new Ruling(provided(row.getString("provision"), paragraph))));
    }

    private static Optional<Ruling.Provided> provided(String code, String paragraph) {
        return Optional.ofNullable(code).map(one -> new Ruling.Provided(one, paragraph));
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new Item(
                row.getLong("id"),
                row.getLong("request_id"),
                Kind.valueOf(row.getString("kind")),
                row.getLong("number"),
                row.getString("title"),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getString("text")),
                List.of((String[]) row.getArray("known").getArray()),
                Optional.ofNullable(row.getString("warned")),
                row.getLong("message"),
                row.getLong("capture"),
                Arrays.asList((Long[]) row.getArray("entries").getArray()),
                outcome == null
                        ? Optional.empty()
                        : Optional.of(new Item.Tested(
                                Outcome.valueOf(outcome),
                                provided(row.getString("provision"), row.getString("paragraph")),
                                row.getString("decided_name"),
                                row.getTimestamp("decided_at").toInstant())),
                Optional.ofNullable(row.getObject("part_id", Long.class)));
    }
}
