package torg.records.diary;

import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.staff.Unit;

/** The tables diary_series and diary_counter. */
@Component
class NumberRows {
    private final JdbcClient db;

    NumberRows(JdbcClient db) {
        this.db = db;
    }

    record Row(long id, NumberPattern pattern) {}

    /** One at a time, and taken back with the transaction that fails: without a gap. */
    int next(Row series, int year) {
        return db.sql("""
                        insert into diary_counter (series_id, year, last) values (:series, :year, 1)
                        on conflict (series_id, year) do update set last = diary_counter.last + 1 returning last
                        """)
                .param("series", series.id())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    Row secret() {
        return db.sql("select id, pattern from diary_series where kind = 'SECRET'")
                .query((row, n) -> new Row(row.getLong(1), new NumberPattern(row.getString(2))))
                .single();
    }

    /** A board that has chosen none writes its letters, and that the series is the one of social media. */
    Row of(Unit board) {
        return chosen(board).orElseGet(() -> {
            add(board, firstPattern(board));
            return chosen(board).orElseThrow();
        });
    }

    NumberPattern patternOf(Unit board) {
        return chosen(board).map(Row::pattern).orElseGet(() -> firstPattern(board));
    }

    private static NumberPattern firstPattern(Unit board) {
        var letters = board.shortName().replaceAll("(?i)[^a-zåäö].*", "").toUpperCase(Locale.ROOT);
        return new NumberPattern((letters.isEmpty() ? "D" : letters) + "-SM {year}/{number}");
    }

    void choose(Unit board, NumberPattern pattern) {
        add(board, pattern);
        db.sql("update diary_series set pattern = :pattern where board_id = :board")
                .param("pattern", pattern.text())
                .param("board", board.id())
                .update();
    }

    private void add(Unit board, NumberPattern pattern) {
        db.sql("""
                        insert into diary_series (kind, board_id, pattern) values ('ORDINARY', :board, :pattern)
                        on conflict (board_id) where board_id is not null do nothing
                        """).param("board", board.id()).param("pattern", pattern.text()).update();
    }

    private Optional<Row> chosen(Unit board) {
        return db.sql("select id, pattern from diary_series where board_id = :board")
                .param("board", board.id())
                .query((row, n) -> new Row(row.getLong(1), new NumberPattern(row.getString(2))))
                .optional();
    }
}
