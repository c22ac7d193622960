package torg.register.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.register.AccountId;
import torg.register.intake.appraisal.Field;
import torg.register.intake.appraisal.Reason;
import torg.register.intake.appraisal.RowResult;
import torg.register.intake.appraisal.RowResult.Duplicate;
import torg.register.intake.appraisal.RowResult.Imported;
import torg.register.intake.appraisal.RowResult.InvalidAddress;
import torg.register.intake.appraisal.RowResult.Kind;
import torg.register.intake.appraisal.RowResult.NeedsResponsible;
import torg.register.intake.appraisal.RowResult.NotUnderstood;
import torg.register.intake.appraisal.RowResult.Twin;
import torg.register.intake.spreadsheet.Spreadsheet.Row;

/** The table intake_row: the memory of what became of each row, and so of what is left to do after a kill. */
@Component
class IntakeRows {
    private static final int AT_ONCE = 1000;

    private final JdbcClient db;
    private final JdbcTemplate jdbc;

    IntakeRows(JdbcClient db, JdbcTemplate jdbc) {
        this.db = db;
        this.jdbc = jdbc;
    }

    void replace(IntakeId file, List<Row> rows) {
        db.sql("delete from intake_row where file_id = :file")
                .param("file", file.value())
                .update();
        jdbc.batchUpdate(
                "insert into intake_row (file_id, number, cells) values (?, ?, ?)", rows, AT_ONCE, (insert, row) -> {
                    insert.setLong(1, file.value());
                    insert.setInt(2, row.number());
                    insert.setArray(
                            3,
                            insert.getConnection()
                                    .createArrayOf("text", row.cells().toArray()));
                });
    }

    /** A row with what it has been found to be. */
    record Settled(int number, String claimedReference, RowResult result) {}

    /** @param run the run that settles them; 0 for a rehearsal, which never touches what is imported */
    void settle(IntakeId file, List<Settled> rows, int run) {
        jdbc.batchUpdate("""
                update intake_row set claimed_reference = ?, result = ?, field = ?, word = ?, about = ?,
                    twin_account_id = ?, twin_row = ?, account_id = ?, run = greatest(run, ?)
                where file_id = ? and number = ? and account_id is null
                """, rows, AT_ONCE, (update, row) -> {
            var result = row.result();
            var why = result instanceof Duplicate ? Optional.<Reason>empty() : result.reason();
            update.setString(1, row.claimedReference());
            update.setString(2, result.kind().name());
            update.setString(
                    3, result instanceof NotUnderstood not ? not.field().name() : null);
            update.setString(4, why.map(Reason::word).orElse(null));
            update.setArray(
                    5,
                    why.isEmpty()
                            ? null
                            : update.getConnection()
                                    .createArrayOf("text", why.get().about().toArray()));
            update.setObject(6, result instanceof Duplicate(Twin.InRegister(var id)) ? id.value() : null, Types.BIGINT);
            update.setObject(7, result instanceof Duplicate(Twin.InList(var twin)) ? twin : null, Types.INTEGER);
            update.setObject(8, result.account().map(AccountId::value).orElse(null), Types.BIGINT);
            update.setInt(9, run);
            update.setLong(10, file.value());
            update.setInt(11, row.number());
        });
    }

    /** What a run has left to do, in the order of the list. */
    List<IntakeRow> remaining(IntakeFile file, int run, int after, int most) {
        return of(file, " and account_id is null and run < :run and number > :after order by number limit :most")
                .param("run", run)
                .param("after", after)
                .param("most", most)
                .query(IntakeRows::row)
                .list();
    }

    List<IntakeRow> page(IntakeFile file, Optional<Kind> kind, int after, int most) {
        return of(
                        file,
                        " and number > :after and (cast(:kind as text) is null or result = :kind) order by number limit :most")
                .param("kind", kind.map(Kind::name).orElse(null), Types.VARCHAR)
                .param("after", after)
                .param("most", most)
                .query(IntakeRows::row)
                .list();
    }

    Optional<IntakeRow> find(IntakeFile file, int number) {
        return of(file, " and number = :number")
                .param("number", number)
                .query(IntakeRows::row)
                .optional();
    }

