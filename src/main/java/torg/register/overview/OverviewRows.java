package torg.register.overview;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.above.Standing.Light;
import torg.register.stages.Stage;

/** The accounts that are alive, with their boards; and the table overview_day. */
@Component
class OverviewRows {
    private final JdbcClient db;

    OverviewRows(JdbcClient db) {
        this.db = db;
    }

    /** Board by board in Swedish order, then by name. */
    List<Line> lines() {
        return db.sql("""
                        select a.id, a.name, a.network, a.handle, a.stage, u.name as unit, u.path,
                            b.id as board, b.name as board_name, coalesce(r.name, '') as responsible
                        from account a
                        join unit u on u.id = a.unit_id
                        join unit b on b.id = coalesce(u.path[2], u.path[1])
                        left join person r on r.id = a.responsible_id
                        where a.stage not in ('REFUSED', 'ARCHIVED', 'CLOSED')
                        order by b.name collate "sv-SE-x-icu", b.id, a.name collate "sv-SE-x-icu", a.id
                        """)
                .query((row, n) -> new Line(
                        new AccountId(row.getLong("id")),
                        row.getString("name"),
                        Network.valueOf(row.getString("network")),
                        row.getString("handle"),
                        row.getString("unit"),
                        List.of((Long[]) row.getArray("path").getArray()),
                        row.getLong("board"),
                        row.getString("board_name"),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("responsible"),
                        List.of()))
                .list();
    }

    /** Accounts without a decision that the city already uses, because a list that was read in says so. */
    List<AccountId> usedUndecided() {
        return db
                .sql("select id from account where stage = 'PROPOSED' and imported_from is not null")
                .query(Long.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    List<AccountId> in(Stage stage) {
        return db
                .sql("select id from account where stage = :stage")
                .param("stage", stage.name())
                .query(Long.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    /** Writes a day's figures; writing them again the same day writes over them. */
    void keep(LocalDate day, Map<Long, Map<Light, Long>> boards) {
        db.sql("delete from overview_day where day = :day").param("day", day).update();
        boards.forEach((board, lights) -> lights.forEach((light, accounts) -> db.sql(
                        "insert into overview_day (day, board_id, light, accounts) values (:day, :board, :light, :accounts)")
                .param("day", day)
                .param("board", board)
                .param("light", light.name())
                .param("accounts", accounts)
                .update()));
    }

    /** A light's number on a day. */
    record Figure(LocalDate day, Light light, long accounts) {}

    /** The last kept day of each week since a day, for one board or for all. */
    List<Figure> weekly(LocalDate since, Optional<Long> board) {
        return db.sql("""
                        select day, light, sum(accounts) as accounts from overview_day
                        where day in (
                            select max(day) from overview_day where day >= :since group by date_trunc('week', day))
                          and (cast(:board as bigint) is null or board_id = :board)
                        group by day, light order by day
                        """)
                .param("since", since)
                .param("board", board.orElse(null), Types.BIGINT)
                .query((row, n) -> new Figure(
                        row.getObject("day", LocalDate.class),
                        Light.valueOf(row.getString("light")),
                        row.getLong("accounts")))
                .list();
    }
}
