package torg.records.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table release_decision. A decision is a record of its own and stays when the request is closed. */
@Component
class DecisionRows {
    private final JdbcClient db;

    DecisionRows(JdbcClient db) {
        this.db = db;
    }

    long add(
            long request,
            int items,
            String authority,
            long person,
            String name,
            Instant at,
            byte[] pdf,
            String sha256) {
        return db.sql("""
                        insert into release_decision (request_id, items, authority, decided_by, decided_name, decided_at, pdf, sha256)
                        values (:request, :items, :authority, :by, :name, :at, :pdf, :sha256) returning id
                        """)
                .param("request", request)
                .param("items", items)
                .param("authority", authority)
                .param("by", person)
                .param("name", name)
                .param("at", Timestamp.from(at))
                .param("pdf", pdf)
                .param("sha256", sha256)
                .query(Long.class)
                .single();
    }

    List<Decision> of(long request) {
        return db.sql("""
                        select id, request_id, items, authority, decided_name, decided_at, sha256 from release_decision
                        where request_id = :request order by id
                        """)
                .param("request", request)
                .query(DecisionRows::decision)
                .list();
    }

    Optional<byte[]> pdf(long request, long id) {
        return db.sql("select pdf from release_decision where request_id = :request and id = :id")
                .param("request", request)
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getLong("id"),
                row.getLong("request_id"),
                row.getInt("items"),
                row.getString("authority"),
                row.getString("decided_name"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("sha256"));
    }
}
