package torg.register.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.ledger.EntryId;
import torg.register.intake.IntakeFile.Reading;
import torg.register.intake.appraisal.Columns;
import torg.register.intake.appraisal.Field;

/** The table intake_file. */
@Component
class IntakeFiles {
    private final JdbcClient db;

    IntakeFiles(JdbcClient db) {
        this.db = db;
    }

    IntakeId next() {
        return new IntakeId(db.sql("select nextval(pg_get_serial_sequence('intake_file', 'id'))")
                .query(Long.class)
                .single());
    }

    void add(IntakeId id, String name, long size, byte[] sha256, EntryId capture, Sender sender) {
        db.sql("""
                        insert into intake_file (id, name, size, sha256, capture_id, capture_at, received_by, received_by_name, places)
                        overriding system value
                        values (:id, :name, :size, :sha256, :capture, :at, :by, :byName, :places)
                        """)
                .param("id", id.value())
                .param("name", name)
                .param("size", size)
                .param("sha256", sha256)
                .param("capture", capture.number())
                .param("at", Timestamp.from(capture.at()))
                .param("by", sender.person())
                .param("byName", sender.name())
                .param("places", sender.places().toArray(Long[]::new))
                .update();
    }

    void unreadable(IntakeId id, String word) {
        db.sql("update intake_file set trouble = :word, columns = null where id = :id")
                .param("id", id.value())
                .param("word", word)
                .update();
    }

    void read(IntakeId id, Reading reading) {
        db.sql("""
                        update intake_file set trouble = null, rehearsed_at = null, sheets = :sheets, sheet = :sheet,
                            heading_row = :row, headings = :headings, columns = :columns
                        where id = :id
                        """)
                .param("id", id.value())
                .param("sheets", reading.sheets().toArray(String[]::new))
                .param("sheet", reading.sheet())
                .param("row", reading.headingRow())
                .param("headings", reading.headings().toArray(String[]::new))
                .param("columns", names(reading.columns()))
                .update();
    }

    void map(IntakeId id, Columns columns) {
        db.sql("update intake_file set columns = :columns, rehearsed_at = null where id = :id")
                .param("id", id.value())
                .param("columns", names(columns))
                .update();
    }

    private static String[] names(Columns columns) {
        return columns.fields().stream()
                .map(field -> field.map(Field::name).orElse(""))
                .toArray(String[]::new);
    }

    void rehearsed(IntakeId id, Instant at) {
        db.sql("update intake_file set rehearsed_at = :at where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void started(IntakeId id, int run, Sender by, Instant at) {
        db.sql("""
                        update intake_file set run = :run, run_started_at = :at, run_finished_at = null,
                            run_by = :by, run_by_name = :byName, run_places = :places
                        where id = :id
                        """)
                .param("id", id.value())
                .param("run", run)
                .param("at", Timestamp.from(at))
                .param("by", by.person())
                .param("byName", by.name())
                .param("places", by.places().toArray(Long[]::new))
                .update();
    }

    void finished(IntakeId id, Instant at) {
        db.sql("update intake_file set run_finished_at = :at where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<IntakeFile> hold(IntakeId id) {
        return db.sql("select * from intake_file where id = :id for update")
                .param("id", id.value())
                .query(FileRow::file)
                .optional();
    }

    Optional<IntakeFile> find(IntakeId id, Sender reader) {
        return seen("f.id = :id and", reader)
                .param("id", id.value())
                .query(FileRow::file)
                .optional();
    }

    List<IntakeFile> newest(Sender reader) {
        return seen("", reader).query(FileRow::file).list();
    }

    /** A person sees what they sent in themselves, and what needs no more rights than they have. */
    private JdbcClient.StatementSpec seen(String which, Sender reader) {
        return db.sql("""
                        select * from intake_file f
                        where %s (f.received_by = :person or not exists (
                            select from unnest(f.places) place join unit u on u.id = place
                            where not u.path && cast(:places as bigint[])))
                        order by f.id desc limit 100
                        """.formatted(which))
                .param("person", reader.person())
                .param("places", reader.places().toArray(Long[]::new));
    }

    /** The same bytes, sent in before. */
    Optional<IntakeId> earlier(IntakeId id) {
        return db.sql("""
                        select min(e.id) from intake_file f join intake_file e on e.sha256 = f.sha256 and e.id < f.id
                        where f.id = :id having min(e.id) is not null
                        """).param("id", id.value()).query(Long.class).optional().map(IntakeId::new);
    }
}
