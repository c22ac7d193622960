package torg.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** An inbox as full as a large city's after some years: one conversation in twenty waits. */
final class LargeInbox {
    private static final String WORDS =
            "hej cykelbana kajen full grus vintras dotter bron sopa frågat gånger svar tack "
                    + "skola buss förskola äldreboende simhall bibliotek park lekplats parkering avgift ansökan bygglov vatten "
                    + "avlopp sopor belysning trottoar snöröjning halka barn elever lärare mat matsedel sjukvård hemtjänst "
                    + "personal öppettider telefon möte förslag politiker beslut nämnd pengar skatt miljö träd buller trafik";

    private LargeInbox() {}

    /** Half a minute between them, whatever their number: ten million are nine years. */
    static void conversations(Connection connection, int many) throws SQLException {
        filled(connection, "conversation", """
                    insert into conversation (account_id, connection_id, unit_id, root, author, preview, first_at, last_at, due_at, answered_by, answered_at)
                    select a.id, a.connection_id, a.unit_id, 'bench:' || n, 'Amina', 'Varför är cykelbanan inte sopad? ' || n,
                        now() - make_interval(secs => 30 * n), now() - make_interval(secs => 30 * n),
                        case when n % 20 = 0 then now() + make_interval(secs => 2000000 - n) end,
                        case when n % 20 <> 0 then 1 end, case when n % 20 <> 0 then now() end
                    from generate_series(1, MANY) n
                    join (select *, row_number() over (order by id) as place, count(*) over () as many from account where connection_id is not null) a
                        on a.place = 1 + n % a.many
                    """.replace("MANY", Integer.toString(many)));
    }

    /** One in each conversation, of twelve words, one in five thousand with a rare one. */
    static void messages(Connection connection) throws SQLException {
        filled(connection, "message", """
                    with w as (select string_to_array('WORDS', ' ') as a)
                    insert into message (at, conversation_id, connection_id, ours, ref, author, words, masked, hides, platform_at)
                    select c.first_at, c.id, c.connection_id, false, c.root, 'Amina', t.t, t.t, false, c.first_at
                    from conversation c cross join w cross join lateral (
                        select string_agg(a[1 + (floor(random() * cardinality(a)) + 0 * g)::int], ' ') || ' ' || (c.id % 20000)
                            || case when c.id % 5000 = 0 then ' rondell' else '' end as t
                        from generate_series(1, 12) g where c.id > 0) t
                    where c.root like 'bench:%' order by c.first_at
                    """.replace("WORDS", WORDS));
    }

    /** As a large inbox is restored: the rows first and the indexes afterwards, which is four times as fast. */
    private static void filled(Connection connection, String table, String insert) throws SQLException {
        try (var statement = connection.createStatement()) {
            var indexes = indexes(statement, table);
            statement.execute("set session_replication_role = replica");
            statement.execute("set maintenance_work_mem = '1GB'");
            for (var index : indexes.keySet()) {
                statement.execute("drop index " + index);
            }
            statement.execute(insert);
            for (var definition : indexes.values()) {
                statement.execute(definition);
            }
            statement.execute("set session_replication_role = origin");
            statement.execute("analyze " + table);
        }
    }

    private static Map<String, String> indexes(Statement statement, String table) throws SQLException {
        var indexes = new LinkedHashMap<String, String>();
        try (var rows = statement.executeQuery("""
                select i.indexname, replace(i.indexdef, ' ON ONLY ', ' ON ') from pg_indexes i
                where i.tablename = '%s' and i.schemaname = 'public' and not exists (
                    select from pg_constraint c where c.conindid = (i.schemaname || '.' || i.indexname)::regclass)
                """.formatted(table))) {
            while (rows.next()) {
                indexes.put(rows.getString(1), rows.getString(2));
            }
        }
        return indexes;
    }
}