    private JdbcClient.StatementSpec of(IntakeFile file, String which) {
        return db.sql("select * from intake_row where file_id = :file and number > :heading" + which)
                .param("file", file.id().value())
                .param(
                        "heading",
                        file.reading().map(IntakeFile.Reading::headingRow).orElse(0));
    }

    /** The rows as they were read, also those above the headings. */
    List<Row> read(IntakeId file, int most) {
        return db.sql("select number, cells from intake_row where file_id = :file order by number limit :most")
                .param("file", file.value())
                .param("most", most)
                .query((row, n) -> new Row(row.getInt("number"), FileRow.texts(row.getArray("cells"))))
                .list();
    }

    Map<Kind, Long> counts(IntakeFile file) {
        var counts = new EnumMap<Kind, Long>(Kind.class);
        db.sql(
                        "select result, count(*) from intake_row where file_id = :file and number > :heading and result is not null group by 1")
                .param("file", file.id().value())
                .param("heading", file.reading().orElseThrow().headingRow())
                .query(row -> {
                    counts.put(Kind.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** The names of units that are not known, each with how many rows say it and the first of them. */
    List<Unknown> unknownUnits(IntakeFile file, int column, int most) {
        return db.sql("""
                        select coalesce(cells[:column], '') as name, count(*) as rows, min(number) as first
                        from intake_row where file_id = :file and number > :heading and result = 'NOT_UNDERSTOOD' and field = 'UNIT'
                        group by 1 order by count(*) desc, min(number) limit :most
                        """)
                .param("column", column + 1)
                .param("file", file.id().value())
                .param("heading", file.reading().orElseThrow().headingRow())
                .param("most", most)
                .query((row, n) -> new Unknown(row.getString("name"), row.getLong("rows"), row.getInt("first")))
                .list();
    }

    record Unknown(String name, long rows, int first) {}

    /** How far a run has come. */
    Contents.Progress progress(IntakeFile file, int run) {
        return db.sql("""
                        select count(*) filter (where account_id is not null or run >= :run) as done, count(*) as all
                        from intake_row where file_id = :file and number > :heading
                        """)
                .param("run", run)
                .param("file", file.id().value())
                .param("heading", file.reading().orElseThrow().headingRow())
                .query((row, n) -> new Contents.Progress(row.getLong("done"), row.getLong("all")))
                .single();
    }

    /** The rows that became accounts. */
    Map<AccountId, Integer> imported(IntakeId file) {
        var imported = new HashMap<AccountId, Integer>();
        db.sql("select account_id, number from intake_row where file_id = :file and account_id is not null")
                .param("file", file.value())
                .query(row -> {
                    imported.put(new AccountId(row.getLong(1)), row.getInt(2));
                });
        return imported;
    }

    private static IntakeRow row(ResultSet row, int number) throws SQLException {
        return new IntakeRow(
                row.getInt("number"),
                FileRow.texts(row.getArray("cells")),
                row.getString("claimed_reference"),
                Optional.ofNullable(row.getString("result")).isEmpty() ? Optional.empty() : Optional.of(result(row)));
    }

    private static RowResult result(ResultSet row) throws SQLException {
        var account =
                Optional.ofNullable(row.getObject("account_id", Long.class)).map(AccountId::new);
        return switch (Kind.valueOf(row.getString("result"))) {
            case IMPORTED -> new Imported(account);
            case NEEDS_RESPONSIBLE -> new NeedsResponsible(account, why(row));
            case DUPLICATE -> new Duplicate(twin(row));
            case INVALID_ADDRESS -> new InvalidAddress(why(row));
            case NOT_UNDERSTOOD -> new NotUnderstood(Field.valueOf(row.getString("field")), why(row));
        };
    }

    private static Reason why(ResultSet row) throws SQLException {
        return new Reason(row.getString("word"), FileRow.texts(row.getArray("about")));
    }

    private static Twin twin(ResultSet row) throws SQLException {
        return row.getObject("twin_row") == null
                ? new Twin.InRegister(new AccountId(row.getLong("twin_account_id")))
                : new Twin.InList(row.getInt("twin_row"));
    }
}
