package torg.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What anybody may ask of the ledger: its signed heads, and proofs that an entry is in it and that nothing was rewritten. */
@Component
public class Transparency {
    private final JdbcClient db;

    Transparency(JdbcClient db) {
        this.db = db;
    }

    public record Inclusion(long entry, long index, byte[] leaf, List<byte[]> path, TreeHead head) {}

    public Optional<TreeHead> newestHead() {
        return head("select * from ledger_head order by size desc limit 1", 0);
    }

    public Optional<TreeHead> headOf(long size) {
        return head("select * from ledger_head where size = :size", size);
    }

    public List<TreeHead> heads(int count) {
        return db.sql("select * from ledger_head order by size desc limit :count")
                .param("count", count)
                .query(Transparency::head)
                .list();
    }

    /** Empty while the entry waits for its place, about a second. */
    public Optional<Inclusion> inclusion(long entry) {
        return newestHead()
                // the entry can get its place after the head was read; that place is under the next head
                .flatMap(head -> db.sql("select * from ledger_leaf where entry_id = :entry and leaf_index < :size")
                        .param("entry", entry)
                        .param("size", head.size())
                        .query((row, n) -> new Inclusion(
                                entry,
                                row.getLong("leaf_index"),
                                row.getBytes("leaf_hash"),
                                new MerkleTree(new StoredTree(db)).inclusion(row.getLong("leaf_index"), head.size()),
                                head))
                        .optional());
    }

    public List<byte[]> consistency(TreeHead earlier, TreeHead later) {
        return new MerkleTree(new StoredTree(db)).consistency(earlier.size(), later.size());
    }

    private Optional<TreeHead> head(String sql, long size) {
        return db.sql(sql).param("size", size).query(Transparency::head).optional();
    }

    private static TreeHead head(ResultSet row, int number) throws SQLException {
        return new TreeHead(
                row.getLong("size"), row.getBytes("root"), Entries.instant(row, "at"), row.getBytes("signature"));
    }
}
