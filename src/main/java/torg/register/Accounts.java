package torg.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.staff.Person;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** The tables account and account_decision. */
@Component
class Accounts {
    private static final String SELECT = """
            select a.*, u.kind as unit_kind, u.name as unit_name, u.short_name as unit_short, u.path as unit_path,
                r.sign_in_name as r_sign_in, r.name as r_name, r.email as r_email,
                s.sign_in_name as s_sign_in, s.name as s_name, s.email as s_email,
                d.id as decision_id, d.reference, d.decided_on, d.decided_by, d.delegation_id
            from account a
            join unit u on u.id = a.unit_id
            left join person r on r.id = a.responsible_id
            left join person s on s.id = a.substitute_id
            left join account_decision d on d.account_id = a.id
            """;

    private final JdbcClient db;

    Accounts(JdbcClient db) {
        this.db = db;
    }

    AccountId add(Particulars account, Optional<String> importedFrom) {
        return new AccountId(bind(db.sql("""
                                insert into account (network, name, handle, address, unit_id, purpose, audience, goals,
                                    responsible_id, substitute_id, imported_from)
                                values (:network, :name, :handle, :address, :unit, :purpose, :audience, :goals,
                                    :responsible, :substitute, :imported) returning id
                                """), account)
                .param("imported", importedFrom.orElse(null), Types.VARCHAR)
                .query(Long.class)
                .single());
    }

    void correct(AccountId id, Particulars account) {
        bind(db.sql("""
                                update account set network = :network, name = :name, handle = :handle, address = :address,
                                    unit_id = :unit, purpose = :purpose, audience = :audience, goals = :goals,
                                    responsible_id = :responsible, substitute_id = :substitute
                                where id = :id
                                """), account).param("id", id.value()).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Particulars account) {
        return sql.param("network", account.network().name())
                .param("name", account.name())
                .param("handle", account.handle())
                .param("address", account.address().orElse(null), Types.VARCHAR)
                .param("unit", account.unit().id())
                .param("purpose", account.purpose())
                .param("audience", account.audience())
                .param("goals", account.goals())
                .param("responsible", account.responsible().map(Person::id).orElse(null), Types.BIGINT)
                .param("substitute", account.substitute().map(Person::id).orElse(null), Types.BIGINT);
    }

    long decide(AccountId account, Decision decision, long decider) {
        db.sql("update account set stage = 'DECIDED', stage_since = now() where id = :id")
                .param("id", account.value())
                .update();
        return db.sql("""
                        insert into account_decision (account_id, reference, decided_on, decided_by, decider_id, delegation_id)
                        values (:account, :reference, :on, :by, :decider, :delegation) returning id
                        """)
                .param("account", account.value())
                .param("reference", decision.reference())
                .param("on", decision.decidedOn())
                .param("by", decision.decidedBy())
                .param("decider", decider)
                .param("delegation", decision.delegation().orElse(null), Types.BIGINT)
                .query(Long.class)
                .single();
    }

    void connect(AccountId account, Optional<Long> connection) {
        db.sql("""
                        update account set connection_id = :connection, stage_since = now(),
                            stage = case when cast(:connection as bigint) is null then 'DECIDED' else 'ACTIVE' end
                        where id = :id
                        """)
                .param("id", account.value())
                .param("connection", connection.orElse(null), Types.BIGINT)
                .update();
    }

    Optional<Account> hold(AccountId id) {
        return db.sql(SELECT + " where a.id = :id for update of a")
                .param("id", id.value())
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> find(AccountId id) {
        return db.sql(SELECT + " where a.id = :id")
                .param("id", id.value())
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> byHandle(Network network, String handle) {
        return db.sql(SELECT + " where a.network = :network and lower(a.handle) = lower(:handle) and a.handle <> ''")
                .param("network", network.name())
                .param("handle", handle)
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> byConnection(long connection) {
        return db.sql(SELECT + " where a.connection_id = :connection")
                .param("connection", connection)
                .query(Accounts::account)
                .optional();
    }

    List<Account> on(Network network) {
        return db.sql(
                        SELECT
                                + " where a.network = :network and a.connection_id is not null order by u.name collate \"sv-SE-x-icu\"")
                .param("network", network.name())
                .query(Accounts::account)
                .list();
    }

    /** What a list is narrowed to; an empty text or set narrows nothing. */
    record Narrowing(String text, Optional<Network> network, Optional<Long> unit, Optional<String> state) {}

    List<Account> search(Narrowing to, long after, int most) {
        return bind(db.sql(SELECT + WHERE + " and a.id > :after order by a.id limit :most"), to)
                .param("after", after)
                .param("most", most)
                .query(Accounts::account)
                .list();
    }

    long count(Narrowing to) {
        return bind(
                        db.sql(
                                "select count(*) from account a join unit u on u.id = a.unit_id left join account_decision d on d.account_id = a.id"
                                        + WHERE),
                        to)
                .query(Long.class)
                .single();
    }

    private static final String WHERE = """

            where (:text = '' or a.name ilike :like or a.handle ilike :like or u.name ilike :like)
              and (cast(:network as text) is null or a.network = :network)
              and (cast(:unit as bigint) is null or u.path @> array[cast(:unit as bigint)])
              and (cast(:state as text) is null or :state = case
                    when a.connection_id is not null then 'connected'
                    when d.id is not null then 'decided'
                    else 'undecided' end)
            """;

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Narrowing to) {
        return sql.param("text", to.text())
                .param(
                        "like",
                        "%"
                                + to.text()
                                        .replace("\\", "\\\\")
                                        .replace("%", "\\%")
                                        .replace("_", "\\_") + "%")
                .param("network", to.network().map(Network::name).orElse(null), Types.VARCHAR)
                .param("unit", to.unit().orElse(null), Types.BIGINT)
                .param("state", to.state().orElse(null), Types.VARCHAR);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
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

    private static Account.State state(ResultSet row) throws SQLException {
        if (row.getObject("decision_id") == null) {
            return new Account.State.Undecided();
        }
        var decision = new Decision(
                row.getLong("decision_id"),
                row.getString("reference"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                Optional.ofNullable(row.getObject("delegation_id", Long.class)));
        return row.getObject("connection_id") == null
                ? new Account.State.Decided(decision)
                : new Account.State.Connected(decision, row.getLong("connection_id"));
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
