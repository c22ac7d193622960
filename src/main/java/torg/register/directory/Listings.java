package torg.register.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.stages.Stage;

/** The tables directory_entry and directory_change, and the two columns of account that are the list's own. */
@Component
class Listings {
    private static final String SHOWN = """
            select a.id, a.name, a.network, a.handle, a.address, a.topics, a.purpose, a.stage, u.name as unit_name, d.decided_on,
                coalesce((select b.name from unit b where b.id = any(u.path)
                    and b.kind in ('BOARD', 'DISTRICT_BOARD', 'COMPANY') order by cardinality(b.path) desc limit 1), '') as board
            from page e
            join account a on a.id = e.account_id
            join unit u on u.id = a.unit_id
            left join lateral (select min(decided_on) as decided_on from account_decision where account_id = a.id) d on true
            order by e.sort_name, e.account_id
            """;

    private static final String NARROWED = """
             e.listed
              and (:words = '' or e.words @@ (to_tsquery('swedish', :words) || to_tsquery('simple', :words)))
              and (cast(:network as text) is null or e.network = :network)
              and (cast(:unit as bigint) is null or e.unit_path @> array[cast(:unit as bigint)])
              and (cast(:topic as text) is null or e.topics @> array[cast(:topic as text)])
            """;

    private final JdbcClient db;

    Listings(JdbcClient db) {
        this.db = db;
    }

    /** The page first, the joins afterwards: a hundred thousand accounts cost no more than fifty. */
    List<Listing> search(Search to, long after, int most) {
        return bind(db.sql("""
                                with page as materialized (
                                    select e.account_id, e.sort_name from directory_entry e where""" + NARROWED + """
                                      and (:after = 0 or (e.sort_name, e.account_id) >
                                        (select p.sort_name, p.account_id from directory_entry p where p.account_id = :after))
                                    order by e.sort_name, e.account_id limit :most)
                                """ + SHOWN), to)
                .param("after", after)
                .param("most", most)
                .query(Listings::listing)
                .list();
    }

    /** How many fit, counted no further than {@code most}. */
    long count(Search to, int most) {
        return bind(
                        db.sql("select count(*) from (select from directory_entry e where" + NARROWED
                                + " limit :most) c"),
                        to)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Search to) {
        return sql.param("words", words(to.text()))
                .param("network", to.network().map(Network::name).orElse(null), Types.VARCHAR)
                .param("unit", to.unit().orElse(null), Types.BIGINT)
                .param("topic", to.topic().orElse(null), Types.VARCHAR);
    }

    /** Every word must be there, the last of them perhaps only begun; what is no word is left out. */
    static String words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(10)
                .map(word -> word.substring(0, Math.min(60, word.length())) + ":*")
                .collect(Collectors.joining(" & "));
    }

    Optional<Listing> find(long id) {
        return db.sql("with page as (select * from directory_entry where account_id = :id and listed) " + SHOWN)
                .param("id", id)
                .query(Listings::listing)
                .optional();
    }

    /** Topics in use, the commonest first. */
    List<String> topics(int most) {
        return db.sql("""
                        select topic from directory_entry e, unnest(e.topics) topic where e.listed
                        group by topic order by count(*) desc, topic limit :most
                        """).param("most", most).query(String.class).list();
    }

    /**
     * Something that is another whenever the list is. The number of the newest change alone is not enough: of two that are
     * made at once, the one with the lower number may be seen last.
     */
    String version() {
        return db.sql("""
                        select coalesce(max(id), 0) || '-' || count(*)
                        from (select id from directory_change order by id desc limit 500) newest
                        """).query(String.class).single();
    }

    Optional<Instant> changedAt() {
        return db.sql("select at from directory_change order by id desc limit 1")
                .query((row, n) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    List<Change> changes(int most) {
        return db.sql("""
                        select c.id, c.account_id, c.at, c.what, a.name, a.network, a.stage, e.listed
                        from directory_change c join account a on a.id = c.account_id
                        join directory_entry e on e.account_id = a.id
                        where a.public order by c.id desc limit :most
                        """)
                .param("most", most)
                .query((row, n) -> new Change(
                        row.getLong("id"),
                        row.getLong("account_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Change.What.valueOf(row.getString("what")),
                        row.getString("name"),
                        Network.valueOf(row.getString("network")),
                        row.getBoolean("listed")))
                .list();
    }

    record Shown(boolean open, List<String> topics) {}

    Optional<Shown> hold(AccountId id) {
        return db.sql("select public, topics from account where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> new Shown(row.getBoolean("public"), topics(row)))
                .optional();
    }

    Optional<Shown> shown(AccountId id) {
        return db.sql("select public, topics from account where id = :id")
                .param("id", id.value())
                .query((row, n) -> new Shown(row.getBoolean("public"), topics(row)))
                .optional();
    }

    void show(AccountId id, boolean open, List<String> topics) {
        db.sql("update account set public = :open, topics = :topics where id = :id")
                .param("open", open)
                .param("topics", topics.toArray(String[]::new))
                .param("id", id.value())
                .update();
    }

    private static List<String> topics(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("topics").getArray());
    }

    private static Listing listing(ResultSet row, int number) throws SQLException {
        return new Listing(
                row.getLong("id"),
                row.getString("name"),
                Network.valueOf(row.getString("network")),
                row.getString("handle"),
                Optional.ofNullable(row.getString("address")).filter(a -> a.matches("(?i)https?://\\S+")),
                row.getString("unit_name"),
                row.getString("board"),
                topics(row),
                row.getString("purpose"),
                Stage.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getObject("decided_on", LocalDate.class)));
    }
}
