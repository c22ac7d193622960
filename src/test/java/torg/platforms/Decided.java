package torg.platforms;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A new account in the register that has been decided, for tests of what may follow a decision. By SQL, because this room
 * knows nobody above it.
 */
public record Decided(long account, long decision, String name) {

    public static Decided in(JdbcClient db) {
        var name = "konto-" + UUID.randomUUID();
        var account = db.sql("""
                        insert into account (network, name, handle, unit_id)
                        select 'SQUARE', :name, :name, id from unit where kind = 'CITY' order by id limit 1 returning id
                        """).param("name", name).query(Long.class).single();
        var decision = db.sql("""
                        insert into account_decision (account_id, reference, decided_on, decided_by, decider_id)
                        select :account, 'KS 2026/17', :day, name, id from person order by id limit 1 returning id
                        """)
                .param("account", account)
                .param("day", LocalDate.of(2026, 11, 2))
                .query(Long.class)
                .single();
        db.sql("update account set stage = 'DECIDED' where id = :account")
                .param("account", account)
                .update();
        return new Decided(account, decision, name);
    }

    /** As the register does when it has connected the account. */
    public void connected(long connection, JdbcClient db) {
        db.sql("update account set connection_id = :connection, stage = 'ACTIVE' where id = :account")
                .param("connection", connection)
                .param("account", account)
                .update();
    }
}
