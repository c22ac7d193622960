package torg.records.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table retention_hold. */
@Component
class HoldRows {
    private static final String SELECT =
            "select h.*, a.name from retention_hold h left join account a on a.id = h.account_id ";

    private final JdbcClient db;

    HoldRows(JdbcClient db) {
        this.db = db;
    }

    /** An account, with whom it belongs to. */
    record Place(long account, String name, List<Long> path) {}

    Optional<Place> account(long account) {
        return place(
                "select a.id, a.name, u.path from account a join unit u on u.id = a.unit_id where a.id = :id", account);
    }

    Optional<Place> conversation(long conversation) {
        return place("""
                select a.id, a.name, u.path from conversation c join account a on a.id = c.account_id
                join unit u on u.id = a.unit_id where c.id = :id
                """, conversation);
    }

    private Optional<Place> place(String sql, long id) {
        return db.sql(sql)
                .param("id", id)
                .query((row, n) -> new Place(row.getLong(1), row.getString(2), Arrays.asList((Long[])
                        row.getArray(3).getArray())))
                .optional();
    }

    long add(StandingHold hold) {
        return db.sql("""
                        insert into retention_hold (account_id, conversation_id, from_day, to_day, reason, laid_name, laid_at)
                        values (:account, :conversation, :from, :to, :reason, :name, :at) returning id
                        """)
                .param("account", hold.about().account().orElse(null), Types.BIGINT)
                .param("conversation", hold.about().conversation().orElse(null), Types.BIGINT)
                .param("from", hold.about().from().orElse(null), Types.DATE)
                .param("to", hold.about().to().orElse(null), Types.DATE)
                .param("reason", hold.reason())
                .param("name", hold.laidBy())
                .param("at", Timestamp.from(hold.laidAt()))
                .query(Long.class)
                .single();
    }

    /** @return whether it still stood */
    boolean lift(long id, String reference, String name, Instant at) {
        return db.sql("""
                        update retention_hold set lifted_name = :name, lifted_at = :at, lifted_reference = :reference
                        where id = :id and lifted_at is null
                        """)
                        .param("id", id)
                        .param("name", name)
                        .param("at", Timestamp.from(at))
                        .param("reference", reference)
                        .update()
                == 1;
    }

    List<StandingHold> standing() {
        return db.sql(SELECT + "where h.lifted_at is null order by h.id")
                .query(HoldRows::hold)
                .list();
    }

    List<StandingHold> newest(int most) {
        return db.sql(SELECT + "order by h.lifted_at is not null, h.id desc limit :most")
                .param("most", most)
                .query(HoldRows::hold)
                .list();
    }

    Optional<StandingHold> find(long id) {
        return db.sql(SELECT + "where h.id = :id")
                .param("id", id)
                .query(HoldRows::hold)
                .optional();
    }

    private static StandingHold hold(ResultSet row, int number) throws SQLException {
        var name = row.getString("name");
        return new StandingHold(
                row.getLong("id"),
                new StandingHold.About(
                        Optional.of(row.getLong("account_id")).filter(id -> id > 0),
                        name == null ? "" : name,
                        Optional.of(row.getLong("conversation_id")).filter(id -> id > 0),
                        Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
                        Optional.ofNullable(row.getObject("to_day", LocalDate.class))),
                row.getString("reason"),
                row.getString("laid_name"),
                row.getTimestamp("laid_at").toInstant(),
                row.getTimestamp("lifted_at") == null
                        ? Optional.empty()
                        : Optional.of(new StandingHold.Lifted(
                                row.getString("lifted_name"),
                                row.getTimestamp("lifted_at").toInstant(),
                                row.getString("lifted_reference"))));
    }
}
