package torg.privacy.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.privacy.names.NamedSpan;

/** The table subject_request_name: where a name was decided on, never the name. */
@Component
class ScreenedNames {
    private final JdbcClient db;

    ScreenedNames(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param text the key of the text
     * @param marked whether a person found it
     */
    record Kept(String text, int start, int end, boolean marked, NameGround ground) {
        NamedSpan span() {
            return new NamedSpan(start, end, NamedSpan.Certainty.MARKED);
        }
    }

    List<Kept> of(long request) {
        return db.sql("select * from subject_request_name where request_id = :request order by from_char")
                .param("request", request)
                .query(ScreenedNames::kept)
                .list();
    }

    /** What is decided again is decided otherwise. */
    void keep(long request, List<Kept> names, String by, Instant at) {
        for (var name : names) {
            db.sql("""
                            insert into subject_request_name (request_id, text, from_char, to_char, marked, ground, decided_by,
                                decided_at)
                            values (:request, :text, :from, :to, :marked, :ground, :by, :at)
                            on conflict (request_id, text, from_char, to_char) do update
                            set marked = excluded.marked, ground = excluded.ground, decided_by = excluded.decided_by,
                                decided_at = excluded.decided_at
                            """)
                    .param("request", request)
                    .param("text", name.text())
                    .param("from", name.start())
                    .param("to", name.end())
                    .param("marked", name.marked())
                    .param("ground", name.ground().name())
                    .param("by", by)
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }

    /** Takes away what a wider mark lies over, so that no two lie over each other. */
    void unmark(long request, List<Kept> wider) {
        for (var mark : wider) {
            db.sql("""
                            delete from subject_request_name
                            where request_id = :request and text = :text and from_char < :to and to_char > :from
                            """)
                    .param("request", request)
                    .param("text", mark.text())
                    .param("from", mark.start())
                    .param("to", mark.end())
                    .update();
        }
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getString("text"),
                row.getInt("from_char"),
                row.getInt("to_char"),
                row.getBoolean("marked"),
                NameGround.valueOf(row.getString("ground")));
    }
}
