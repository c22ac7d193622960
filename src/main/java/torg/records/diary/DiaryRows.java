package torg.records.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.ConversationId;

/** The table diary_entry, for those who keep the diary. */
@Component
class DiaryRows {
    private static final String SELECT = """
            select d.*, s.kind, b.name as board, d.secret or coalesce(c.secret, false) as hidden from diary_entry d
            join diary_series s on s.id = d.series_id
            join unit b on b.id = d.board_id
            left join conversation c on c.id = d.conversation_id
            """;

    private final JdbcClient db;

    DiaryRows(JdbcClient db) {
        this.db = db;
    }

    /** @param within the collecting case it is a document of */
    record Fresh(
            long series,
            long board,
            int year,
            String designation,
            Optional<Long> within,
            Particulars particulars,
            boolean secret,
            Optional<ConversationId> conversation,
            Instant until,
            Optional<String> reason,
            String by,
            Instant at) {}

    /** @throws org.springframework.dao.DuplicateKeyException when it has been registered already */
    long add(Fresh entry) {
        var id = db.sql("""
                        insert into diary_entry (series_id, board_id, year, designation, collects, within, direction, on_day, party,
                            party_left_out, concerns, concerns_left_out, secret, conversation_id, until, reason,
                            registered_by, registered_at, changed_at)
                        values (:series, :board, :year, :designation, :collects, :within, :direction, :day, :party,
                            :partyOut, :concerns, :concernsOut, :secret, :conversation, :until, :reason, :by, :at, :at)
                        returning id
                        """)
                .param("series", entry.series())
                .param("board", entry.board())
                .param("year", entry.year())
                .param("designation", entry.designation())
                .param("collects", entry.conversation().isEmpty())
                .param("within", entry.within().orElse(null), Types.BIGINT)
                .param("secret", entry.secret())
                .param(
                        "conversation",
                        entry.conversation().map(ConversationId::value).orElse(null),
                        Types.BIGINT)
                .param("until", Timestamp.from(entry.until()))
                .param("reason", entry.reason().orElse(null), Types.VARCHAR)
                .param("by", entry.by())
                .params(particulars(entry.particulars()))
                .param("at", Timestamp.from(entry.at()))
                .query(Long.class)
                .single();
        changed();
        return id;
    }

    private static Map<String, Object> particulars(Particulars said) {
        var all = new HashMap<String, Object>();
        all.put("direction", said.direction().name());
        all.put("day", said.day());
        all.put("party", said.party().text());
        all.put("partyOut", said.party().leftOut().map(LeftOut::name).orElse(null));
        all.put("concerns", said.concerns().text());
        all.put("concernsOut", said.concerns().leftOut().map(LeftOut::name).orElse(null));
        return all;
    }

    void correct(long id, Particulars said, Instant at) {
        db.sql("""
                        update diary_entry set direction = :direction, on_day = :day, party = :party, party_left_out = :partyOut,
                            concerns = :concerns, concerns_left_out = :concernsOut, changed_at = :at
                        where id = :id
                        """)
                .params(particulars(said))
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
        changed();
    }

    void numbered(long id, String outside, Instant at) {
        db.sql("update diary_entry set outside = :outside, changed_at = :at where id = :id")
                .param("id", id)
                .param("outside", outside)
                .param("at", Timestamp.from(at))
                .update();
        changed();
    }

    /** Also when only what may be shown has changed, as by a marking. */
    void changed() {
        db.sql("update diary_state set version = version + 1").update();
    }

    /** The year's collecting case of a board, held until the transaction ends. */
    Optional<Registered> collecting(long board, int year) {
        return db.sql(SELECT + "where d.board_id = :board and d.year = :year and d.collects for update of d")
                .param("board", board)
                .param("year", year)
                .query(DiaryRows::registered)
                .optional();
    }

    int nextDocument(long collecting) {
        return db.sql("update diary_entry set documents = documents + 1 where id = :id returning documents")
                .param("id", collecting)
                .query(Integer.class)
                .single();
    }

    Optional<Registered> find(long id) {
        return db.sql(SELECT + "where d.id = :id")
                .param("id", id)
                .query(DiaryRows::registered)
                .optional();
    }

    List<Registered> of(ConversationId conversation) {
        return db.sql(SELECT + "where d.conversation_id = :conversation order by d.id")
                .param("conversation", conversation.value())
                .query(DiaryRows::registered)
                .list();
    }

    /** What a person has decided is to be registered, and is not yet, the oldest first: registering is without delay. */
    List<ConversationId> toRegister(Collection<Long> units, int most) {
        return db.sql("""
                        select c.id from record_classification k join conversation c on c.id = k.conversation_id
                        where k.keeping = 'REGISTER' and c.unit_id = any(cast(:units as bigint[])) and c.merged_into is null
                            and not exists (select from diary_entry d where d.conversation_id = c.id and d.until >= k.until)
                        order by k.decided_at, c.id limit :most
                        """)
                .param("units", units.toArray(Long[]::new))
                .param("most", most)
                .query((row, n) -> new ConversationId(row.getLong(1)))
                .list();
    }

    /** The lines of these boards between two days, both included; only those without a number of the case system, if so wanted. */
    List<Registered> between(Collection<Long> boards, LocalDate from, LocalDate until, boolean unnumbered, int most) {
        return db.sql(SELECT + """
                        where d.board_id = any(cast(:boards as bigint[])) and d.on_day between :from and :until
                            and (not :unnumbered or d.outside is null)
                        order by d.on_day desc, d.id desc limit :most
                        """)
                .param("boards", boards.toArray(Long[]::new))
                .param("from", from)
                .param("until", until)
                .param("unnumbered", unnumbered)
                .param("most", most)
                .query(DiaryRows::registered)
                .list();
    }

    /** The lines of what came in on an account, by the day they are registered on, both days included. */
    List<Registered> ofAccount(long account, LocalDate from, LocalDate until, int most) {
        return db.sql(SELECT + """
                        where d.conversation_id in (select id from conversation where account_id = :account)
                            and d.on_day between :from and :until
                        order by d.on_day, d.id limit :most
                        """)
                .param("account", account)
                .param("from", from)
                .param("until", until)
                .param("most", most)
                .query(DiaryRows::registered)
                .list();
    }

    private static Registered registered(ResultSet row, int number) throws SQLException {
        return new Registered(
                row.getLong("id"),
                row.getLong("board_id"),
                row.getString("board"),
                Series.valueOf(row.getString("kind")),
                row.getInt("year"),
                row.getString("designation"),
                new Particulars(
                        row.getObject("on_day", LocalDate.class),
                        Direction.valueOf(row.getString("direction")),
                        particular(row, "party"),
                        particular(row, "concerns")),
                Optional.ofNullable(row.getObject("conversation_id", Long.class))
                        .map(ConversationId::new),
                row.getBoolean("hidden"),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("outside")),
                row.getString("registered_by"),
                row.getTimestamp("registered_at").toInstant(),
                row.getTimestamp("until").toInstant());
    }

    private static Particular particular(ResultSet row, String column) throws SQLException {
        return new Particular(
                row.getString(column),
                Optional.ofNullable(row.getString(column + "_left_out")).map(LeftOut::valueOf));
    }
}
