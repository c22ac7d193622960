package torg.ledger;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tree as it lies in the database: leaves, and every eighth level above them. Blocks of 256 are read once. */
final class StoredTree implements MerkleTree.Nodes {
    static final int HEIGHT = 8;
    static final int WIDTH = 1 << HEIGHT;

    private record Block(int level, long number) {}

    private final JdbcClient db;
    private final Map<Block, byte[][]> read = new HashMap<>();

    StoredTree(JdbcClient db) {
        this.db = db;
    }

    @Override
    public byte[] node(int level, long index) {
        var above = level % HEIGHT;
        var stored = level - above;
        var first = index << above;
        return fold(block(stored, first / WIDTH), (int) (first % WIDTH), 1 << above);
    }

    /** Up to 256 hashes of a stored level, side by side. */
    byte[][] block(int level, long number) {
        return read.computeIfAbsent(new Block(level, number), this::load);
    }

    static byte[] fold(byte[][] hashes, int from, int count) {
        return count == 1
                ? hashes[from]
                : MerkleTree.parent(fold(hashes, from, count / 2), fold(hashes, from + count / 2, count / 2));
    }

    private byte[][] load(Block block) {
        var hashes = new byte[WIDTH][];
        var from = block.number() * WIDTH;
        var sql = block.level() == 0
                ? "select leaf_index, leaf_hash from ledger_leaf where leaf_index >= :from and leaf_index < :to"
                : "select index, hash from ledger_node where level = :level and index >= :from and index < :to";
        db.sql(sql)
                .param("level", block.level())
                .param("from", from)
                .param("to", from + WIDTH)
                .query(row -> {
                    hashes[(int) (row.getLong(1) - from)] = row.getBytes(2);
                });
        return hashes;
    }
}
