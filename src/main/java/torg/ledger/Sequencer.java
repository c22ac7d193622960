package torg.ledger;

import java.security.KeyPair;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.vault.Keys;

/**
 * Gives committed entries their place in the tree and signs the new head, in batches, as a Certificate Transparency log
 * does within its merge delay. Rejected: a place at the moment of writing, for then every transaction in the city would
 * wait for the one before it.
 */
@Component
class Sequencer {
    private static final int BATCH = 10_000;
    private static final long LOCK = 0x746f7267_6c656467L; // "torgledg": one sequencer among all nodes

    private record Unplaced(long id, Instant at, byte[] hash, String tx) {}

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final KeyPair keys;

    Sequencer(JdbcClient db, TransactionTemplate transaction, Clock clock, Keys keys) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
        this.keys = keys.ledgerKeys();
    }

    @Scheduled(fixedDelay = 1000)
    void catchUp() {
        while (place() == BATCH) {
            // a storm is placed batch by batch, each in its own transaction
        }
    }

    /** The number of entries that got their place. */
    int place() {
        return transaction.execute(status -> {
            if (!db.sql("select pg_try_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query(Boolean.class)
                    .single()) {
                return 0;
            }
            var unplaced = unplaced();
            if (!unplaced.isEmpty()) {
                var size = size();
                append(size, unplaced);
                sign(size + unplaced.size());
            }
            return unplaced.size();
        });
    }

    /**
     * Entries of transactions that are over and that no older one can still join. Transaction numbers start again in a
     * restored database, so a watermark from before is worth nothing there.
     */
    private List<Unplaced> unplaced() {
        db.sql("""
                update ledger_sequencer set tx = '0' where tx > pg_snapshot_xmin(pg_current_snapshot())
                """).update();
        var found = db.sql("""
                        select e.id, e.at, e.leaf_hash, e.tx::text as tx from ledger_entry e
                        where e.tx >= (select tx from ledger_sequencer)
                          and e.tx < pg_snapshot_xmin(pg_current_snapshot())
                          and not exists (select from ledger_leaf l where l.entry_id = e.id)
                        order by e.tx, e.id
                        limit :batch
                        """)
                .param("batch", BATCH)
                .query((row, n) -> new Unplaced(
                        row.getLong("id"), Entries.instant(row, "at"), row.getBytes("leaf_hash"), row.getString("tx")))
                .list();
        if (!found.isEmpty()) {
            db.sql("update ledger_sequencer set tx = cast(:tx as xid8)")
                    .param("tx", found.getLast().tx())
                    .update();
        }
        return found;
    }

    private long size() {
        return db.sql("select coalesce(max(leaf_index) + 1, 0) from ledger_leaf")
                .query(Long.class)
                .single();
    }

    private void append(long size, List<Unplaced> unplaced) {
        db.sql("""
                        insert into ledger_leaf (leaf_index, entry_id, entry_at, leaf_hash)
                        select :size + n - 1, id, at, hash
                        from unnest(cast(:ids as bigint[]), cast(:ats as timestamptz[]), cast(:hashes as bytea[]))
                            with ordinality as t (id, at, hash, n)
                        """)
                .param("size", size)
                .param("ids", unplaced.stream().map(Unplaced::id).toArray(Long[]::new))
                .param("ats", unplaced.stream().map(u -> u.at().toString()).toArray(String[]::new))
                .param("hashes", unplaced.stream().map(Unplaced::hash).toArray(byte[][]::new))
                .update();
        storeNodes(size, size + unplaced.size());
    }

    /** For each level that is kept: the roots of the blocks that became complete. */
    private void storeNodes(long from, long to) {
        var tree = new StoredTree(db);
        var first = from;
        var end = to;
        for (var level = StoredTree.HEIGHT;
                end / StoredTree.WIDTH > first / StoredTree.WIDTH;
                level += StoredTree.HEIGHT) {
            first /= StoredTree.WIDTH;
            end /= StoredTree.WIDTH;
            var indexes = new ArrayList<Long>();
            var hashes = new ArrayList<byte[]>();
            for (var index = first; index < end; index++) {
                indexes.add(index);
                hashes.add(StoredTree.fold(tree.block(level - StoredTree.HEIGHT, index), 0, StoredTree.WIDTH));
            }
            db.sql("""
                            insert into ledger_node (level, index, hash)
                            select :level, index, hash
                            from unnest(cast(:indexes as bigint[]), cast(:hashes as bytea[])) as t (index, hash)
                            """)
                    .param("level", level)
                    .param("indexes", indexes.toArray(Long[]::new))
                    .param("hashes", hashes.toArray(byte[][]::new))
                    .update();
        }
    }

    private void sign(long size) {
        var root = new MerkleTree(new StoredTree(db)).root(size);
        var head = TreeHead.signed(size, root, clock.instant().truncatedTo(ChronoUnit.MICROS), keys.getPrivate());
        db.sql("""
                        insert into ledger_head (size, root, at, public_key, signature, timed)
                        values (:size, :root, :at, :key, :signature, true)
                        """)
                .param("size", size)
                .param("root", root)
                .param("at", Timestamp.from(head.at()))
                .param("key", keys.getPublic().getEncoded())
                .param("signature", head.signature())
                .update();
    }
}
