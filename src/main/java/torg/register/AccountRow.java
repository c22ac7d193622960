package torg.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.platforms.Network;
import torg.register.stages.Decision;
import torg.register.stages.Receipt;
import torg.register.stages.Refusal;
import torg.register.stages.Stage;
import torg.register.stages.State;
import torg.staff.Person;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** How a row of the table account becomes an {@link Account}. */
final class AccountRow {
    static final String SELECT = """
            select a.*, u.kind as unit_kind, u.name as unit_name, u.short_name as unit_short, u.path as unit_path,
                r.sign_in_name as r_sign_in, r.name as r_name, r.email as r_email,
                s.sign_in_name as s_sign_in, s.name as s_name, s.email as s_email,
                d.id as decision_id, d.reference, d.decided_on, d.decided_by, d.delegation_id,
                f.id as refusal_id, f.reference as refusal_reference, f.refused_on, f.refused_by,
                f.delegation_id as refusal_delegation, f.reason as refusal_reason
            from account a
            join unit u on u.id = a.unit_id
            left join person r on r.id = a.responsible_id
            left join person s on s.id = a.substitute_id
            left join account_decision d on d.account_id = a.id
            left join lateral (
                select * from account_refusal no where no.account_id = a.id order by no.id desc limit 1
            ) f on a.stage = 'REFUSED'
            """;

    private AccountRow() {}

    static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getLong("id")),
                Network.valueOf(row.getString("network")),
                row.getString("name"),
                row.getString("handle"),
                Optional.ofNullable(row.getString("address")),
                new Unit(
                        row.getLong("unit_id"),
                        UnitKind.valueOf(row.getString("unit_kind")),
                        row.getString("unit_name"),
                        row.getString("unit_short"),
                        List.of((Long[]) row.getArray("unit_path").getArray())),
                row.getString("purpose"),
                row.getString("audience"),
                row.getString("goals"),
                someone(row, "responsible_id", "r"),
                someone(row, "substitute_id", "s"),
                state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        var decision = decision(row);
        var connection = Optional.ofNullable(row.getObject("connection_id", Long.class));
        var since = row.getTimestamp("stage_since").toInstant();
        var lastDay = Optional.ofNullable(row.getObject("last_day", LocalDate.class));
        return switch (Stage.valueOf(row.getString("stage"))) {
            case PROPOSED -> new State.Proposed();
            case UNDER_REVIEW -> new State.UnderReview(since);
            case REFUSED -> new State.TurnedDown(refusal(row));
            case DECIDED -> new State.Decided(decision.orElseThrow());
            case ACTIVE -> new State.Active(decision.orElseThrow(), connection);
            case DORMANT ->
                new State.Dormant(decision.orElseThrow(), connection, row.getObject("silent_since", LocalDate.class));
            case HIJACKED -> new State.Hijacked(decision, since, Stage.valueOf(row.getString("stage_before")), lastDay);
            case CLOSING -> new State.Closing(decision, connection, lastDay.orElseThrow());
            case ARCHIVED -> new State.Archived(decision, connection, lastDay.orElseThrow(), receipt(row));
            case CLOSED -> new State.Closed(decision, receipt(row), row.getObject("closed_on", LocalDate.class));
        };
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        return row.getObject("decision_id") == null
                ? Optional.empty()
                : Optional.of(new Decision(
                        row.getLong("decision_id"),
                        row.getString("reference"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("decided_by"),
                        Optional.ofNullable(row.getObject("delegation_id", Long.class))));
    }

    private static Refusal refusal(ResultSet row) throws SQLException {
        return new Refusal(
                row.getLong("refusal_id"),
                row.getString("refusal_reference"),
                row.getObject("refused_on", LocalDate.class),
                row.getString("refused_by"),
                Optional.ofNullable(row.getObject("refusal_delegation", Long.class)),
                row.getString("refusal_reason"));
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getString("receipt_number"),
                row.getString("receipt_sha256"),
                row.getTimestamp("receipt_at").toInstant());
    }

    private static Optional<Person> someone(ResultSet row, String id, String who) throws SQLException {
        return row.getObject(id) == null
                ? Optional.empty()
                : Optional.of(new Person(
                        row.getLong(id),
                        row.getString(who + "_sign_in"),
                        row.getString(who + "_name"),
                        row.getString(who + "_email")));
    }
}
