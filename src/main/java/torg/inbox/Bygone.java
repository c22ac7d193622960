package torg.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.register.AccountId;

/** The door to what stood in public under an account at another time than now, as far as it was captured. */
@Component
public class Bygone {
    /** Under one post; whoever wants all of a storm reads the conversation. */
    private static final int MOST_SAID = 20;

    private final JdbcClient db;

    Bygone(JdbcClient db) {
        this.db = db;
    }

    /** @param said the oldest first */
    public record Talk(ConversationId conversation, List<Remark> said) {}

    /**
     * Something said, as it stood then.
     *
     * @param author empty for what is the city's own, and where it is marked as secret
     * @param words masked; empty when they were changed after the time: how they read then stands in the capture of the day
     *     they came, and nowhere else
     * @param changed when they were changed after the time
     * @param removed when they were taken away after the time
     * @param capture the ledger's entry with the platform's bytes; of a changed one that of the change
     */
    public record Remark(
            long message,
            boolean ours,
            String author,
            Optional<String> words,
            Instant at,
            Optional<Instant> changed,
            Optional<Instant> removed,
            Optional<Long> capture) {}

    /**
     * The conversations that had begun in public under an account and were not all taken away, those that began last first.
     *
     * @param units only what these units work with
     */
    public List<Talk> under(AccountId account, Collection<Long> units, Instant at, int most) {
        var threads = new LinkedHashMap<Long, ArrayList<Remark>>();
        db.sql("""
                        with begun as materialized (
                            select id, first_at, secret from conversation
                            where account_id = :account and first_at <= :at and way in ('COMMENT', 'QUESTION')
                              and unit_id = any(cast(:units as bigint[]))
                            order by first_at desc, id desc limit :most)
                        select b.id as conversation, b.secret, m.* from begun b
                        cross join lateral (
                            select * from message
                            where conversation_id = b.id and at <= :at and (removed_at is null or removed_at > :at)
                              and (not ours or delivery in ('ARRIVED', 'TOLD'))
                            order by at, id limit :said) m
                        order by b.first_at desc, b.id desc, m.at, m.id
                        """)
                .param("account", account.value())
                .param("units", units.toArray(Long[]::new))
                .param("at", Timestamp.from(at))
                .param("most", most)
                .param("said", MOST_SAID)
                .query(row -> {
                    threads.computeIfAbsent(row.getLong("conversation"), id -> new ArrayList<>())
                            .add(remark(row, at));
                });
        return threads.entrySet().stream()
                .map(one -> new Talk(new ConversationId(one.getKey()), List.copyOf(one.getValue())))
                .toList();
    }

    private static Remark remark(ResultSet row, Instant at) throws SQLException {
        var ours = row.getBoolean("ours");
        var secret = row.getBoolean("secret");
        var later = moment(row, "edited_at").filter(edited -> edited.isAfter(at));
        return new Remark(
                row.getLong("id"),
                ours,
                ours || secret ? "" : row.getString("author"),
                secret
                        ? Optional.of(Concealed.words())
                        : later.isPresent() ? Optional.empty() : Optional.of(row.getString("masked")),
                row.getTimestamp("at").toInstant(),
                later,
                moment(row, "removed_at"),
                Optional.ofNullable(row.getObject("capture", Long.class)));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
