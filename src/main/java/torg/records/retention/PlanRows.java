package torg.records.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.privacy.disposal.DocumentKind;
import torg.privacy.disposal.Stock.Counted;

/** The tables retention_plan and retention_rule. */
@Component
class PlanRows {
    private static final String SELECT =
            "select p.*, u.name as board, u.path from retention_plan p left join unit u on u.id = p.board_id ";

    private final JdbcClient db;

    PlanRows(JdbcClient db) {
        this.db = db;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another comes into force that day */
    long add(Plan plan) {
        var id = db.sql("""
                        insert into retention_plan (board_id, title, reference, decided_by, decided_on, in_force, words,
                            entered_by, entered_at)
                        values (:board, :title, :reference, :decider, :decided, :inForce, :words, :by, :at) returning id
                        """)
                .param("board", plan.board().map(Plan.Board::id).orElse(null), Types.BIGINT)
                .param("title", plan.title())
                .param("reference", plan.reference())
                .param("decider", plan.decidedBy())
                .param("decided", plan.decidedOn())
                .param("inForce", plan.inForce())
                .param("words", plan.words())
                .param("by", plan.entered().by())
                .param("at", Timestamp.from(plan.entered().at()))
                .query(Long.class)
                .single();
        plan.lines()
                .forEach(line -> db.sql("""
                                insert into retention_rule (plan_id, kind, months, counted, ground)
                                values (:plan, :kind, :months, :counted, :ground)
                                """)
                        .param("plan", id)
                        .param("kind", line.kind().name())
                        .param("months", line.period().map(Plan.Period::months).orElse(null), Types.INTEGER)
                        .param(
                                "counted",
                                line.period().map(p -> p.counted().name()).orElse(null),
                                Types.VARCHAR)
                        .param("ground", line.ground())
                        .update());
        return id;
    }

    Optional<Plan> find(long id) {
        var lines = lines();
        return db.sql(SELECT + "where p.id = :id")
                .param("id", id)
                .query((row, n) -> plan(row, lines))
                .optional();
    }

    /** Newest first. There is one every few years. */
    List<Plan> all() {
        var lines = lines();
        return db.sql(SELECT + "order by p.in_force desc, p.id desc")
                .query((row, n) -> plan(row, lines))
                .list();
    }

    private static Plan plan(ResultSet row, Map<Long, List<Plan.Line>> lines) throws SQLException {
        var id = row.getLong("id");
        var board = row.getLong("board_id") == 0
                ? Optional.<Plan.Board>empty()
                : Optional.of(new Plan.Board(row.getLong("board_id"), row.getString("board"), Arrays.asList((Long[])
                        row.getArray("path").getArray())));
        return new Plan(
                id,
                board,
                row.getString("title"),
                row.getString("reference"),
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("in_force", LocalDate.class),
                row.getString("words"),
                lines.getOrDefault(id, List.of()),
                new Plan.Entered(
                        row.getString("entered_by"),
                        row.getTimestamp("entered_at").toInstant()));
    }

    /** Of all plans: together they are some hundred. */
    private Map<Long, List<Plan.Line>> lines() {
        var lines = new HashMap<Long, List<Plan.Line>>();
        db.sql("select * from retention_rule")
                .query((row, n) -> lines.computeIfAbsent(row.getLong("plan_id"), plan -> new ArrayList<>())
                        .add(line(row, n)))
                .list();
        lines.values().forEach(some -> some.sort(Comparator.comparing(Plan.Line::kind)));
        return lines;
    }

    private static Plan.Line line(ResultSet row, int number) throws SQLException {
        var counted = row.getString("counted");
        return new Plan.Line(
                DocumentKind.valueOf(row.getString("kind")),
                counted == null
                        ? Optional.empty()
                        : Optional.of(new Plan.Period(row.getInt("months"), Counted.valueOf(counted))),
                row.getString("ground"));
    }
}
