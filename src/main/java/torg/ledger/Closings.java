package torg.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What is kept beside the tree, the heads of days and the answers of time stamping authorities, against the lines of the
 * ledger that tell of them: those lines are in the tree, so whoever changes one of the two is found by the other.
 */
final class Closings {
    private final Connection connection;
    private final long size;

    Closings(Connection connection, long size) {
        this.connection = connection;
        this.size = size;
    }

    Optional<Verification.Fault> fault() {
        return unlike("""
                        select d.day::text from ledger_day d where not exists (
                            select from ledger_entry e join ledger_head h on h.size = d.size
                            where e.kind = 'ledger.day-closed' and e.subject = 'ledger/days/' || d.day
                              and convert_from(e.content, 'UTF8')::jsonb
                                = jsonb_build_object('day', d.day::text, 'root', encode(h.root, 'hex'), 'size', d.size))
                        order by d.day limit 1
                        """, "the head of the day %s is not the one that was closed with")
                .or(() -> unlike("""
                        select s.size || ' by ' || s.authority from ledger_stamp s where not exists (
                            select from ledger_entry e
                            where e.kind = 'ledger.head-stamped' and e.subject = 'ledger/heads/' || s.size
                              and convert_from(e.content, 'UTF8')::jsonb = jsonb_build_object(
                                'authority', s.authority, 'reply', encode(sha256(s.reply), 'hex'), 'size', s.size,
                                'time', to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
                        order by s.id limit 1
                        """, "the time stamp of the head %s is not the one that was received"));
    }

    private Optional<Verification.Fault> unlike(String sql, String what) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next()
                    ? Optional.of(new Verification.Fault(Optional.empty(), size, what.formatted(row.getString(1))))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("What is kept beside the tree cannot be read", e);
        }
    }
}
