package torg.records.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.privacy.disposal.Item;
import torg.privacy.disposal.Stock.Counted;
import torg.privacy.disposal.Stock.Document;

/** The table retention_item: the documents of each run, by number alone. */
@Component
class ItemRows {
    private static final String LINES = """
            select i.*, a.name, to_char(i.counted at time zone 'Europe/Stockholm', 'YYYY-MM') as month
            from retention_item i join account a on a.id = i.account_id where i.run_id = :run
            """;

    private final JdbcClient db;

    ItemRows(JdbcClient db) {
        this.db = db;
    }

    /** One of a run, with where it belongs. */
    record Listed(Item item, long account, long conversation, Instant counted) {
        /** Another that goes with it. */
        Listed with(Item other) {
            return new Listed(other, account, conversation, counted);
        }
    }

    /** What came of one. @param leaf of its record, in hexadecimal */
    record Gone(Item item, Optional<String> leaf) {}

    void add(long run, List<Document> documents, Counted counted) {
        add(
                run,
                documents.stream()
                        .map(d -> new Listed(d.item(), d.account(), d.conversation(), d.counted(counted)))
                        .toList());
    }

    /** What is there already is left as it is. */
    void add(long run, List<Listed> items) {
        db.sql("""
                        insert into retention_item (run_id, capture, message, account_id, conversation, counted)
                        select :run, t.* from unnest(cast(:captures as bigint[]), cast(:messages as bigint[]),
                            cast(:accounts as bigint[]), cast(:conversations as bigint[]), cast(:counted as timestamptz[])) as t
                        on conflict do nothing
                        """)
                .param("run", run)
                .param("captures", items.stream().map(i -> i.item().capture()).toArray(Long[]::new))
                .param("messages", items.stream().map(i -> i.item().message()).toArray(Long[]::new))
                .param("accounts", items.stream().map(Listed::account).toArray(Long[]::new))
                .param("conversations", items.stream().map(Listed::conversation).toArray(Long[]::new))
                .param(
                        "counted",
                        items.stream().map(i -> i.counted().toString()).toArray(String[]::new))
                .update();
    }

    /** The next that wait. What lies in one record comes together, however many that is: it goes as a whole or stays. */
    List<Listed> waiting(long run, int most) {
        return db.sql("""
                        with first as (select capture, message from retention_item
                            where run_id = :run and outcome = 'WAITING' order by capture, message limit :most)
                        select i.* from retention_item i
                        where run_id = :run and outcome = 'WAITING' and (capture > 0 and capture in (select capture from first)
                            or capture = 0 and message in (select message from first where capture = 0))
                        order by capture, message
                        """)
                .param("run", run)
                .param("most", most)
                .query((row, n) -> listed(row))
                .list();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                item(row),
                row.getLong("account_id"),
                row.getLong("conversation"),
                row.getTimestamp("counted").toInstant());
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(row.getLong("message"), row.getLong("capture"));
    }

    void held(long run, Map<Item, String> held, Instant at) {
        held.forEach((item, word) -> settle(run, item, "HELD", word, Optional.empty(), at));
    }

    void gone(long run, List<Gone> gone, Instant at) {
        gone.forEach(one -> settle(run, one.item(), "GONE", null, one.leaf(), at));
    }

    private void settle(long run, Item item, String outcome, String word, Optional<String> leaf, Instant at) {
        db.sql("""
                        update retention_item set outcome = :outcome, word = :word, leaf = :leaf, at = :at
                        where run_id = :run and capture = :capture and message = :message
                        """)
                .param("run", run)
                .param("capture", item.capture())
                .param("message", item.message())
                .param("outcome", outcome)
                .param("word", word, Types.VARCHAR)
                .param("leaf", leaf.map(HexFormat.of()::parseHex).orElse(null), Types.BINARY)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** How many by outcome; those that are missing are none. */
    Map<String, Long> counts(long run) {
        return counted("select outcome, count(*) from retention_item where run_id = :run group by outcome", run);
    }

    /** How many were held, by the sentence that says why. */
    Map<String, Long> held(long run) {
        return counted(
                "select word, count(*) from retention_item where run_id = :run and outcome = 'HELD' group by word order by 1",
                run);
    }

    private Map<String, Long> counted(String sql, long run) {
        var counts = new LinkedHashMap<String, Long>();
        db.sql(sql)
                .param("run", run)
                .query((row, n) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    /** Everything that it is about, by account and month. */
    List<Tally> tallies(long run) {
        return tallies(run, "%");
    }

    /** What something has come of, by account and month. */
    List<Tally> tallies(long run, String outcome) {
        return db.sql("""
                        select i.account_id, a.name, to_char(i.counted at time zone 'Europe/Stockholm', 'YYYY-MM') as month, count(*)
                        from retention_item i join account a on a.id = i.account_id
                        where i.run_id = :run and i.outcome like :outcome group by 1, 2, 3 order by 2, 1, 3
                        """)
                .param("run", run)
                .param("outcome", outcome)
                .query((row, n) ->
                        new Tally(row.getLong(1), row.getString(2), YearMonth.parse(row.getString(3)), row.getLong(4)))
                .list();
    }

    /** What accounts are called. */
    Map<Long, String> names(List<Long> accounts) {
        var names = new LinkedHashMap<Long, String>();
        db.sql("select id, name from account where id = any(cast(:ids as bigint[]))")
                .param("ids", accounts.toArray(Long[]::new))
                .query((row, n) -> names.put(row.getLong(1), row.getString(2)))
                .list();
        return names;
    }

    List<RunLine> lines(long run, String outcome, int most) {
        return db.sql(LINES + " and i.outcome = :outcome order by i.capture, i.message limit :most")
                .param("run", run)
                .param("outcome", outcome)
                .param("most", most)
                .query((row, n) -> line(row))
                .list();
    }

    /** All that was settled, however many, one at a time. */
    void eachSettled(long run, Consumer<RunLine> taker) {
        try (var lines = db
                .sql(LINES + " and i.outcome <> 'WAITING' order by i.capture, i.message")
                .param("run", run)
                .query((row, n) -> line(row))
                .stream()) {
            lines.forEach(taker);
        }
    }

    private static RunLine line(ResultSet row) throws SQLException {
        var leaf = row.getBytes("leaf");
        var word = row.getString("word");
        var at = row.getTimestamp("at");
        return new RunLine(
                item(row),
                row.getString("name"),
                YearMonth.parse(row.getString("month")),
                row.getString("outcome"),
                word == null ? "" : word,
                leaf == null ? "" : HexFormat.of().formatHex(leaf),
                at == null ? Instant.EPOCH : at.toInstant());
    }
}
