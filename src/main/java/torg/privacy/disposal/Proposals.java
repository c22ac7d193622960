package torg.privacy.disposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.privacy.requests.Weighing;

/** The tables disposal and disposal_item. */
@Component
class Proposals {
    private final JdbcClient db;

    Proposals(JdbcClient db) {
        this.db = db;
    }

    /** A proposal that was declined is replaced by the next. */
    void put(Proposal proposal) {
        db.sql("delete from disposal_item where request_id = :request")
                .param("request", proposal.request())
                .update();
        db.sql("""
                        insert into disposal (request_id, reason, public_record, rule, archived, held, proposed_by,
                            proposed_name, proposed_at)
                        values (:request, :reason, :record, :rule, :archived, :held, :by, :name, :at)
                        on conflict (request_id) do update set reason = excluded.reason,
                            public_record = excluded.public_record, rule = excluded.rule, archived = excluded.archived,
                            held = excluded.held, proposed_by = excluded.proposed_by,
                            proposed_name = excluded.proposed_name, proposed_at = excluded.proposed_at,
                            settled_by = null, settled_name = null, settled_at = null, confirmed = null, why = null
                        """)
                .param("request", proposal.request())
                .param("reason", proposal.reason())
                .param("record", proposal.weighing().publicRecord())
                .param("rule", proposal.weighing().rule())
                .param("archived", proposal.weighing().archived())
                .param("held", proposal.weighing().held())
                .param("by", proposal.proposed().reference())
                .param("name", proposal.proposed().name())
                .param("at", Timestamp.from(proposal.proposed().at()))
                .update();
        choose(proposal.request(), proposal.items());
    }

    void choose(long request, List<Item> items) {
        db.sql("delete from disposal_item where request_id = :request")
                .param("request", request)
                .update();
        db.sql("""
                        insert into disposal_item (request_id, message, capture)
                        select distinct :request, t.message, t.capture
                        from unnest(cast(:messages as bigint[]), cast(:captures as bigint[])) as t (message, capture)
                        """)
                .param("request", request)
                .param("messages", items.stream().map(Item::message).toArray(Long[]::new))
                .param("captures", items.stream().map(Item::capture).toArray(Long[]::new))
                .update();
    }

    void settle(long request, Proposal.Settled settled) {
        db.sql("""
                        update disposal set settled_by = :by, settled_name = :name, settled_at = :at, confirmed = :confirmed,
                            why = :why
                        where request_id = :request
                        """)
                .param("request", request)
                .param("by", settled.by().reference())
                .param("name", settled.by().name())
                .param("at", Timestamp.from(settled.by().at()))
                .param("confirmed", settled.confirmed())
                .param("why", settled.why())
                .update();
    }

    Optional<Proposal> of(long request) {
        return find("", request);
    }

    Optional<Proposal> hold(long request) {
        return find(" for update", request);
    }

    private Optional<Proposal> find(String lock, long request) {
        return db.sql("select * from disposal where request_id = :request" + lock)
                .param("request", request)
                .query((row, n) -> proposal(row))
                .optional();
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        var items = db.sql(
                        "select message, capture from disposal_item where request_id = :request order by message, capture")
                .param("request", row.getLong("request_id"))
                .query((item, n) -> new Item(item.getLong("message"), item.getLong("capture")))
                .list();
        var settled = Optional.ofNullable(row.getTimestamp("settled_at")).map(Timestamp::toInstant);
        return new Proposal(
                row.getLong("request_id"),
                row.getString("reason"),
                new Weighing(
                        row.getBoolean("public_record"),
                        row.getString("rule"),
                        row.getBoolean("archived"),
                        row.getBoolean("held")),
                items,
                person(row, "proposed", row.getTimestamp("proposed_at").toInstant()),
                settled.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Proposal.Settled(
                                row.getBoolean("confirmed"),
                                person(row, "settled", settled.get()),
                                row.getString("why"))));
    }

    private static Proposal.Person person(ResultSet row, String who, Instant at) throws SQLException {
        return new Proposal.Person(row.getString(who + "_by"), row.getString(who + "_name"), at);
    }
}
