package torg.records.release.pictures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.records.release.Fate;
import torg.records.release.Ruling;

/** The table release_picture: what somebody has looked at, and what they decided then. */
@Component
class PictureRows {
    private final JdbcClient db;

    PictureRows(JdbcClient db) {
        this.db = db;
    }

    /** @param decision empty while somebody has only looked */
    record Looked(Optional<Decision> decision) {}

    /** @param provision by which it is withheld; with that fate only */
    record Decision(Fate fate, Optional<Ruling.Provided> provision, String by, Instant at) {}

    /** By the numbers of the media. */
    Map<Long, Looked> of(long item) {
        var looked = new HashMap<Long, Looked>();
        db.sql("select * from release_picture where item_id = :item")
                .param("item", item)
                .query(row -> {
                    looked.put(row.getLong("medium"), new Looked(decision(row)));
                });
        return looked;
    }

    void looked(long item, long medium, String by, Instant at) {
        db.sql("""
                        insert into release_picture (item_id, medium, looked_name, looked_at)
                        values (:item, :medium, :by, :at) on conflict do nothing
                        """)
                .param("item", item)
                .param("medium", medium)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @return whether somebody has looked at it, without which nothing is decided */
    boolean decide(long item, long medium, Decision decision) {
        return db.sql("""
                        update release_picture set fate = :fate, provision = :provision, paragraph = :paragraph,
                            decided_name = :by, decided_at = :at
                        where item_id = :item and medium = :medium
                        """)
                        .param("item", item)
                        .param("medium", medium)
                        .param("fate", decision.fate().name())
                        .param(
                                "provision",
                                decision.provision().map(Ruling.Provided::code).orElse(null),
                                Types.VARCHAR)
                        .param(
                                "paragraph",
                                decision.provision()
                                        .map(Ruling.Provided::paragraph)
                                        .orElse(null),
                                Types.VARCHAR)
                        .param("by", decision.by())
                        .param("at", Timestamp.from(decision.at()))
                        .update()
                == 1;
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        var fate = row.getString("fate");
        if (fate == null) {
            return Optional.empty();
        }
        var paragraph = row.getString("paragraph");
        return Optional.of(new Decision(
                Fate.valueOf(fate),
                Optional.ofNullable(row.getString("provision")).map(code -> new Ruling.Provided(code, paragraph)),
                row.getString("decided_name"),
                row.getTimestamp("decided_at").toInstant()));
    }
}
