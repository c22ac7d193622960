package torg.inbox.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.Conversation;

/** The tables routing_rule, rerouting and routing_declined. */
@Component
class RoutingRules {
    private final JdbcClient db;

    RoutingRules(JdbcClient db) {
        this.db = db;
    }

    /** Those in force whose unit still is, the ones for one account first: the closest rule decides. */
    List<Rule> now() {
        return db.sql("""
                        select r.*, a.name as account, u.name as unit, p.name as person
                        from routing_rule r join unit u on u.id = r.unit_id join person p on p.id = r.added_by
                        left join account a on a.id = r.account_id
                        where r.ended_at is null and u.closed_on is null
                        order by r.account_id is null, cardinality(r.areas) = 0, r.id
                        """).query(RoutingRules::rule).list();
    }

    long add(Optional<Long> account, List<String> topics, List<String> areas, long unit, String reason, long person) {
        return db.sql("""
                        insert into routing_rule (account_id, topics, areas, unit_id, reason, added_by)
                        values (:account, :topics, :areas, :unit, :reason, :person) returning id
                        """)
                .param("account", account.orElse(null), Types.BIGINT)
                .param("topics", topics.toArray(String[]::new))
                .param("areas", areas.toArray(String[]::new))
                .param("unit", unit)
                .param("reason", reason)
                .param("person", person)
                .query(Long.class)
                .single();
    }

    boolean end(long id, long person) {
        return db.sql(
                                "update routing_rule set ended_by = :person, ended_at = now() where id = :id and ended_at is null")
                        .param("id", id)
                        .param("person", person)
                        .update()
                == 1;
    }

    void moved(Conversation conversation, long to, List<String> words) {
        db.sql("""
                        insert into rerouting (conversation_id, account_id, from_unit, to_unit, words)
                        values (:conversation, :account, :from, :to, :words)
                        """)
                .param("conversation", conversation.id().value())
                .param("account", conversation.account().orElse(null), Types.BIGINT)
                .param("from", conversation.unit())
                .param("to", to)
                .param("words", words.toArray(String[]::new))
                .update();
    }

    /** The word that most of what was moved from an account to a unit had in common; two are the fewest that teach. */
    List<Proposal> proposals() {
        return db.sql("""
                        select distinct on (r.account_id, r.to_unit) r.account_id, a.name as account, a.unit_id, r.to_unit,
                            u.name as unit, w.word, array_agg(distinct r.conversation_id) as conversations
                        from rerouting r cross join unnest(r.words) as w (word)
                        join account a on a.id = r.account_id
                        join unit u on u.id = r.to_unit and u.closed_on is null
                        where r.to_unit <> a.unit_id
                          and not exists (select from routing_rule x where x.ended_at is null and x.unit_id = r.to_unit
                              and (x.account_id is null or x.account_id = r.account_id)
                              and (w.word = any(x.topics) or cardinality(x.topics) = 0))
                          and not exists (select from routing_declined d
                              where d.account_id = r.account_id and d.unit_id = r.to_unit and d.word = w.word)
                        group by r.account_id, a.name, a.unit_id, r.to_unit, u.name, w.word
                        having count(distinct r.conversation_id) >= 2
                        order by r.account_id, r.to_unit, count(distinct r.conversation_id) desc, length(w.word) desc, w.word
                        """)
                .query((row, n) -> new Proposal(
                        row.getLong("account_id"),
                        row.getString("account"),
                        row.getLong("unit_id"),
                        row.getLong("to_unit"),
                        row.getString("unit"),
                        row.getString("word"),
                        List.of((Long[]) row.getArray("conversations").getArray())))
                .list();
    }

    void decline(long account, long unit, String word, long person) {
        db.sql("""
                        insert into routing_declined (account_id, unit_id, word, declined_by)
                        values (:account, :unit, :word, :person) on conflict do nothing
                        """)
                .param("account", account)
                .param("unit", unit)
                .param("word", word)
                .param("person", person)
                .update();
    }

    private static Rule rule(ResultSet row, int number) throws SQLException {
        return new Rule(
                row.getLong("id"),
                Optional.ofNullable(row.getObject("account_id", Long.class)),
                Optional.ofNullable(row.getString("account")),
                List.of((String[]) row.getArray("topics").getArray()),
                List.of((String[]) row.getArray("areas").getArray()),
                row.getLong("unit_id"),
                row.getString("unit"),
                row.getString("reason"),
                row.getString("person"),
                row.getTimestamp("added_at").toInstant());
    }
}
