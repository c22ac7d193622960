package torg.records.collection;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.records.collection.Contents.Line;

/** The tables collection_list and collection_line. */
@Component
class ContentsRows {
    private final JdbcClient db;

    ContentsRows(JdbcClient db) {
        this.db = db;
    }

    long add(Contents made) {
        var id = db.sql("""
                        insert into collection_list (case_id, board_id, board, year, designation, made_at, made_by, sha256)
                        values (:case, :board, :name, :year, :designation, :at, :by, :sha256) returning id
                        """)
                .param("case", made.caseId())
                .param("board", made.board())
                .param("name", made.boardName())
                .param("year", made.year())
                .param("designation", made.designation())
                .param("at", Timestamp.from(made.madeAt()))
                .param("by", made.madeBy())
                .param("sha256", made.sha256())
                .query(Long.class)
                .single();
        for (var number = 0; number < made.lines().size(); number++) {
            add(id, number + 1, made.lines().get(number));
        }
        return id;
    }

    private void add(long list, int number, Line line) {
        db.sql("""
                        insert into collection_line (list_id, number, account_id, name, network, handle, unit, conversations,
                            received, sent, removed, set_aside, registered, first_on, last_on, first_capture, last_capture,
                            whole_months)
                        values (:list, :number, :account, :name, :network, :handle, :unit, :conversations, :received, :sent,
                            :removed, :setAside, :registered, :firstOn, :lastOn, :firstCapture, :lastCapture, :whole)
                        """)
                .param("list", list)
                .param("number", number)
                .param("account", line.account())
                .param("name", line.name())
                .param("network", line.network())
                .param("handle", line.handle())
                .param("unit", line.unit())
                .param("conversations", line.conversations())
                .param("received", line.received())
                .param("sent", line.sent())
                .param("removed", line.removed())
                .param("setAside", line.setAside())
                .param("registered", line.registered())
                .param("firstOn", line.firstOn().map(Date::valueOf).orElse(null), Types.DATE)
                .param("lastOn", line.lastOn().map(Date::valueOf).orElse(null), Types.DATE)
                .param("firstCapture", line.firstCapture().orElse(null), Types.BIGINT)
                .param("lastCapture", line.lastCapture().orElse(null), Types.BIGINT)
                .param("whole", line.wholeMonths())
                .update();
    }

    Optional<Contents> find(long id) {
        return db.sql("select * from collection_list where id = :id")
                .param("id", id)
                .query((row, n) -> contents(row, lines(id)))
                .optional();
    }

    private List<Line> lines(long id) {
        return db.sql("select * from collection_line where list_id = :id order by number")
                .param("id", id)
                .query(ContentsRows::line)
                .list();
    }

    /** Without their lines, the newest first. */
    List<Contents> of(Collection<Long> boards, int year) {
        return db.sql("""
                        select * from collection_list where board_id = any(cast(:boards as bigint[])) and year = :year
                        order by id desc limit 500
                        """)
                .param("boards", boards.toArray(Long[]::new))
                .param("year", year)
                .query((row, n) -> contents(row, List.of()))
                .list();
    }

    private static Contents contents(ResultSet row, List<Line> lines) throws SQLException {
        return new Contents(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getLong("board_id"),
                row.getString("board"),
                row.getInt("year"),
                row.getString("designation"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                row.getString("sha256"),
                lines);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("account_id"),
                row.getString("name"),
                row.getString("network"),
                row.getString("handle"),
                row.getString("unit"),
                row.getLong("conversations"),
                row.getLong("received"),
                row.getLong("sent"),
                row.getLong("removed"),
                row.getLong("set_aside"),
                row.getLong("registered"),
                day(row, "first_on"),
                day(row, "last_on"),
                Optional.ofNullable(row.getObject("first_capture", Long.class)),
                Optional.ofNullable(row.getObject("last_capture", Long.class)),
                row.getInt("whole_months"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
    }
}
