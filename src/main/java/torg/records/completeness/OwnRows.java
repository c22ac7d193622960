package torg.records.completeness;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.recount.Listing.OwnPost;

/** The table completeness_own. */
@Component
class OwnRows {
    private final JdbcClient db;

    OwnRows(JdbcClient db) {
        this.db = db;
    }

    /** Those of them whose look has been captured. */
    Set<String> known(long connection, Collection<OwnPost> posts) {
        return db.sql("""
                        select ref from completeness_own where connection_id = :connection and ref = any(cast(:refs as text[]))
                        """)
                .param("connection", connection)
                .param("refs", posts.stream().map(post -> post.ref().value()).toArray(String[]::new))
                .query(String.class)
                .set();
    }

    void add(long connection, List<OwnPost> posts, long capture) {
        posts.forEach(post -> db.sql("""
                        insert into completeness_own (connection_id, ref, at, capture)
                        values (:connection, :ref, :at, :capture) on conflict do nothing
                        """)
                .param("connection", connection)
                .param("ref", post.ref().value())
                .param("at", Timestamp.from(post.at()))
                .param("capture", capture)
                .update());
    }
}
