package torg.exports;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.register.AccountId;

/** The table export_media. */
@Component
class MediaRows {
    private final JdbcClient db;

    MediaRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Medium> find(AccountId account, String sha256) {
        return of(account, List.of(sha256)).values().stream().findFirst();
    }

    /** By their hashes. */
    Map<String, Medium> of(AccountId account, List<String> hashes) {
        return db
                .sql("""
                        select * from export_media where account_id = :account and sha256 = any(cast(:hashes as bytea[]))
                        """)
                .param("account", account.value())
                .param("hashes", hashes.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new))
                .query((row, n) -> new Medium(
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        row.getLong("bytes"),
                        row.getString("type"),
                        Optional.of(row.getLong("capture")).filter(capture -> capture > 0)))
                .list()
                .stream()
                .collect(Collectors.toMap(Medium::sha256, medium -> medium));
    }

    void add(Export export, int piece, Medium medium) {
        db.sql("""
                        insert into export_media (account_id, sha256, bytes, type, capture, archive_id, piece)
                        values (:account, :sha256, :bytes, :type, :capture, :archive, :piece)
                        """)
                .param("account", export.account().value())
                .param("sha256", HexFormat.of().parseHex(medium.sha256()))
                .param("bytes", medium.bytes())
                .param("type", medium.type())
                .param("capture", medium.capture().orElse(null))
                .param("archive", export.id().value())
                .param("piece", piece)
                .update();
    }
}
