package torg.vault.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the database holds, as PostgreSQL itself tells. */
final class Catalog {
    /** @param columns without those that are computed, and without transaction numbers, which mean nothing in another database */
    record Table(String name, boolean partitioned, List<String> columns) {
        String columnList() {
            return columns.stream().map(Catalog::quoted).collect(Collectors.joining(", "));
        }
    }

    record Partition(String table, String name, String bound) {}

    record Sequence(String name, long last) {}

    record Constraint(String table, String name, String definition) {}

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /** Neither partitions, which are read through their table, nor what a crash of PostgreSQL would empty (unlogged). */
    List<Table> tables() throws SQLException {
        return rows(
                """
                select c.relname, c.relkind = 'p',
                    (select coalesce(string_agg(a.attname, ',' order by a.attnum), '') from pg_attribute a
                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                       and a.atttypid <> 'xid8'::regtype)
                from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relpersistence = 'p'
                  and not c.relispartition and c.relname <> 'flyway_schema_history'
                order by c.relname
                """,
                row -> new Table(
                        row.getString(1),
                        row.getBoolean(2),
                        List.of(row.getString(3).split(","))));
    }

    List<Partition> partitions() throws SQLException {
        return rows("""
                select i.inhparent::regclass::text, c.relname, pg_get_expr(c.relpartbound, c.oid)
                from pg_class c join pg_inherits i on i.inhrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relispartition and c.relkind = 'r' order by c.relname
                """, row -> new Partition(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** Sequences stand outside of transactions: asked last, they are never behind the rows. */
    List<Sequence> sequences() throws SQLException {
        return rows("""
                select sequencename, last_value from pg_sequences
                where schemaname = 'public' and last_value is not null order by sequencename
                """, row -> new Sequence(row.getString(1), row.getLong(2)));
    }

    List<Constraint> foreignKeys() throws SQLException {
        return rows("""
                select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
                where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
                order by conrelid::regclass::text, conname
                """, row -> new Constraint(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** Tables with a transaction number that has no value of its own accord. */
    List<String> watermarks() throws SQLException {
        return rows("""
                select format('alter table %I alter %I', c.relname, a.attname)
                from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                  and a.attnum > 0 and not a.attisdropped and a.atttypid = 'xid8'::regtype and not a.atthasdef
                """, row -> row.getString(1));
    }

    List<Contents.Migration> migrations() throws SQLException {
        return rows("""
                select version, coalesce(checksum, 0) from flyway_schema_history
                where success and version is not null order by installed_rank
                """, row -> new Contents.Migration(row.getString(1), row.getInt(2)));
    }

    boolean empty() throws SQLException {
        return rows(
                                "select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')",
                                row -> row.getLong(1))
                        .getFirst()
                == 0;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    interface Row<T> {
        T of(java.sql.ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Row<T> what) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (row.next()) {
                found.add(what.of(row));
            }
            return found;
        }
    }
}
