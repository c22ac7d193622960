package torg.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
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

    public record Inclusion(long entry, long index, byte[] leaf, List<byte[]> path, TreeHead head) {
        private Inclusion by(List<byte[]> other) {
            return new Inclusion(entry, index, leaf, other, head);
        }
    }

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
                .flatMap(head -> inclusions(List.of(entry), head).stream().findFirst());
    }

    /** Under one head, in the order of their places. Those that got their place after it was signed are under a later one. */
    public List<Inclusion> inclusions(Collection<Long> entries, TreeHead head) {
        var tree = new MerkleTree(new StoredTree(db));
        return db
                .sql("""
                        select entry_id, leaf_index, leaf_hash from ledger_leaf
                        where entry_id = any(cast(:entries as bigint[])) and leaf_index < :size order by leaf_index
                        """)
                .param("entries", entries.toArray(Long[]::new))
                .param("size", head.size())
                .query((row, n) -> new Inclusion(row.getLong(1), row.getLong(2), row.getBytes(3), List.of(), head))
                .list()
                .stream()
                .map(leaf -> leaf.by(tree.inclusion(leaf.index(), head.size())))
                .toList();
    }

    public List<byte[]> consistency(TreeHead earlier, TreeHead later) {
        return new MerkleTree(new StoredTree(db)).consistency(earlier.size(), later.size());
    }

    private Optional<TreeHead> head(String sql, long size) {
        return db.sql(sql).param("size", size).query(Transparency::head).optional();
    }

    /** The newest signed head, as the connection's transaction sees it; checked by nobody. */
    public static Optional<TreeHead> newest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select * from ledger_head order by size desc limit 1")) {
            return row.next() ? Optional.of(head(row, 0)) : Optional.empty();
        }
    }

    /** A row of the table ledger_head. */
    public static TreeHead head(ResultSet row, int number) throws SQLException {
        return new TreeHead(
                row.getLong("size"),
                row.getBytes("root"),
                Entries.instant(row, "at"),
                row.getBytes("signature"),
                row.getBoolean("timed"));
    }
}
