package torg.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.inbox.ConversationId;
import torg.platforms.Network;
import torg.platforms.RemoteRef;

/** How a row of moderation_act is read. */
final class ActRow {
    private ActRow() {}

    static Act act(ResultSet row, int number) throws SQLException {
        return new Act(
                new ActId(row.getLong("id")),
                new ConversationId(row.getLong("conversation_id")),
                row.getLong("message_id"),
                row.getLong("connection_id"),
                Optional.ofNullable(row.getObject("account_id", Long.class)),
                row.getString("account_name"),
                Network.valueOf(row.getString("network")),
                List.of((Long[]) row.getArray("path").getArray()),
                new RemoteRef(row.getString("ref")),
                new RemoteRef(row.getString("root")),
                row.getString("author"),
                row.getString("author_id"),
                row.getString("words"),
                Optional.ofNullable(row.getString("address")),
                at(row, "written_at"),
                new Act.Captured(row.getLong("capture"), at(row, "captured_at"), row.getString("capture_hash")),
                measure(row),
                new Ground(
                        Ground.Kind.valueOf(row.getString("ground_kind")),
                        row.getString("ground_code"),
                        row.getString("paragraph"),
                        row.getString("ground_title"),
                        row.getString("ground_text"),
                        row.getObject("ground_from", LocalDate.class)),
                row.getString("reason"),
                row.getBoolean("criticism"),
                by(row, "decided"),
                row.getObject("confirmed_by") == null ? Optional.empty() : Optional.of(by(row, "confirmed")),
                state(row),
                execution(row));
    }

    private static Measure measure(ResultSet row) throws SQLException {
        return switch (Measure.Kind.valueOf(row.getString("measure"))) {
            case KEEP -> new Measure.Keep();
            case WARN -> new Measure.Warn();
            case HIDE -> new Measure.Hide();
            case RESTRICT -> new Measure.Restrict();
            case DELETE -> new Measure.Delete(row.getString("second_reason"));
            case BLOCK ->
                new Measure.Block(row.getObject("until", LocalDate.class), row.getObject("review_on", LocalDate.class));
            case REPORT_PLATFORM -> new Measure.ReportToPlatform(row.getString("told_platform"));
            case REPORT_POLICE -> new Measure.ReportToPolice();
        };
    }

    private static Act.State state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "PROPOSED" -> new Act.State.Proposed();
            case "STANDS" -> new Act.State.Stands();
            case "DECLINED" -> new Act.State.Declined(by(row, "settled"), row.getString("settled_reason"));
            default -> new Act.State.Lifted(by(row, "settled"), row.getString("settled_reason"));
        };
    }

    private static Execution execution(ResultSet row) throws SQLException {
        var key = row.getString("execution_key");
        var word = row.getString("execution_word");
        return switch (row.getString("execution")) {
            case "NOT_NEEDED" -> new Execution.NotNeeded();
            case "ON_ITS_WAY" -> new Execution.OnItsWay(key);
            case "DONE" -> new Execution.Done(new RemoteRef(row.getString("execution_ref")), at(row, "execution_at"));
            case "BY_HAND" -> new Execution.ByHand();
            case "DONE_BY_HAND" -> new Execution.DoneByHand(row.getString("execution_name"), at(row, "execution_at"));
            case "FAILED" -> new Execution.Failed(key, word);
            default -> new Execution.Unclear(key, word);
        };
    }

    private static Act.By by(ResultSet row, String who) throws SQLException {
        return new Act.By(row.getLong(who + "_by"), row.getString(who + "_name"), at(row, who + "_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
