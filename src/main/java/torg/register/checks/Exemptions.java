package torg.register.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.register.AccountId;

/** The table exemption. */
@Component
class Exemptions {
    private final JdbcClient db;

    Exemptions(JdbcClient db) {
        this.db = db;
    }

    void add(Exemption exemption, long by) {
        db.sql("""
                        insert into exemption (account_id, rule, given_on, until, reference, reason, by_id, by_name)
                        values (:account, :rule, :given, :until, :reference, :reason, :by, :name)
                        """)
                .param("account", exemption.account().value())
                .param("rule", exemption.rule())
                .param("given", exemption.given())
                .param("until", exemption.until())
                .param("reference", exemption.reference())
                .param("reason", exemption.reason())
                .param("by", by)
                .param("name", exemption.by())
                .update();
    }

    /** With the account's name and unit, for everybody to read. */
    List<PublicExemption> inForce(LocalDate day, int most) {
        return db.sql("""
                        select e.*, a.name, u.name as unit_name from exemption e
                        join account a on a.id = e.account_id join unit u on u.id = a.unit_id
                        where :day between e.given_on and e.until and a.public order by e.until, e.id limit :most
                        """)
                .param("day", day)
                .param("most", most)
                .query((row, number) ->
                        new PublicExemption(exemption(row, number), row.getString("name"), row.getString("unit_name")))
                .list();
    }

    long count(LocalDate day) {
        return db.sql("select count(*) from exemption where :day between given_on and until")
                .param("day", day)
                .query(Long.class)
                .single();
    }

    static Exemption exemption(ResultSet row, int number) throws SQLException {
        return new Exemption(
                new AccountId(row.getLong("account_id")),
                row.getString("rule"),
                row.getObject("given_on", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("reference"),
                row.getString("reason"),
                row.getString("by_name"));
    }
}
