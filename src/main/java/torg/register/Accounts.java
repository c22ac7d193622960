package torg.register;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.register.stages.Decision;
import torg.register.stages.Receipt;
import torg.register.stages.Refusal;
import torg.register.stages.Stage;
import torg.register.stages.State;
import torg.shell.Words;
import torg.staff.Person;

/** The tables account, account_decision and account_refusal. */
@Component
class Accounts {
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

    void sort(AccountId id, List<String> topics) {
        db.sql("update account set topics = :topics where id = :id")
                .param("id", id.value())
                .param("topics", topics.toArray(String[]::new))
                .update();
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

    Decision decide(AccountId account, Decision decision, long decider) {
        var id = db.sql("""
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
        return new Decision(
                id, decision.reference(), decision.decidedOn(), decision.decidedBy(), decision.delegation());
    }

    Refusal refuse(AccountId account, Refusal refusal, long refuser) {
        var id = db.sql("""
                        insert into account_refusal (account_id, reference, refused_on, refused_by, refuser_id,
                            delegation_id, reason)
                        values (:account, :reference, :on, :by, :refuser, :delegation, :reason) returning id
                        """)
                .param("account", account.value())
                .param("reference", refusal.reference())
                .param("on", refusal.refusedOn())
                .param("by", refusal.refusedBy())
                .param("refuser", refuser)
                .param("delegation", refusal.delegation().orElse(null), Types.BIGINT)
                .param("reason", refusal.reason())
                .query(Long.class)
                .single();
        return new Refusal(
                id,
                refusal.reference(),
                refusal.refusedOn(),
                refusal.refusedBy(),
                refusal.delegation(),
                refusal.reason());
    }

    /** Writes the account's stage and what is true in it; what was true in the last one is taken away. */
    void save(Account account, Instant now) {
        var state = account.state();
        var receipt = account.receipt();
        db.sql("""
                        update account set stage = :stage, stage_since = :now, connection_id = :connection,
                            stage_before = :before, silent_since = :silent, last_day = :lastDay,
                            opened_on = case when :stage = 'ACTIVE' then coalesce(opened_on, :today) else opened_on end,
                            receipt_number = :receipt, receipt_sha256 = :sha256, receipt_at = :receiptAt,
                            closed_on = :closed
                        where id = :id
                        """)
                .param("id", account.id().value())
                .param("stage", account.stage().name())
                .param("now", Timestamp.from(now))
                .param("today", LocalDate.ofInstant(now, Words.ZONE))
                .param("connection", account.connection().orElse(null), Types.BIGINT)
                .param("before", state instanceof State.Hijacked h ? h.before().name() : null, Types.VARCHAR)
                .param("silent", state instanceof State.Dormant d ? d.since() : null, Types.DATE)
                .param("lastDay", account.lastDay().orElse(null), Types.DATE)
                .param("receipt", receipt.map(Receipt::number).orElse(null), Types.VARCHAR)
                .param("sha256", receipt.map(Receipt::sha256).orElse(null), Types.VARCHAR)
                .param(
                        "receiptAt",
                        receipt.map(Receipt::at).map(Timestamp::from).orElse(null),
                        Types.TIMESTAMP)
                .param("closed", state instanceof State.Closed c ? c.on() : null, Types.DATE)
                .update();
    }

    /** The day on which it was first in use; empty before. */
    Optional<LocalDate> openedOn(AccountId id) {
        return db.sql("select opened_on from account where id = :id and opened_on is not null")
                .param("id", id.value())
                .query(LocalDate.class)
                .optional();
    }

    Optional<Account> hold(AccountId id) {
        return db.sql(AccountRow.SELECT + " where a.id = :id for update of a")
                .param("id", id.value())
                .query(AccountRow::read)
                .optional();
    }

    Optional<Account> find(AccountId id) {
        return db.sql(AccountRow.SELECT + " where a.id = :id")
                .param("id", id.value())
                .query(AccountRow::read)
                .optional();
    }

    Optional<Account> byHandle(Network network, String handle) {
        return db.sql(AccountRow.SELECT
                        + " where a.network = :network and lower(a.handle) = lower(:handle) and a.handle <> ''")
                .param("network", network.name())
                .param("handle", handle)
                .query(AccountRow::read)
                .optional();
    }

    Map<Long, Account> byConnection(Set<Long> connections) {
        var accounts = new HashMap<Long, Account>();
        db.sql(AccountRow.SELECT + " where a.connection_id = any(:connections)")
                .param("connections", connections.toArray(Long[]::new))
                .query(row -> {
                    accounts.put(row.getLong("connection_id"), AccountRow.read(row, 0));
                });
        return accounts;
    }

    List<Account> on(Network network) {
        return db.sql(
                        AccountRow.SELECT
                                + " where a.network = :network and a.connection_id is not null order by u.name collate \"sv-SE-x-icu\"")
                .param("network", network.name())
                .query(AccountRow::read)
                .list();
    }

    /** What a list is narrowed to; an empty text or set narrows nothing. */
    record Narrowing(String text, Optional<Network> network, Optional<Long> unit, Optional<Stage> stage) {}

    List<Account> search(Narrowing to, long after, int most) {
        return bind(db.sql(AccountRow.SELECT + WHERE + " and a.id > :after order by a.id limit :most"), to)
                .param("after", after)
                .param("most", most)
                .query(AccountRow::read)
                .list();
    }

    /** By their keys, so that the database never plans for the whole table. */
    List<Account> among(Collection<AccountId> ids) {
        return db.sql(AccountRow.SELECT + " where a.id = any(:ids)")
                .param("ids", ids.stream().map(AccountId::value).toArray(Long[]::new))
                .query(AccountRow::read)
                .list();
    }

    long count(Narrowing to) {
        return bind(db.sql("select count(*) from account a join unit u on u.id = a.unit_id" + WHERE), to)
                .query(Long.class)
                .single();
    }

    private static final String WHERE = """

            where (:text = '' or a.name ilike :like or a.handle ilike :like or u.name ilike :like)
              and (cast(:network as text) is null or a.network = :network)
              and (cast(:unit as bigint) is null or u.path @> array[cast(:unit as bigint)])
              and (cast(:stage as text) is null or a.stage = :stage)
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
                .param("stage", to.stage().map(Stage::name).orElse(null), Types.VARCHAR);
    }
}
