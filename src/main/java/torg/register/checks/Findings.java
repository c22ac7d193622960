package torg.register.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.policy.Level;
import torg.register.AccountId;
import torg.register.checks.Finding.State;

/** The table finding. */
@Component
class Findings {
    /** A finding with the exemption that holds today: one that has ended is simply not joined any more. */
    private static final String SELECT = """
            select f.*, e.given_on, e.until, e.reference, e.reason, e.by_name,
                a.name as account_name, a.network, u.name as unit_name
            from finding f
            join account a on a.id = f.account_id
            join unit u on u.id = a.unit_id
            left join lateral (
                select * from exemption e where e.account_id = f.account_id and e.rule = f.rule
                    and :today between e.given_on and e.until order by e.until desc limit 1) e on true
            """;

    private final JdbcClient db;

    Findings(JdbcClient db) {
        this.db = db;
    }

    Finding add(AccountId account, String rule, Level level, String word, String seen, long check, State.Open open) {
        var id = db.sql("""
                        insert into finding (account_id, rule, level, word, seen, opened_by, since, due)
                        values (:account, :rule, :level, :word, :seen, :check, :since, :due) returning id
                        """)
                .param("account", account.value())
                .param("rule", rule)
                .param("level", level.name())
                .param("word", word)
                .param("seen", seen)
                .param("check", check)
                .param("since", open.since())
                .param("due", open.due())
                .query(Long.class)
                .single();
        return new Finding(new FindingId(id), account, rule, level, word, seen, check, open);
    }

    /** What the newest look saw instead; and what the rule demands by now, which can bring the last day nearer. */
    void stands(FindingId id, Level level, String word, String seen, LocalDate latest) {
        db.sql("""
                        update finding set level = :level, word = :word, seen = :seen,
                            due = case when level <> :level then least(due, :latest) else due end
                        where id = :id
                        """)
                .param("id", id.value())
                .param("level", level.name())
                .param("word", word)
                .param("seen", seen)
                .param("latest", latest)
                .update();
    }

    void save(Finding finding) {
        var settled = finding.state() instanceof State.Settled s ? Optional.of(s) : Optional.<State.Settled>empty();
        db.sql("""
                        update finding set escalated_on = :escalated, exempted_until = :until, settled_by = :settled, settled_at = :at
                        where id = :id
                        """)
                .param("id", finding.id().value())
                .param("escalated", finding.state() instanceof State.Escalated e ? e.on() : null, Types.DATE)
                .param(
                        "until",
                        finding.state() instanceof State.Exempted x
                                ? x.exemption().until()
                                : null,
                        Types.DATE)
                .param("settled", settled.map(State.Settled::by).orElse(null), Types.BIGINT)
                .param("at", settled.map(s -> Timestamp.from(s.at())).orElse(null), Types.TIMESTAMP)
                .update();
    }

    void due(FindingId id, LocalDate due) {
        db.sql("update finding set due = :due, exempted_until = null where id = :id")
                .param("id", id.value())
                .param("due", due)
                .update();
    }

    List<Finding> unsettled(AccountId account, LocalDate today) {
        return unsettled(account, today, "");
    }

    List<Finding> hold(AccountId account, LocalDate today) {
        return unsettled(account, today, " for update of f");
    }

    private List<Finding> unsettled(AccountId account, LocalDate today, String how) {
        return db.sql(SELECT + " where f.account_id = :account and f.settled_by is null order by f.id" + how)
                .param("account", account.value())
                .param("today", today)
                .query(Findings::finding)
                .list();
    }

    List<Finding> settled(AccountId account, LocalDate today, int most) {
        return db.sql(
                        SELECT
                                + " where f.account_id = :account and f.settled_by is not null order by f.settled_at desc limit :most")
                .param("account", account.value())
                .param("today", today)
                .param("most", most)
                .query(Findings::finding)
                .list();
    }

    /** Not put right in time, and not told of yet. */
    List<Finding> late(LocalDate today) {
        return db.sql(SELECT + """
                         where f.settled_by is null and f.escalated_on is null and f.due < :today and e.until is null
                            and a.stage not in ('REFUSED', 'ARCHIVED', 'CLOSED')
                        order by f.id for update of f
                        """)
                .param("today", today)
                .query(Findings::finding)
                .list();
    }

    /** Whose exemption has ended, and who do not know it yet. */
    List<Finding> freed(LocalDate today) {
        return db.sql(SELECT + """
                         where f.settled_by is null and f.exempted_until < :today
                        order by f.id for update of f
                        """)
                .param("today", today)
                .query(Findings::finding)
                .list();
    }

    /** What a list is narrowed to; an empty one narrows nothing. */
    record Narrowing(
            String text,
            Optional<Network> network,
            Optional<String> rule,
            Optional<Level> level,
            Optional<Long> unit,
            boolean overdue) {}

    private static final String WHERE = """
             where f.settled_by is null
              and a.stage not in ('REFUSED', 'ARCHIVED', 'CLOSED')
              and (:text = '' or a.name ilike :like or a.handle ilike :like or u.name ilike :like)
              and (cast(:network as text) is null or a.network = :network)
              and (cast(:rule as text) is null or f.rule = :rule)
              and (cast(:level as text) is null or f.level = :level)
              and (cast(:unit as bigint) is null or u.path @> array[cast(:unit as bigint)])
              and (not :overdue or f.due < :today and e.until is null)
            """;

    List<FindingRow> search(Narrowing to, LocalDate today, LocalDate afterDue, long afterId, int most) {
        return bind(
                        db.sql(SELECT + WHERE
                                + " and (f.due, f.id) > (:afterDue, :afterId) order by f.due, f.id limit :most"),
                        to,
                        today)
                .param("afterDue", afterDue)
                .param("afterId", afterId)
                .param("most", most)
                .query(Findings::row)
                .list();
    }

    long count(Narrowing to, LocalDate today) {
        return bind(db.sql("select count(*) from (" + SELECT + WHERE + ") found"), to, today)
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Narrowing to, LocalDate today) {
        var like = to.text().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return sql.param("text", to.text())
                .param("like", "%" + like + "%")
                .param("network", to.network().map(Network::name).orElse(null), Types.VARCHAR)
                .param("rule", to.rule().orElse(null), Types.VARCHAR)
                .param("level", to.level().map(Level::name).orElse(null), Types.VARCHAR)
                .param("unit", to.unit().orElse(null), Types.BIGINT)
                .param("overdue", to.overdue())
                .param("today", today);
    }

    private static FindingRow row(ResultSet row, int number) throws SQLException {
        return new FindingRow(
                finding(row, number),
                row.getString("account_name"),
                Network.valueOf(row.getString("network")),
                row.getString("unit_name"),
                row.getObject("due", LocalDate.class));
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(
                new FindingId(row.getLong("id")),
                new AccountId(row.getLong("account_id")),
                row.getString("rule"),
                Level.valueOf(row.getString("level")),
                row.getString("word"),
                row.getString("seen"),
                row.getLong("opened_by"),
                state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        var since = row.getObject("since", LocalDate.class);
        var due = row.getObject("due", LocalDate.class);
        if (row.getObject("settled_by") != null) {
            return new State.Settled(
                    since,
                    row.getLong("settled_by"),
                    row.getTimestamp("settled_at").toInstant());
        }
        if (row.getObject("until") != null) {
            return new State.Exempted(since, due, Exemptions.exemption(row, 0));
        }
        return row.getObject("escalated_on") == null
                ? new State.Open(since, due)
                : new State.Escalated(since, due, row.getObject("escalated_on", LocalDate.class));
    }
}
