package torg.register.decisions;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.register.AccountId;

/** The table decision_paper. */
@Component
class Papers {
    private final JdbcClient db;

    Papers(JdbcClient db) {
        this.db = db;
    }

    KeptPaper keep(
            AccountId account,
            Optional<Long> decision,
            Optional<Long> refusal,
            String title,
            byte[] pdf,
            Instant madeAt) {
        var sha256 = sha256(pdf);
        var id = db.sql("""
                        insert into decision_paper (decision_id, refusal_id, account_id, title, made_at, sha256, pdf)
                        values (:decision, :refusal, :account, :title, :at, :sha256, :pdf) returning id
                        """)
                .param("decision", decision.orElse(null), Types.BIGINT)
                .param("refusal", refusal.orElse(null), Types.BIGINT)
                .param("account", account.value())
                .param("title", title)
                .param("at", Timestamp.from(madeAt))
                .param("sha256", sha256)
                .param("pdf", pdf)
                .query(Long.class)
                .single();
        return new KeptPaper(id, account, title, madeAt, sha256);
    }

    List<KeptPaper> of(AccountId account) {
        return db.sql(
                        "select id, title, made_at, sha256 from decision_paper where account_id = :account order by id desc")
                .param("account", account.value())
                .query((row, n) -> new KeptPaper(
                        row.getLong("id"),
                        account,
                        row.getString("title"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("sha256")))
                .list();
    }

    Optional<byte[]> pdf(AccountId account, long paper) {
        return db.sql("select pdf from decision_paper where id = :id and account_id = :account")
                .param("id", paper)
                .param("account", account.value())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
