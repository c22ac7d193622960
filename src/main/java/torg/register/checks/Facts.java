package torg.register.checks;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.RemoteRef;
import torg.register.AccountId;
import torg.register.checks.judgement.ByHand;

/** What is known of many accounts beside their profiles, each kind in one question. */
@Component
class Facts {
    private final JdbcClient db;

    Facts(JdbcClient db) {
        this.db = db;
    }

    Map<AccountId, ByHand> byHand(Collection<AccountId> accounts) {
        var said = new HashMap<AccountId, ByHand>();
        db.sql("""
                        select distinct on (account_id) * from picture_verdict
                        where account_id = any(:accounts) order by account_id, id desc
                        """).param("accounts", numbers(accounts)).query(row -> {
            said.put(
                    new AccountId(row.getLong("account_id")),
                    new ByHand(
                            row.getBoolean("ours"),
                            row.getString("by_name"),
                            row.getObject("said_on", LocalDate.class),
                            row.getLong("features")));
        });
        return said;
    }

    Map<AccountId, Instant> lastPosts(Collection<AccountId> accounts) {
        var last = new HashMap<AccountId, Instant>();
        db.sql(
                        "select account_id, last_post_at from account_turn where account_id = any(:accounts) and last_post_at is not null")
                .param("accounts", numbers(accounts))
                .query(row -> {
                    Timestamp at = row.getTimestamp("last_post_at");
                    last.put(new AccountId(row.getLong("account_id")), at.toInstant());
                });
        return last;
    }

    Map<AccountId, Set<RemoteRef>> strangePosts(Collection<AccountId> accounts) {
        var posts = new HashMap<AccountId, Set<RemoteRef>>();
        db.sql("select account_id, ref from strange_post where account_id = any(:accounts)")
                .param("accounts", numbers(accounts))
                .query(row -> {
                    posts.computeIfAbsent(new AccountId(row.getLong("account_id")), id -> new HashSet<>())
                            .add(new RemoteRef(row.getString("ref")));
                });
        return posts;
    }

    private static Long[] numbers(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toArray(Long[]::new);
    }
}
