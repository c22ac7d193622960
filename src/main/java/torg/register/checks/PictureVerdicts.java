package torg.register.checks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.register.AccountId;
import torg.register.checks.judgement.ByHand;

/** The table picture_verdict. */
@Component
class PictureVerdicts {
    private final JdbcClient db;

    PictureVerdicts(JdbcClient db) {
        this.db = db;
    }

    void add(AccountId account, ByHand said, long by) {
        db.sql("""
                        insert into picture_verdict (account_id, features, ours, said_on, by_id, by_name)
                        values (:account, :features, :ours, :on, :by, :name)
                        """)
                .param("account", account.value())
                .param("features", said.picture())
                .param("ours", said.ours())
                .param("on", said.on())
                .param("by", by)
                .param("name", said.by())
                .update();
    }
}
