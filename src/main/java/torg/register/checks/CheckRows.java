package torg.register.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.ledger.EntryId;
import torg.register.AccountId;
import torg.register.checks.judgement.Judgement;
import torg.register.profile.Kept;

/** The tables account_check and account_standing. */
@Component
class CheckRows {
    private static final String NEWEST =
            "select c.* from account_standing s join account_check c on c.id = s.check_id where s.account_id = :account";

    private final JdbcClient db;

    CheckRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Check> newest(AccountId account) {
        return db.sql(NEWEST)
                .param("account", account.value())
                .query(CheckRows::check)
                .optional();
    }

    /** Newest first. */
    List<Check> history(AccountId account, int most) {
        return db.sql("select * from account_check where account_id = :account order by id desc limit :most")
                .param("account", account.value())
                .param("most", most)
                .query(CheckRows::check)
                .list();
    }

    /** It came out as it did the time before. */
    void again(long check, Kept look) {
        db.sql("update account_check set last_look = :look, last_at = :at where id = :id")
                .param("id", check)
                .param("look", look.id())
                .param("at", Timestamp.from(look.look().at()))
                .update();
    }

    Check add(Kept look, Judgement judgement, Optional<Long> features) {
        var check = db.sql("""
                        insert into account_check (account_id, first_look, last_look, first_at, last_at, rules_day, light,
                            entry_id, entry_at, features, rulings)
                        values (:account, :look, :look, :at, :at, :day, :light, :entry, :entryAt, :features,
                            cast(:rulings as jsonb)) returning *
                        """)
                .param("account", look.account().value())
                .param("look", look.id())
                .param("at", Timestamp.from(look.look().at()))
                .param("day", judgement.day())
                .param("light", judgement.light().name())
                .param("entry", look.evidence().map(e -> e.capture().number()).orElse(null), Types.BIGINT)
                .param(
                        "entryAt",
                        look.evidence()
                                .map(e -> Timestamp.from(e.capture().at()))
                                .orElse(null),
                        Types.TIMESTAMP)
                .param("features", features.orElse(null), Types.BIGINT)
                .param("rulings", RulingJson.write(judgement.rulings()))
                .query(CheckRows::check)
                .single();
        db.sql("""
                        insert into account_standing (account_id, check_id) values (:account, :check)
                        on conflict (account_id) do update set check_id = excluded.check_id
                        """)
                .param("account", look.account().value())
                .param("check", check.id())
                .update();
        return check;
    }

    /** Accounts that live, by how they stand today: what is exempted does not count, and what is unknown is not green. */
    private static final String LIGHTS = """
            select a.id, coalesce(f.light, case when c.rulings @> '[{"kind": "UNKNOWN"}]' or c.id is null
                then 'GREY' else 'GREEN' end) as light
            from account a
            left join account_standing s on s.account_id = a.id
            left join account_check c on c.id = s.check_id
            left join lateral (
                select case when bool_or(f.level = 'MUST') then 'RED' else 'YELLOW' end as light
                from finding f
                where f.account_id = a.id and f.settled_by is null and not exists (
                    select from exemption e where e.account_id = a.id and e.rule = f.rule
                        and :today between e.given_on and e.until)
                having count(*) > 0) f on true
            where a.stage not in ('REFUSED', 'ARCHIVED', 'CLOSED')
            """;

    Map<AccountId, Light> lights(LocalDate today) {
        var lights = new HashMap<AccountId, Light>();
        db.sql(LIGHTS).param("today", today).query(row -> {
            lights.put(new AccountId(row.getLong("id")), Light.valueOf(row.getString("light")));
        });
        return lights;
    }

    Map<Light, Long> counts(LocalDate today) {
        var counts = new HashMap<Light, Long>();
        db.sql("select light, count(*) as number from (" + LIGHTS + ") l group by light")
                .param("today", today)
                .query(row -> {
                    counts.put(Light.valueOf(row.getString("light")), row.getLong("number"));
                });
        return counts;
    }

    private static Check check(ResultSet row, int number) throws SQLException {
        return new Check(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                new Judgement(row.getObject("rules_day", LocalDate.class), RulingJson.read(row.getString("rulings"))),
                Optional.ofNullable(row.getTimestamp("entry_at")).map(at -> new EntryId(entry(row), at.toInstant())),
                Optional.ofNullable(row.getObject("features", Long.class)));
    }

    private static long entry(ResultSet row) {
        try {
            return row.getLong("entry_id");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
