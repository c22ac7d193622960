package torg.register.fakes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;

/** The tables fake and fake_report. */
@Component
class FakeRows {
    private static final String SELECT =
            "select f.*, (select count(*) from fake_report r where r.fake_id = f.id) as reports from fake f ";

    private final JdbcClient db;

    FakeRows(JdbcClient db) {
        this.db = db;
    }

    /** The open case about it, begun now when there is none: two who tell at once make one. */
    FakeId open(String subject, String pasted, Optional<Network> network, Instant at) {
        return new FakeId(db.sql("""
                        insert into fake (subject, pasted, network, first_at) values (:subject, :pasted, :network, :at)
                        on conflict (subject) where closed_at is null do update set subject = excluded.subject
                        returning id
                        """)
                .param("subject", subject)
                .param("pasted", pasted)
                .param("network", network.map(Network::name).orElse(null), Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single());
    }

    void report(FakeId fake, String said, Instant at) {
        db.sql("insert into fake_report (fake_id, at, said) values (:fake, :at, :said)")
                .param("fake", fake.value())
                .param("at", Timestamp.from(at))
                .param("said", said)
                .update();
    }

    long reportsSince(Instant at) {
        return db.sql("select count(*) from fake_report where at > :at")
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** What those who told of it wrote, the newest first. */
    List<String> said(FakeId fake, int most) {
        return db.sql("select said from fake_report where fake_id = :fake and said <> '' order by id desc limit :most")
                .param("fake", fake.value())
                .param("most", most)
                .query(String.class)
                .list();
    }

    Optional<Fake> hold(FakeId id) {
        return db.sql(SELECT + "where f.id = :id for update of f")
                .param("id", id.value())
                .query(FakeRows::fake)
                .optional();
    }

    Optional<Fake> find(FakeId id) {
        return db.sql(SELECT + "where f.id = :id")
                .param("id", id.value())
                .query(FakeRows::fake)
                .optional();
    }

    List<Fake> list(boolean closed, long before, int most) {
        return db.sql(SELECT
                        + "where (f.closed_at is not null) = :closed and f.id < :before order by f.id desc limit :most")
                .param("closed", closed)
                .param("before", before)
                .param("most", most)
                .query(FakeRows::fake)
                .list();
    }

    long open() {
        return db.sql("select count(*) from fake where closed_at is null")
                .query(Long.class)
                .single();
    }

    void save(Fake fake) {
        switch (fake.state()) {
            case Fake.State.Told told -> {}
            case Fake.State.Sent(var by, var at, var reference) ->
                db.sql("update fake set sent_at = :at, sent_by = :by, reference = :reference where id = :id")
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("reference", reference)
                        .param("id", fake.id().value())
                        .update();
            case Fake.State.Closed(var by, var at, var outcome, var note) ->
                db.sql("""
                                update fake set closed_at = :at, closed_by = :by, outcome = :outcome, note = :note
                                where id = :id
                                """)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("outcome", outcome.name())
                        .param("note", note)
                        .param("id", fake.id().value())
                        .update();
        }
    }

    private static Fake fake(ResultSet row, int number) throws SQLException {
        return new Fake(
                new FakeId(row.getLong("id")),
                row.getString("subject"),
                row.getString("pasted"),
                Optional.ofNullable(row.getString("network")).map(Network::valueOf),
                instant(row, "first_at"),
                row.getLong("reports"),
                state(row));
    }

    private static Fake.State state(ResultSet row) throws SQLException {
        if (row.getObject("closed_at") != null) {
            return new Fake.State.Closed(
                    row.getString("closed_by"),
                    instant(row, "closed_at"),
                    Outcome.valueOf(row.getString("outcome")),
                    row.getString("note"));
        }
        return row.getObject("sent_at") == null
                ? new Fake.State.Told()
                : new Fake.State.Sent(row.getString("sent_by"), instant(row, "sent_at"), row.getString("reference"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
