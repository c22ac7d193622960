package torg.vault.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Fills a database that has the backup's migrations and nothing else that counts, in one transaction. References between
 * tables and triggers are taken away meanwhile and put back at the end, which checks every reference anew; it needs no more
 * than the owner's rights, so it works in a city's own PostgreSQL too.
 */
final class Loading implements BackupFile.Taker {

    /** Where the files go. */
    interface Files {
        void write(String name, InputStream content) throws IOException;
    }

    private interface Step {
        void run() throws SQLException;
    }

    private final Connection connection;
    private final Files files;
    private Map<String, Catalog.Table> tables = Map.of();
    private List<Catalog.Constraint> references = List.of();
    private List<String> watermarks = List.of();

    Loading(Connection connection, Files files) {
        this.connection = connection;
        this.files = files;
    }

    @Override
    public void head(List<Contents.Migration> migrations, List<Catalog.Partition> partitions) {
        attempt(() -> {
            connection.setAutoCommit(false);
            var catalog = new Catalog(connection);
            if (!catalog.migrations().equals(migrations)) {
                throw new BackupFault(
                        BackupFault.Kind.OTHER_VERSION,
                        "A migration of the Torg that made the backup had another text than this one's. Restore it with the Torg that made it.");
            }
            makePartitions(catalog, partitions);
            tables = catalog.tables().stream().collect(Collectors.toMap(Catalog.Table::name, Function.identity()));
            references = catalog.foreignKeys();
            watermarks = catalog.watermarks();
            for (var reference : references) {
                execute("alter table %s drop constraint %s"
                        .formatted(reference.table(), Catalog.quoted(reference.name())));
            }
            execute("truncate " + tables.keySet().stream().map(Catalog::quoted).collect(Collectors.joining(", ")));
            triggers("disable");
            // A transaction number from another database means nothing here: nothing is under way in a restored one.
            for (var watermark : watermarks) {
                execute(watermark + " set default '0'");
            }
        });
    }

    /** Months that the migrations do not make by themselves any more. The application gets no right to one that it has not to the whole. */
    private void makePartitions(Catalog catalog, List<Catalog.Partition> partitions) throws SQLException {
        var there = catalog.partitions().stream().map(Catalog.Partition::name).collect(Collectors.toSet());
        for (var partition : partitions) {
            if (!there.contains(partition.name())) {
                execute("create table %s partition of %s %s"
                        .formatted(Catalog.quoted(partition.name()), partition.table(), partition.bound()));
                for (var right : List.of("update", "delete", "truncate")) {
                    execute("""
                            do $$ begin
                                if not has_table_privilege('torg_app', '%s', '%s') then
                                    revoke %2$s on %s from torg_app;
                                end if;
                            end $$
                            """.formatted(partition.table(), right, Catalog.quoted(partition.name())));
                }
            }
        }
    }

    @Override
    public long table(String name, List<String> columns, InputStream rows) throws IOException {
        var table = tables.get(name);
        if (table == null || !table.columns().equals(columns)) {
            throw new BackupFault(
                    BackupFault.Kind.OTHER_VERSION,
                    "The backup holds a table %s that this Torg does not know in that form.".formatted(name));
        }
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy %s (%s) from stdin (format binary)"
                                    .formatted(Catalog.quoted(name), table.columnList()),
                            rows);
        } catch (SQLException e) {
            throw BackupFault.of(e);
        }
    }

    @Override
    public void sequences(List<Catalog.Sequence> sequences) {
        attempt(() -> {
            try (var set = connection.prepareStatement("select setval(cast(? as regclass), ?, true)")) {
                for (var sequence : sequences) {
                    set.setString(1, "public." + Catalog.quoted(sequence.name()));
                    set.setLong(2, sequence.last());
                    set.execute();
                }
            }
        });
    }

    @Override
    public void file(String name, InputStream content) throws IOException {
        files.write(name, content);
    }

    void finish() {
        attempt(() -> {
            for (var watermark : watermarks) {
                execute(watermark + " drop default");
            }
            triggers("enable");
            for (var reference : references) {
                execute("alter table %s add constraint %s %s"
                        .formatted(reference.table(), Catalog.quoted(reference.name()), reference.definition()));
            }
            connection.commit();
            connection.setAutoCommit(true);
            execute("analyze");
        });
    }

    private void triggers(String how) throws SQLException {
        for (var table : tables.keySet()) {
            execute("alter table %s %s trigger user".formatted(Catalog.quoted(table), how));
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            throw BackupFault.of(e);
        }
    }
}
