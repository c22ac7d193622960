package torg.register.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.register.AccountId;

/** The table application. */
@Component
class Applications {
    private final JdbcClient db;

    Applications(JdbcClient db) {
        this.db = db;
    }

    void add(Application application, Collection<Long> shown) {
        db.sql("""
                        insert into application (account_id, applicant_id, applicant, sent_at, mission, topics, considered,
                            why_not, shown)
                        values (:account, :applicantId, :applicant, :at, :mission, :topics, :considered, :why, :shown)
                        """)
                .param("account", application.account().value())
                .param("applicantId", application.applicantId())
                .param("applicant", application.applicant())
                .param("at", Timestamp.from(application.sentAt()))
                .param("mission", application.mission())
                .param("topics", application.topics().toArray(String[]::new))
                .param("considered", application.considered())
                .param("why", application.whyNot())
                .param("shown", shown.toArray(Long[]::new))
                .update();
    }

    /** The newest, when it has been applied for several times. */
    Optional<Application> of(AccountId account) {
        return db.sql("select * from application where account_id = :account order by id desc limit 1")
                .param("account", account.value())
                .query(Applications::application)
                .optional();
    }

    private static Application application(ResultSet row, int number) throws SQLException {
        return new Application(
                new AccountId(row.getLong("account_id")),
                row.getLong("applicant_id"),
                row.getString("applicant"),
                row.getTimestamp("sent_at").toInstant(),
                row.getString("mission"),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getString("considered"),
                row.getString("why_not"));
    }
}
