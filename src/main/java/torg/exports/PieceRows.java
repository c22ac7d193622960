package torg.exports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.exports.formats.Format;
import torg.exports.packing.Parcel;

/** The table export_piece: what an archive holds, and how far each piece of it has come. */
@Component
class PieceRows {
    private static final int AT_ONCE = 1000;

    private final JdbcClient db;
    private final JdbcTemplate jdbc;

    PieceRows(JdbcClient db, JdbcTemplate jdbc) {
        this.db = db;
        this.jdbc = jdbc;
    }

    /** What is nothing to us is finished as soon as it is known. */
    void add(ExportId id, List<Parcel.Piece> pieces, Format format, Instant now) {
        jdbc.batchUpdate(
                "insert into export_piece (archive_id, number, path, bytes, use, finished_at) values (?, ?, ?, ?, ?, ?)",
                pieces,
                AT_ONCE,
                (insert, piece) -> {
                    var use = format.use(piece);
                    insert.setLong(1, id.value());
                    insert.setInt(2, piece.number());
                    insert.setString(3, Plain.text(piece.path()));
                    insert.setLong(4, piece.bytes());
                    insert.setString(5, use.name());
                    insert.setTimestamp(6, use == Format.Use.ASIDE ? Timestamp.from(now) : null);
                });
    }

    /** Left to do: pictures first, so that what is said knows them. */
    List<Integer> left(ExportId id) {
        return db.sql("""
                        select number from export_piece where archive_id = :id and finished_at is null
                        order by use <> 'MEDIA', number
                        """).param("id", id.value()).query(Integer.class).list();
    }

    int taken(ExportId id, int number) {
        return db.sql("select taken from export_piece where archive_id = :id and number = :number")
                .param("id", id.value())
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    /** What a batch has come to. */
    record Gone(int taken, int fresh, int known, int passed, int undated) {}

    void advance(ExportId id, int number, Gone gone) {
        db.sql("""
                        update export_piece set taken = taken + :taken, fresh = fresh + :fresh, known = known + :known,
                            passed = passed + :passed, undated = undated + :undated
                        where archive_id = :id and number = :number
                        """)
                .param("taken", gone.taken())
                .param("fresh", gone.fresh())
                .param("known", gone.known())
                .param("passed", gone.passed())
                .param("undated", gone.undated())
                .param("id", id.value())
                .param("number", number)
                .update();
    }

    void finish(ExportId id, int number, Optional<String> sha256, Optional<String> trouble, Instant now) {
        db.sql("""
                        update export_piece set finished_at = :now, sha256 = :sha256, trouble = :trouble
                        where archive_id = :id and number = :number
                        """)
                .param("now", Timestamp.from(now))
                .param("sha256", sha256.map(HexFormat.of()::parseHex).orElse(null))
                .param("trouble", trouble.orElse(null))
                .param("id", id.value())
                .param("number", number)
                .update();
    }

    /** Something that could not be understood. */
    record Lost(int place, String why, Optional<Long> capture) {}

    void lost(ExportId id, int number, List<Lost> things) {
        jdbc.batchUpdate(
                "insert into export_lost (archive_id, piece, place, why, capture) values (?, ?, ?, ?, ?)",
                things,
                AT_ONCE,
                (insert, thing) -> {
                    insert.setLong(1, id.value());
                    insert.setInt(2, number);
                    insert.setInt(3, thing.place());
                    insert.setString(4, thing.why());
                    insert.setObject(5, thing.capture().orElse(null));
                });
    }

    /** How many, by why. */
    Map<String, Long> lost(ExportId id) {
        return db
                .sql("select why, count(*) as many from export_lost where archive_id = :id group by why order by why")
                .param("id", id.value())
                .query((row, n) -> Map.entry(row.getString("why"), row.getLong("many")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Its pictures and films that have been gone through: their hashes, by their paths. */
    Map<String, byte[]> media(ExportId id) {
        return db
                .sql(
                        "select path, sha256 from export_piece where archive_id = :id and use = 'MEDIA' and sha256 is not null")
                .param("id", id.value())
                .query((row, n) -> Map.entry(row.getString("path"), row.getBytes("sha256")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, twice) -> one));
    }

    /** Those with something to tell before those without, in the order of the archive. */
    List<Piece> of(ExportId id, int most) {
        return db.sql("""
                        select p.*, (select count(*) from export_lost l where l.archive_id = p.archive_id and l.piece = p.number)
                            as lost
                        from export_piece p where archive_id = :id
                        order by trouble is null, use <> 'SAID', use <> 'ASIDE', number limit :most
                        """)
                .param("id", id.value())
                .param("most", most)
                .query((row, n) -> new Piece(
                        row.getInt("number"),
                        Piece.shown(row.getString("path")),
                        row.getLong("bytes"),
                        Format.Use.valueOf(row.getString("use")),
                        Optional.ofNullable(row.getBytes("sha256")).map(HexFormat.of()::formatHex),
                        row.getInt("taken"),
                        row.getInt("fresh"),
                        row.getInt("known"),
                        row.getInt("passed"),
                        row.getInt("lost"),
                        row.getInt("undated"),
                        Optional.ofNullable(row.getString("trouble")),
                        row.getTimestamp("finished_at") != null))
                .list();
    }

    Progress progress(ExportId id) {
        return db.sql("""
                        select count(*) as pieces, count(*) filter (where finished_at is not null) as done,
                            coalesce(sum(bytes) filter (where use <> 'ASIDE'), 0) as bytes,
                            coalesce(sum(bytes) filter (where use <> 'ASIDE' and finished_at is not null), 0) as bytes_done,
                            coalesce(sum(fresh) filter (where use = 'SAID'), 0) as fresh,
                            coalesce(sum(known) filter (where use = 'SAID'), 0) as known,
                            coalesce(sum(passed), 0) as passed, coalesce(sum(undated), 0) as undated,
                            coalesce(sum(fresh) filter (where use = 'MEDIA'), 0) as media,
                            coalesce(sum(known) filter (where use = 'MEDIA'), 0) as media_known,
                            (select count(*) from export_lost where archive_id = :id) as lost,
                            count(*) filter (where trouble is not null) as troubled,
                            count(*) filter (where use = 'ASIDE') as aside
                        from export_piece where archive_id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Progress(
                        row.getLong("pieces"),
                        row.getLong("done"),
                        row.getLong("bytes"),
                        row.getLong("bytes_done"),
                        row.getLong("fresh"),
                        row.getLong("known"),
                        row.getLong("passed"),
                        row.getLong("undated"),
                        row.getLong("media"),
                        row.getLong("media_known"),
                        row.getLong("lost"),
                        row.getLong("troubled"),
                        row.getLong("aside")))
                .single();
    }
}
