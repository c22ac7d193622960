package torg.register.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.tasks.Tasks.After;
import torg.register.tasks.Tasks.Load;
import torg.staff.Person;

/** The table account_task. */
@Component
class TaskRows {
    /** Who has it today: whoever of them still works here, so a task is never with somebody who has left. */
    private static final String OWNER = """
            coalesce(here(t.owner_id, :today), here(a.responsible_id, :today), here(a.substitute_id, :today),
                manager_of(u.path, :today))
            """;

    private static final String ABOVE = """
            case t.reach when 'MANAGER' then manager_of(u.path, :today) when 'HEAD' then head_of(u.path, :today) end
            """;

    private static final String SELECT = """
            select t.*, a.name as account, a.network, u.name as unit,
                o.id as o_id, o.sign_in_name as o_sign_in, o.name as o_name, o.email as o_email,
                m.id as m_id, m.sign_in_name as m_sign_in, m.name as m_name, m.email as m_email
            from account_task t
            join account a on a.id = t.account_id
            join unit u on u.id = a.unit_id
            left join person o on o.id = %s
            left join person m on m.id = %s
            """.formatted(OWNER, ABOVE);

    private final JdbcClient db;

    TaskRows(JdbcClient db) {
        this.db = db;
    }

    /** @return empty when one is open already, also when another node opens it this very moment */
    Optional<TaskId> add(Wanted wanted, int escalationDays, LocalDate today) {
        return db.sql("""
                        insert into account_task (account_id, source, word, argument, owner_id, opened_on, due, escalation_days)
                        values (:about, :source, :word, :argument, :owner, :today, :due, :days)
                        on conflict (account_id, source) where settled_at is null do nothing
                        returning id
                        """)
                .param("about", wanted.about().value())
                .param("source", wanted.source())
                .param("word", wanted.word())
                .param("argument", wanted.argument())
                .param("owner", wanted.owner().map(Person::id).orElse(null), Types.BIGINT)
                .param("today", today)
                .param("due", wanted.due())
                .param("days", escalationDays)
                .query(Long.class)
                .optional()
                .map(TaskId::new);
    }

    TaskId openFrom(AccountId about, String source) {
        return new TaskId(db.sql(
                        "select id from account_task where account_id = :about and source = :source and settled_at is null")
                .param("about", about.value())
                .param("source", source)
                .query(Long.class)
                .single());
    }

    Optional<TaskId> settle(AccountId about, String source, Instant at) {
        return db.sql("""
                        update account_task set settled_at = :at
                        where account_id = :about and source = :source and settled_at is null
                        returning id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("about", about.value())
                .param("source", source)
                .query(Long.class)
                .optional()
                .map(TaskId::new);
    }

    /** Lifts one step what has waited long enough below it. */
    List<Task> lift(Reach reach, LocalDate day) {
        var lifted = db.sql("""
                        update account_task set reach = :reach, reached_on = :day
                        where settled_at is null and reach = :below and due + :steps * escalation_days <= :day
                        returning id
                        """)
                .param("reach", reach.name())
                .param("below", Reach.values()[reach.ordinal() - 1].name())
                .param("steps", reach.ordinal())
                .param("day", day)
                .query(Long.class)
                .list();
        return lifted.isEmpty()
                ? List.of()
                : db.sql(SELECT + "where t.id = any (:ids) order by t.id")
                        .param("ids", lifted.toArray(Long[]::new))
                        .param("today", day)
                        .query(TaskRows::task)
                        .list();
    }

    List<Task> ofEndedAccounts(LocalDate today) {
        return db.sql(SELECT + "where t.settled_at is null and a.stage in ('CLOSED', 'REFUSED') order by t.id")
                .param("today", today)
                .query(TaskRows::task)
                .list();
    }

    List<Task> open(AccountId about, LocalDate today) {
        return db.sql(SELECT + "where t.account_id = :about and t.settled_at is null order by t.due, t.id")
                .param("about", about.value())
                .param("today", today)
                .query(TaskRows::task)
                .list();
    }

    List<Task> openFrom(String prefix, LocalDate today) {
        return db.sql(SELECT + "where t.settled_at is null and starts_with(t.source, :prefix) order by t.id")
                .param("prefix", prefix)
                .param("today", today)
                .query(TaskRows::task)
                .list();
    }

    List<Task> settled(AccountId about, LocalDate today, int most) {
        return db.sql(
                        SELECT
                                + "where t.account_id = :about and t.settled_at is not null order by t.settled_at desc, t.id desc limit :most")
                .param("about", about.value())
                .param("today", today)
                .param("most", most)
                .query(TaskRows::task)
                .list();
    }

    List<Task> mine(long person, LocalDate today) {
        return db.sql(SELECT + "where t.settled_at is null and (o.id = :person or m.id = :person) order by t.due, t.id")
                .param("person", person)
                .param("today", today)
                .query(TaskRows::task)
                .list();
    }

    List<Task> in(Collection<Long> places, LocalDate today, After after, int most) {
        return db.sql(SELECT + """
                        where t.settled_at is null and u.path && cast(:places as bigint[])
                          and (t.due, t.id) > (:afterDue, :afterId)
                        order by t.due, t.id limit :most
                        """)
                .param("places", places.toArray(Long[]::new))
                .param("today", today)
                .param("afterDue", after.due())
                .param("afterId", after.id())
                .param("most", most)
                .query(TaskRows::task)
                .list();
    }

    Load load(Collection<Long> places, LocalDate today) {
        return db.sql("""
                        select count(*) as open, count(*) filter (where t.due < :today) as overdue
                        from account_task t join account a on a.id = t.account_id join unit u on u.id = a.unit_id
                        where t.settled_at is null and u.path && cast(:places as bigint[])
                        """)
                .param("places", places.toArray(Long[]::new))
                .param("today", today)
                .query((row, n) -> new Load(row.getLong("open"), row.getLong("overdue")))
                .single();
    }

    Map<AccountId, Load> loads(LocalDate today) {
        var loads = new HashMap<AccountId, Load>();
        db.sql("""
                        select account_id, count(*) as open, count(*) filter (where due < :today) as overdue
                        from account_task where settled_at is null group by account_id
                        """)
                .param("today", today)
                .query((row, n) -> loads.put(
                        new AccountId(row.getLong("account_id")),
                        new Load(row.getLong("open"), row.getLong("overdue"))))
                .list();
        return loads;
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                new TaskId(row.getLong("id")),
                new AccountId(row.getLong("account_id")),
                row.getString("account"),
                Network.valueOf(row.getString("network")),
                row.getString("unit"),
                row.getString("source"),
                row.getString("word"),
                row.getString("argument"),
                someone(row, "o"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due", LocalDate.class),
                Reach.valueOf(row.getString("reach")),
                someone(row, "m"),
                Optional.ofNullable(row.getObject("settled_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Optional<Person> someone(ResultSet row, String who) throws SQLException {
        return row.getObject(who + "_id") == null
                ? Optional.empty()
                : Optional.of(new Person(
                        row.getLong(who + "_id"),
                        row.getString(who + "_sign_in"),
                        row.getString(who + "_name"),
                        row.getString(who + "_email")));
    }
}
