package torg.records.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.records.release.parcel.Parcel.Packed;

/** The table release_part. */
@Component
class PartRows {
    private static final String SELECT = """
            select id, request_id, number, items, masks, pages, parcel is not null as kept, sha256, entry, made_name, made_at,
                delivered, delivered_at
            from release_part
            """;

    private final JdbcClient db;

    PartRows(JdbcClient db) {
        this.db = db;
    }

    int next(long request) {
        return db.sql("select coalesce(max(number), 0) + 1 from release_part where request_id = :request")
                .param("request", request)
                .query(Integer.class)
                .single();
    }

    long add(long request, int number, int items, Packed packed, String by, Instant at) {
        return db.sql("""
                        insert into release_part (request_id, number, items, masks, pages, parcel, sha256, made_name, made_at)
                        values (:request, :number, :items, :masks, :pages, :parcel, :sha256, :by, :at) returning id
                        """)
                .param("request", request)
                .param("number", number)
                .param("items", items)
                .param("masks", packed.masks())
                .param("pages", packed.pages())
                .param("parcel", packed.zip())
                .param("sha256", packed.sha256())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void proven(long id, long entry) {
        db.sql("update release_part set entry = :entry where id = :id")
                .param("id", id)
                .param("entry", entry)
                .update();
    }

    /** @return whether nobody had it before */
    boolean delivered(long id, Part.How how, Instant at) {
        return db.sql("""
                        update release_part set delivered = :how, delivered_at = :at where id = :id and delivered is null
                        """)
                        .param("id", id)
                        .param("how", how.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean reopened(long id) {
        return db.sql("""
                        update release_part set delivered = null, delivered_at = null
                        where id = :id and delivered = 'LINK' and parcel is not null
                        """).param("id", id).update() == 1;
    }

    Optional<byte[]> parcel(long id) {
        return db.sql("select parcel from release_part where id = :id and parcel is not null")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    void dispose(long request) {
        db.sql("update release_part set parcel = null where request_id = :request")
                .param("request", request)
                .update();
    }

    List<Part> of(long request) {
        return db.sql(SELECT + " where request_id = :request order by number")
                .param("request", request)
                .query(PartRows::part)
                .list();
    }

    Optional<Part> find(long request, int number) {
        return db.sql(SELECT + " where request_id = :request and number = :number")
                .param("request", request)
                .param("number", number)
                .query(PartRows::part)
                .optional();
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        var how = row.getString("delivered");
        return new Part(
                row.getLong("id"),
                row.getLong("request_id"),
                row.getInt("number"),
                row.getInt("items"),
                row.getInt("masks"),
                row.getInt("pages"),
                row.getBoolean("kept"),
                row.getString("sha256"),
                row.getLong("entry"),
                row.getString("made_name"),
                row.getTimestamp("made_at").toInstant(),
                how == null
                        ? Optional.empty()
                        : Optional.of(new Part.Delivered(
                                Part.How.valueOf(how),
                                row.getTimestamp("delivered_at").toInstant())));
    }
}
