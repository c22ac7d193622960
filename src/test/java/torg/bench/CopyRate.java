package torg.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The baseline of arrivals: the same rows by COPY, 1,000 a commit, into copies of the tables with the same checks and
 * indexes. Foreign keys, partitions and the places in the ledger's tree, which Torg also pays for, are not in it.
 */
final class CopyRate {
    private static final int BATCH = 1_000;
    private static final String AT = "2026-11-21 10:00:00Z";

    private final Connection connection;
    private final String text;
    private final int count;

    CopyRate(Connection connection, String text, int count) {
        this.connection = connection;
        this.text = text;
        this.count = count;
    }

    /** What is on disk when an arrival is acknowledged: key, capture and a place in the queue. */
    double landed() throws SQLException {
        return rate(false);
    }

    /** The same, and what the inbox shows: conversation and message. */
    double shown() throws SQLException {
        return rate(true);
    }

    private double rate(boolean shown) throws SQLException {
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            for (var table : List.of("ledger_entry", "arrival_key", "arrival", "conversation", "message")) {
                statement.execute("drop table if exists bench_" + table);
                statement.execute("create table bench_%1$s (like %1$s including all)".formatted(table));
            }
        }
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        connection.setAutoCommit(false);
        var began = System.nanoTime();
        for (var from = 0; from < count; from += BATCH) {
            land(copy, from);
            if (shown) {
                show(copy, from);
            }
            connection.commit();
        }
        return count / ((System.nanoTime() - began) / 1e9);
    }

    private void land(CopyManager copy, int from) throws SQLException {
        var entries = new StringBuilder();
        var keys = new StringBuilder();
        var arrivals = new StringBuilder();
        for (var n = from; n < from + BATCH; n++) {
            var hash = hex((UUID.randomUUID() + "" + UUID.randomUUID()).substring(0, 32));
            var content = hex(text + n + "square:" + UUID.randomUUID());
            entries.append(AT)
                    .append("\tcapture\tresident\tconnection/7\t\\\\x")
                    .append(hash, 0, 32)
                    .append("\t\\\\x")
                    .append(content)
                    .append("\t\\\\x")
                    .append(hash)
                    .append("\t\\\\x")
                    .append(hash)
                    .append('\n');
            keys.append("\\\\x").append(hash, 0, 32).append('\n');
            arrivals.append(n).append('\t').append(AT).append("\t7\n");
        }
        in(copy, "bench_arrival_key", keys);
        in(copy, "bench_ledger_entry (at, kind, actor, subject, salt, content, content_hash, leaf_hash)", entries);
        in(copy, "bench_arrival", arrivals);
    }

    private void show(CopyManager copy, int from) throws SQLException {
        var conversations = new StringBuilder();
        var messages = new StringBuilder();
        for (var n = from; n < from + BATCH; n++) {
            var ref = "square:" + UUID.randomUUID() + n;
            conversations.append(String.format(
                    Locale.ROOT, "%d\t7\t%d\t%s\tAmina\t%s%d\t%s\t%s\t%s%n", n % 60, n % 60, ref, text, n, AT, AT, AT));
            messages.append(String.format(
                    Locale.ROOT,
                    "%s\t%d\t7\tf\t%s\t1\tAmina\t%s%d\t%s%d\tf\t%s\t%d%n",
                    AT,
                    n,
                    ref,
                    text,
                    n,
                    text,
                    n,
                    AT,
                    n));
        }
        in(
                copy,
                "bench_conversation (account_id, connection_id, unit_id, root, author, preview, first_at, last_at, due_at)",
                conversations);
        in(
                copy,
                "bench_message (at, conversation_id, connection_id, ours, ref, version, author, words, masked, hides, platform_at, capture)",
                messages);
    }

    private static void in(CopyManager copy, String table, StringBuilder rows) throws SQLException {
        try {
            copy.copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
