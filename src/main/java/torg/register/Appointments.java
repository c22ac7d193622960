package torg.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.shell.NotFound;
import torg.staff.Person;

/** Who answers for an account and who steps in first: the register keeps the two, {@code duties} decides on them. */
@Component
public class Appointments {
    private final JdbcClient db;

    Appointments(JdbcClient db) {
        this.db = db;
    }

    /** In the transaction of whoever appoints and tells the ledger; one change to an account's people at a time. */
    public void appoint(AccountId account, Person responsible, Person substitute) {
        var changed = db.sql(
                        "update account set responsible_id = :responsible, substitute_id = :substitute where id = :id")
                .param("responsible", responsible.id())
                .param("substitute", substitute.id())
                .param("id", account.value())
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
    }
}
