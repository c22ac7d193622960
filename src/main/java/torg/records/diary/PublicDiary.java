package torg.records.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The diary as everybody may read it. It asks the view public_diary and nothing else, so what is left out cannot be
 * found here, neither by reading nor by searching.
 */
@Component
public class PublicDiary {
    public static final int COUNTED = 1000;

    private final JdbcClient db;

    PublicDiary(JdbcClient db) {
        this.db = db;
    }

    /**
     * A line that everybody may read.
     *
     * @param party empty when it is left out, or nobody is named
     * @param partyLeftOut that it is left out, and why as far as that can be told
     */
    public record Entry(
            long id,
            String board,
            String designation,
            Optional<String> outside,
            Direction direction,
            LocalDate day,
            boolean collects,
            Optional<String> party,
            Optional<LeftOut> partyLeftOut,
            Optional<String> concerns,
            Optional<LeftOut> concernsLeftOut,
            Instant changedAt) {}

    /**
     * @param number the beginning of the diary's number or of the case system's
     * @param after the last line of the page before; 0 for the first page
     */
    public record Search(
            Optional<LocalDate> from, Optional<LocalDate> until, Optional<Long> board, String number, long after) {
        public static final Search ALL = new Search(Optional.empty(), Optional.empty(), Optional.empty(), "", 0);
    }

    public List<Entry> search(Search search, int most) {
        return bind("select * from public_diary d" + WHERE + """
                         and (:after = 0 or (d.on_day, d.id) < (select p.on_day, p.id from public_diary p where p.id = :after))
                        order by d.on_day desc, d.id desc limit :most
                        """, search)
                .param("after", search.after())
                .param("most", most)
                .query(PublicDiary::entry)
                .list();
    }

    private static final String WHERE = """
             where (cast(:from as date) is null or d.on_day >= :from) and (cast(:until as date) is null or d.on_day <= :until)
             and (cast(:board as bigint) is null or d.board_id = :board)
             and (:number = '' or upper(d.designation) like :number or upper(d.outside) like :number)
            """;

    /** Counted up to a number that says enough, and one more. */
    public long count(Search search) {
        return bind("select count(*) from (select from public_diary d" + WHERE + " limit :enough) counted", search)
                .param("enough", COUNTED + 1)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec bind(String sql, Search search) {
        return db.sql(sql)
                .param("from", search.from().orElse(null), Types.DATE)
                .param("until", search.until().orElse(null), Types.DATE)
                .param("board", search.board().orElse(null), Types.BIGINT)
                .param("number", search.number().isBlank() ? "" : beginning(search.number()));
    }

    private static String beginning(String number) {
        return number.strip()
                        .toUpperCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
    }

    /** Something else after every change of what the public diary shows. */
    public String version() {
        return db.sql("select version from diary_state")
                .query(Long.class)
                .single()
                .toString();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("board"),
                row.getString("designation"),
                Optional.ofNullable(row.getString("outside")),
                Direction.valueOf(row.getString("direction")),
                row.getObject("on_day", LocalDate.class),
                row.getBoolean("collects"),
                text(row, "party"),
                leftOut(row, "party_left_out"),
                text(row, "concerns"),
                leftOut(row, "concerns_left_out"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).filter(said -> !said.isBlank());
    }

    private static Optional<LeftOut> leftOut(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(LeftOut::valueOf);
    }
}
