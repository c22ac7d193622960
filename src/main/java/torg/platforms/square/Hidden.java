package torg.platforms.square;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.RemoteRef;

/** The table square_hidden: what stands on the square and is shown to nobody there, by somebody's decision. */
@Component
public class Hidden {
    private final JdbcClient db;

    Hidden(JdbcClient db) {
        this.db = db;
    }

    /** Which of these are hidden. */
    public Set<String> among(Collection<String> refs) {
        return Set.copyOf(db.sql("select ref from square_hidden where ref = any(cast(:refs as text[]))")
                .param("refs", refs.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    boolean is(RemoteRef ref) {
        return !among(Set.of(ref.value())).isEmpty();
    }

    void hide(RemoteRef ref, long connection, Instant at) {
        db.sql(
                        "insert into square_hidden (ref, connection_id, at) values (:ref, :connection, :at) on conflict (ref) do nothing")
                .param("ref", ref.value())
                .param("connection", connection)
                .param("at", Timestamp.from(at))
                .update();
    }

    void restore(RemoteRef ref) {
        db.sql("delete from square_hidden where ref = :ref")
                .param("ref", ref.value())
                .update();
    }
}
