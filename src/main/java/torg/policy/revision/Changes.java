package torg.policy.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.policy.Case;
import torg.policy.Scope;
import torg.policy.Value;
import torg.policy.Verdict;

/** What one version says: the tables policy_change and policy_case. */
@Component
class Changes {
    private final JdbcClient db;

    Changes(JdbcClient db) {
        this.db = db;
    }

    List<Change> of(int version) {
        return db.sql("""
                        select * from policy_change where version = :version
                        order by nullif(regexp_replace(paragraph, '\\D', '', 'g'), '')::int nulls last, rule_id, id
                        """).param("version", version).query(Changes::change).list();
    }

    /** What was said of the scope in this version before is said anew; its examples stay. */
    long put(int version, Change change) {
        return db.sql("""
                        insert into policy_change (version, rule_id, unit_id, network, ends, paragraph, source, title, text,
                            kind, value, until)
                        values (:version, :rule, :unit, :network, :ends, :paragraph, :source, :title, :text, :kind, :value,
                            :until)
                        on conflict (version, rule_id, unit_id, network) do update set ends = excluded.ends,
                            paragraph = excluded.paragraph, source = excluded.source, title = excluded.title,
                            text = excluded.text, kind = excluded.kind, value = excluded.value, until = excluded.until
                        returning id
                        """)
                .param("version", version)
                .param("rule", change.scope().rule())
                .param("unit", change.scope().unit().orElse(null), Types.BIGINT)
                .param("network", change.scope().network().orElse(null), Types.VARCHAR)
                .param("ends", change.ends())
                .param("paragraph", change.paragraph())
                .param("source", change.source())
                .param("title", change.title())
                .param("text", change.text())
                .param("kind", change.value().kind())
                .param("value", change.value().written())
                .param("until", change.until().orElse(null), Types.DATE)
                .query(Long.class)
                .single();
    }

    /** The examples of the rule that was decided last for the scope, when the change has none of its own. */
    void inheritExamples(long change, Scope scope) {
        db.sql("""
                        insert into policy_case (change_id, unit_id, network, fact, expected)
                        select :change, k.unit_id, k.network, k.fact, k.expected from policy_case k
                        where not exists (select from policy_case own where own.change_id = :change)
                          and k.change_id = (
                            select c.id from policy_change c join policy_version v on v.number = c.version
                            where v.decided_on is not null and c.rule_id = :rule
                              and c.unit_id is not distinct from cast(:unit as bigint)
                              and c.network is not distinct from cast(:network as text)
                            order by v.in_force desc limit 1)
                        order by k.id
                        """)
                .param("change", change)
                .param("rule", scope.rule())
                .param("unit", scope.unit().orElse(null), Types.BIGINT)
                .param("network", scope.network().orElse(null), Types.VARCHAR)
                .update();
    }

    /**
     * Takes a decided rule into a version word for word, because one of its examples shall come out differently.
     *
     * @return the same example, as it now stands in the version
     */
    Optional<Long> adopt(int version, long example) {
        return db.sql("""
                        with decided as (
                            select c.* from policy_case k join policy_change c on c.id = k.change_id
                            join policy_version v on v.number = c.version
                            where k.id = :example and v.decided_on is not null),
                        adopted as (
                            insert into policy_change (version, rule_id, unit_id, network, paragraph, source, title, text,
                                kind, value, until)
                            select :version, rule_id, unit_id, network, paragraph, source, title, text, kind, value, until
                            from decided returning id),
                        copied as (
                            insert into policy_case (change_id, unit_id, network, fact, expected)
                            select a.id, k.unit_id, k.network, k.fact, k.expected
                            from adopted a, decided d join policy_case k on k.change_id = d.id order by k.id
                            returning *)
                        select c.id from copied c join policy_case k on k.id = :example
                            and (c.unit_id, c.network, c.fact) is not distinct from (k.unit_id, k.network, k.fact)
                        limit 1
                        """)
                .param("version", version)
                .param("example", example)
                .query(Long.class)
                .optional();
    }

    void remove(long change) {
        db.sql("delete from policy_change where id = :change")
                .param("change", change)
                .update();
    }

    /** The examples of each change. */
    Map<Long, List<Case>> examples(int version) {
        var examples = new LinkedHashMap<Long, List<Case>>();
        db.sql("""
                        select k.*, c.rule_id, u.path from policy_case k join policy_change c on c.id = k.change_id
                        left join unit u on u.id = k.unit_id
                        where c.version = :version order by k.id
                        """).param("version", version).query(row -> {
            examples.computeIfAbsent(row.getLong("change_id"), change -> new ArrayList<>())
                    .add(example(row));
        });
        return examples;
    }

    void addExample(long change, Optional<Long> unit, Optional<String> network, String fact, Verdict expected) {
        db.sql("""
                        insert into policy_case (change_id, unit_id, network, fact, expected)
                        values (:change, :unit, :network, :fact, :expected)
                        """)
                .param("change", change)
                .param("unit", unit.orElse(null), Types.BIGINT)
                .param("network", network.orElse(null), Types.VARCHAR)
                .param("fact", fact)
                .param("expected", expected.name())
                .update();
    }

    void removeExamples(long change) {
        db.sql("delete from policy_case where change_id = :change")
                .param("change", change)
                .update();
    }

    void expect(long example, Verdict expected) {
        db.sql("update policy_case set expected = :expected where id = :example")
                .param("example", example)
                .param("expected", expected.name())
                .update();
    }

    void removeExample(long example) {
        db.sql("delete from policy_case where id = :example")
                .param("example", example)
                .update();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getLong("id"),
                new Scope(
                        row.getString("rule_id"),
                        Optional.ofNullable(row.getObject("unit_id", Long.class)),
                        Optional.ofNullable(row.getString("network"))),
                row.getBoolean("ends"),
                row.getString("paragraph"),
                row.getString("source"),
                row.getString("title"),
                row.getString("text"),
                Value.of(row.getString("kind"), row.getString("value")),
                Optional.ofNullable(row.getObject("until", LocalDate.class)));
    }

    private static Case example(ResultSet row) throws SQLException {
        var path = row.getArray("path");
        return new Case(
                row.getLong("id"),
                row.getString("rule_id"),
                path == null ? List.of() : List.of((Long[]) path.getArray()),
                Optional.ofNullable(row.getString("network")),
                row.getString("fact"),
                Verdict.valueOf(row.getString("expected")));
    }
}
