package torg.register.attestation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.policy.Place;
import torg.register.AccountId;

/** The tables attestation and attestation_answer. */
@Component
class AttestationRows {
    private final JdbcClient db;

    AttestationRows(JdbcClient db) {
        this.db = db;
    }

    /** An account that is to be attested, with the day from which the time counts and what is open about it. */
    record Subject(AccountId account, Place place, LocalDate since, Optional<Attestation> open) {}

    /** From the last attestation, or from the decision where none has been given yet. */
    List<Subject> subjects() {
        return db.sql("""
                        select a.id as account, a.network, u.path, t.id, t.due, t.lapsed_on,
                            coalesce((select max(g.given_on) from attestation g where g.account_id = a.id), d.decided_on) as since
                        from account a
                        join unit u on u.id = a.unit_id
                        join account_decision d on d.account_id = a.id
                        left join attestation t on t.account_id = a.id and t.given_on is null
                        where a.stage in ('DECIDED', 'ACTIVE', 'DORMANT')
                        order by a.id
                        """)
                .query((row, n) -> new Subject(
                        new AccountId(row.getLong("account")),
                        Place.of(List.of((Long[]) row.getArray("path").getArray()), row.getString("network")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("id") == null
                                ? Optional.empty()
                                : Optional.of(new Attestation(
                                        row.getLong("id"),
                                        new AccountId(row.getLong("account")),
                                        row.getObject("due", LocalDate.class),
                                        Optional.ofNullable(row.getObject("lapsed_on", LocalDate.class)),
                                        Optional.empty()))))
                .list();
    }

    /** @return empty when another node asks for it this very moment */
    Optional<Long> ask(AccountId account, LocalDate due, LocalDate today) {
        return db.sql("""
                        insert into attestation (account_id, due, asked_on) values (:account, :due, :today)
                        on conflict (account_id) where given_on is null do nothing returning id
                        """)
                .param("account", account.value())
                .param("due", due)
                .param("today", today)
                .query(Long.class)
                .optional();
    }

    /** @return whether it was this one that noticed */
    boolean lapse(long id, LocalDate today) {
        return db.sql(
                                "update attestation set lapsed_on = :today where id = :id and lapsed_on is null and given_on is null")
                        .param("id", id)
                        .param("today", today)
                        .update()
                == 1;
    }

    /** One answer to it at a time. */
    Optional<Long> holdOpen(AccountId account) {
        return db.sql("select id from attestation where account_id = :account and given_on is null for update")
                .param("account", account.value())
                .query(Long.class)
                .optional();
    }

    void give(long id, LocalDate today, String by, Sheet sheet, Map<Item, Answer> answers) {
        db.sql("update attestation set given_on = :today, given_by = :by where id = :id")
                .param("id", id)
                .param("today", today)
                .param("by", by)
                .update();
        for (var row : sheet.rows()) {
            var answer = answers.get(row.item());
            db.sql("""
                            insert into attestation_answer (attestation_id, item, so, note, shown)
                            values (:id, :item, :so, :note, :shown)
                            """)
                    .param("id", id)
                    .param("item", row.item().name())
                    .param("so", answer.so())
                    .param("note", answer.note())
                    .param("shown", row.text())
                    .update();
        }
    }

    /** The open one first, then the given ones, the latest first. */
    List<Attestation> of(AccountId account) {
        var answers = new HashMap<Long, Map<Item, Answer>>();
        db.sql("""
                        select n.* from attestation_answer n join attestation t on t.id = n.attestation_id
                        where t.account_id = :account
                        """)
                .param("account", account.value())
                .query((row, n) -> answers.computeIfAbsent(
                                row.getLong("attestation_id"), id -> new EnumMap<>(Item.class))
                        .put(
                                Item.valueOf(row.getString("item")),
                                new Answer(row.getBoolean("so"), row.getString("note"))))
                .list();
        return db.sql(
                        "select * from attestation where account_id = :account order by given_on desc nulls first, id desc")
                .param("account", account.value())
                .query((row, n) -> attestation(row, answers))
                .list();
    }

    private static Attestation attestation(ResultSet row, Map<Long, Map<Item, Answer>> answers) throws SQLException {
        var id = row.getLong("id");
        return new Attestation(
                id,
                new AccountId(row.getLong("account_id")),
                row.getObject("due", LocalDate.class),
                Optional.ofNullable(row.getObject("lapsed_on", LocalDate.class)),
                row.getObject("given_on") == null
                        ? Optional.empty()
                        : Optional.of(new Attestation.Given(
                                row.getObject("given_on", LocalDate.class),
                                row.getString("given_by"),
                                answers.getOrDefault(id, Map.of()))));
    }
}
