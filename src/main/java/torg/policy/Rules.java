package torg.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is decided: the tables policy_version, policy_change and policy_case, as far as they hold or have held. */
@Component
class Rules {
    /**
     * Each rule until the day before a later version says something of the same scope; in the place where it first stood,
     * so that the policy is read in the order it was written.
     */
    private static final String DECIDED = """
            select c.*, v.number, v.reference, v.in_force,
                least(c.until, lead(v.in_force) over (partition by c.rule_id, c.unit_id, c.network order by v.in_force) - 1)
                    as last_day,
                min(c.id) over (partition by c.rule_id) as place
            from policy_change c join policy_version v on v.number = c.version
            where v.decided_on is not null
            """;

    private final JdbcClient db;
    private volatile Memory memory = new Memory(new Key(-1, Instant.EPOCH), List.of());

    Rules(JdbcClient db) {
        this.db = db;
    }

    /** What is decided never changes, so how many there are and when the newest came says whether we know them all. */
    private record Key(long decided, Instant newest) {}

    private record Memory(Key key, List<Rule> rules) {}

    List<Rule> all() {
        var key = db.sql("""
                        select (select count(*) from policy_change c join policy_version v on v.number = c.version
                            where v.decided_on is not null) as decided,
                            coalesce(max(decided_at), 'epoch') as newest
                        from policy_version
                        """)
                .query((row, number) -> new Key(
                        row.getLong("decided"), row.getTimestamp("newest").toInstant()))
                .single();
        var known = memory;
        if (!known.key().equals(key)) {
            known = new Memory(key, read());
            memory = known;
        }
        return known.rules();
    }

    private List<Rule> read() {
        return db.sql("select * from (" + DECIDED + ") decided where not ends"
                        + " order by place, unit_id nulls first, network nulls first, in_force")
                .query((row, number) -> edition(row, number).rule())
                .list();
    }

    List<Edition> editions(String rule) {
        return db.sql(
                        "select * from (" + DECIDED
                                + "and c.rule_id = :rule) decided order by in_force desc, unit_id nulls first, network nulls first")
                .param("rule", rule)
                .query(Rules::edition)
                .list();
    }

    /** The examples of the rules that hold on a day. */
    List<Case> cases(LocalDate day, Set<Scope> without) {
        return db
                .sql(
                        "select k.*, u.path, decided.rule_id, decided.unit_id as scope_unit, decided.network as scope_network"
                                + " from (" + DECIDED + """
                        ) decided join policy_case k on k.change_id = decided.id left join unit u on u.id = k.unit_id
                        where not ends and in_force <= :day and (last_day is null or last_day >= :day)
                        order by k.id
                        """)
                .param("day", day)
                .query((row, number) -> Map.entry(
                        new Scope(
                                row.getString("rule_id"),
                                Optional.ofNullable(row.getObject("scope_unit", Long.class)),
                                Optional.ofNullable(row.getString("scope_network"))),
                        example(row, number)))
                .list()
                .stream()
                .filter(example -> !without.contains(example.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    List<Standing> standings() {
        return db.sql("select * from policy_version where decided_on is not null order by in_force")
                .query((row, number) -> new Standing(
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("reference"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("decided_by"),
                        row.getObject("in_force", LocalDate.class)))
                .list();
    }

    /** @return whether this is the first start */
    boolean layFirstVersion(String title, LocalDate from, Instant now) {
        return db.sql("""
                                insert into policy_version (number, title, drafted_by, drafted_at, reference, decided_on,
                                    decided_by, decided_at, in_force)
                                values (1, :title, 'Torg', :now, :title, :from, 'Torg', :now, :from)
                                on conflict (number) do nothing
                                """)
                        .param("title", title)
                        .param("from", from)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return empty when the first version already says something of that scope: what held is never laid down anew */
    Optional<Long> layDown(Rule rule) {
        return db.sql("""
                        insert into policy_change (version, rule_id, network, paragraph, source, title, text, kind, value)
                        values (1, :rule, :network, :paragraph, :source, :title, :text, :kind, :value)
                        on conflict (version, rule_id, unit_id, network) do nothing returning id
                        """)
                .param("rule", rule.id())
                .param("network", rule.network().orElse(null), Types.VARCHAR)
                .param("paragraph", rule.paragraph())
                .param("source", rule.source())
                .param("title", rule.title())
                .param("text", rule.text())
                .param("kind", rule.value().kind())
                .param("value", rule.value().written())
                .query(Long.class)
                .optional();
    }

    void layDown(long change, Case example) {
        db.sql("""
                        insert into policy_case (change_id, network, fact, expected)
                        values (:change, :network, :fact, :expected)
                        """)
                .param("change", change)
                .param("network", example.network().orElse(null), Types.VARCHAR)
                .param("fact", example.fact())
                .param("expected", example.expected().name())
                .update();
    }

    private static Case example(ResultSet row, int number) throws SQLException {
        var path = row.getArray("path");
        return new Case(
                row.getLong("id"),
                row.getString("rule_id"),
                path == null ? List.of() : List.of((Long[]) path.getArray()),
                Optional.ofNullable(row.getString("network")),
                row.getString("fact"),
                Verdict.valueOf(row.getString("expected")));
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getInt("number"),
                new Rule(
                        row.getString("rule_id"),
                        row.getString("paragraph"),
                        row.getString("source"),
                        row.getString("title"),
                        row.getString("text"),
                        Value.of(row.getString("kind"), row.getString("value")),
                        Optional.ofNullable(row.getObject("unit_id", Long.class)),
                        Optional.ofNullable(row.getString("network")),
                        row.getString("reference"),
                        row.getObject("in_force", LocalDate.class),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class))),
                row.getBoolean("ends"));
    }
}
