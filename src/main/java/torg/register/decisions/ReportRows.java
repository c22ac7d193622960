package torg.register.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.register.decisions.Report.Item;
import torg.register.decisions.Report.Item.Source;
import torg.register.decisions.Report.Kind;
import torg.shell.Words;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** The tables report and report_item. */
@Component
class ReportRows {
    private final JdbcClient db;

    ReportRows(JdbcClient db) {
        this.db = db;
    }

    long add(Kind kind, Unit unit, LocalDate meetingOn, String madeBy, Instant madeAt) {
        return db.sql("""
                        insert into report (kind, unit_id, meeting_on, made_at, made_by)
                        values (:kind, :unit, :meeting, :at, :by) returning id
                        """)
                .param("kind", kind.name())
                .param("unit", unit.id())
                .param("meeting", meetingOn)
                .param("at", Timestamp.from(madeAt))
                .param("by", madeBy)
                .query(Long.class)
                .single();
    }

    /** What the unit, or what is below it, has not told yet, in the order it happened. */
    List<Item> untold(Kind kind, Unit unit, LocalDate until) {
        return db.sql("""
                        select * from (
                            select 'DELEGATION' as source, d.id, d.valid_from as day, d.reference, h.name as by_name,
                                p.name as what, u.name as unit_name, '' as network, d.valid_to as until, '' as reason
                            from delegation d join unit u on u.id = d.unit_id
                            join person h on h.id = d.head_id join person p on p.id = d.delegate_id
                            where :kind = 'BOARD' and u.path @> array[:unit]
                            union all
                            select 'DECISION', d.id, d.decided_on, d.reference, d.decided_by, a.name, u.name, a.network, null, ''
                            from account_decision d join account a on a.id = d.account_id join unit u on u.id = a.unit_id
                            where (d.delegation_id is null) = (:kind = 'BOARD') and u.path @> array[:unit]
                            union all
                            select 'REFUSAL', d.id, d.refused_on, d.reference, d.refused_by, a.name, u.name, a.network, null, d.reason
                            from account_refusal d join account a on a.id = d.account_id join unit u on u.id = a.unit_id
                            where (d.delegation_id is null) = (:kind = 'BOARD') and u.path @> array[:unit]
                        ) untold
                        where day <= :until
                          and not exists (select from report_item i where i.kind = untold.source and i.item_id = untold.id)
                        order by day, source, id
                        """)
                .param("kind", kind.name())
                .param("unit", unit.id())
                .param("until", until)
                .query(ReportRows::item)
                .list();
    }

    /** @return whether it is told now; not so when somebody else has told it meanwhile */
    boolean tell(long report, int position, Item item) {
        return db.sql("""
                                insert into report_item (report_id, position, kind, item_id, told)
                                values (:report, :position, :kind, :item, :told)
                                on conflict on constraint each_item_is_reported_once do nothing
                                """)
                        .param("report", report)
                        .param("position", position)
                        .param("kind", item.source().name())
                        .param("item", item.id())
                        .param("told", item.told())
                        .update()
                == 1;
    }

    void print(long report, byte[] pdf, String sha256) {
        db.sql("update report set pdf = :pdf, sha256 = :sha256 where id = :id")
                .param("id", report)
                .param("pdf", pdf)
                .param("sha256", sha256)
                .update();
    }

    List<Report> newest(int most) {
        return db.sql(REPORT + " order by r.meeting_on desc, r.id desc limit :most")
                .param("most", most)
                .query(ReportRows::report)
                .list();
    }

    Optional<Report> find(long id) {
        return db.sql(REPORT + " where r.id = :id")
                .param("id", id)
                .query(ReportRows::report)
                .optional();
    }

    Optional<byte[]> pdf(long id) {
        return db.sql("select pdf from report where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private static final String REPORT = """
            select r.*, u.kind as unit_kind, u.name as unit_name, u.short_name, u.path,
                array(select told from report_item i where i.report_id = r.id order by position) as told
            from report r join unit u on u.id = r.unit_id
            """;

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                new Unit(
                        row.getLong("unit_id"),
                        UnitKind.valueOf(row.getString("unit_kind")),
                        row.getString("unit_name"),
                        row.getString("short_name"),
                        List.of((Long[]) row.getArray("path").getArray())),
                row.getObject("meeting_on", LocalDate.class),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                List.of((String[]) row.getArray("told").getArray()));
    }

    /** In Swedish, frozen: a board's papers are Swedish, and say the same in ten years. */
    private static Item item(ResultSet row, int number) throws SQLException {
        var source = Source.valueOf(row.getString("source"));
        var until = Optional.ofNullable(row.getObject("until", LocalDate.class));
        var day = row.getObject("day", LocalDate.class);
        var told = switch (source) {
            case DELEGATION ->
                Words.swedish(
                        until.isPresent() ? "register.report.delegation-until" : "register.report.delegation",
                        row.getString("reference"),
                        day.toString(),
                        row.getString("by_name"),
                        row.getString("what"),
                        row.getString("unit_name"),
                        until.map(LocalDate::toString).orElse(""));
            case DECISION, REFUSAL ->
                Words.swedish(
                        source == Source.DECISION ? "register.report.decision" : "register.report.refusal",
                        row.getString("reference"),
                        day.toString(),
                        row.getString("by_name"),
                        Network.valueOf(row.getString("network")).brand(),
                        row.getString("what"),
                        row.getString("unit_name"),
                        row.getString("reason"));
        };
        return new Item(source, row.getLong("id"), told);
    }
}
