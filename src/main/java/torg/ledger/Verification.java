package torg.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recomputes the whole ledger from its rows: each content against its hash, each entry against its leaf, the tree
 * against every signed head. It uses none of the stored hashes that it checks, and one read-only snapshot.
 */
public final class Verification {
    private static final int CHUNK = 5_000;

    /** What does not hold. The entry is named when one is to blame. */
    public record Fault(Optional<Long> entry, long leafIndex, String what) {}

    public record Result(
            long entries, long disposed, long waiting, int heads, Optional<TreeHead> newest, Optional<Fault> fault) {
        public boolean holds() {
            return fault.isEmpty();
        }
    }

    private final Connection connection;
    private final PublicKey key;

    /** Subtree roots from the largest to the smallest, as many as the size has one-bits: enough to know the root. */
    private final List<byte[]> peaks = new ArrayList<>();

    private final Set<Long> otherKeys = new HashSet<>();
    private long size;
    private long disposed;

    public Verification(Connection connection, PublicKey key) {
        this.connection = connection;
        this.key = key;
    }

    public Result run() throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return runInside();
        } finally {
            connection.rollback();
        }
    }

    /** In the transaction that the connection already has. */
    Result runInside() throws SQLException {
        var heads = heads();
        var disposals = disposals();
        var fault = leaves(heads, disposals)
                .or(() -> beyond(heads))
                .or(this::misplacedNode)
                .or(this::missingNode)
                .or(() -> new Closings(connection, size).fault());
        var waiting = fault.isPresent() ? 0 : waiting();
        return new Result(
                size,
                disposed,
                waiting,
                heads.size(),
                heads.isEmpty() ? Optional.empty() : Optional.of(heads.getLast()),
                fault.isPresent() ? fault : waitingFault(disposals));
    }

    private Optional<Fault> leaves(List<TreeHead> heads, Set<Long> disposals) throws SQLException {
        var nextHead = 0;
        try (var statement = connection.prepareStatement("""
                select l.leaf_index, l.entry_id, l.leaf_hash as placed_hash, e.*
                from ledger_leaf l left join ledger_entry e on e.id = l.entry_id and e.at = l.entry_at
                where l.leaf_index >= ? and l.leaf_index < ? order by l.leaf_index
                """)) {
            for (var from = 0L; ; from += CHUNK) {
                statement.setLong(1, from);
                statement.setLong(2, from + CHUNK);
                var before = size;
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        var fault = leaf(row, disposals);
                        if (fault.isPresent()) {
                            return fault;
                        }
                        while (nextHead < heads.size() && heads.get(nextHead).size() == size) {
                            var wrong = head(heads.get(nextHead++));
                            if (wrong.isPresent()) {
                                return wrong;
                            }
                        }
                    }
                }
                if (size == before) {
                    return Optional.empty();
                }
            }
        }
    }

    private Optional<Fault> leaf(ResultSet row, Set<Long> disposals) throws SQLException {
        var entry = Optional.of(row.getLong("entry_id"));
        if (row.getLong("leaf_index") != size) {
            return Optional.of(new Fault(Optional.empty(), size, "the leaf at this place is gone"));
        }
        if (row.getObject("id") == null) {
            return Optional.of(new Fault(entry, size, "the entry is gone"));
        }
        var held = Entries.entry(row, 0);
        var hash = held.leaf().hash();
        var wrong = entryFault(held, hash, row.getBytes("leaf_hash"), disposals);
        if (wrong.isPresent()) {
            return Optional.of(new Fault(entry, size, wrong.get()));
        }
        if (!Arrays.equals(hash, row.getBytes("placed_hash"))) {
            return Optional.of(new Fault(entry, size, "the entry is not the one that was placed in the tree"));
        }
        push(hash);
        return Optional.empty();
    }

    private Optional<String> entryFault(Entry entry, byte[] hash, byte[] stored, Set<Long> disposals) {
        if (entry.content().isEmpty()) {
            disposed++;
            if (!disposals.contains(entry.id().number())) {
                return Optional.of("the content is gone without a recorded disposal");
            }
        } else if (!Arrays.equals(
                entry.leaf().contentHash(),
                Leaf.contentHash(entry.salt().orElseThrow(), entry.content().get()))) {
            return Optional.of("the content has been changed");
        }
        return Arrays.equals(hash, stored)
                ? Optional.empty()
                : Optional.of("time, kind, actor or subject has been changed");
    }

    private void push(byte[] leaf) {
        peaks.add(leaf);
        size++;
        for (var carry = Long.numberOfTrailingZeros(size); carry > 0; carry--) {
            var right = peaks.removeLast();
            peaks.add(MerkleTree.parent(peaks.removeLast(), right));
        }
    }

    private byte[] root() {
        var root = peaks.getLast();
        for (var i = peaks.size() - 2; i >= 0; i--) {
            root = MerkleTree.parent(peaks.get(i), root);
        }
        return root;
    }

    private Optional<Fault> head(TreeHead head) {
        if (!Arrays.equals(head.root(), root())) {
            return Optional.of(new Fault(
                    Optional.empty(), size - 1, "the entries up to here are not those that were signed as " + size));
        }
        return head.signedBy(key) && !otherKeys.contains(size)
                ? Optional.empty()
                : Optional.of(new Fault(
                        Optional.empty(),
                        size - 1,
                        "the head %d is not signed by this city's key, or its time has been changed".formatted(size)));
    }

    private Optional<Fault> beyond(List<TreeHead> heads) {
        return heads.stream()
                .filter(head -> head.size() > size)
                .findFirst()
                .map(head -> new Fault(
                        Optional.empty(),
                        size,
                        "a head signed %d entries, the ledger ends here".formatted(head.size())));
    }

    /** The stored inner nodes only speed up proofs, but a wrong one would make wrong proofs. */
    private Optional<Fault> misplacedNode() {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select level, index, hash,
                            (select array_agg(below.hash order by below.place) from (
                                select leaf_hash as hash, leaf_index as place from ledger_leaf
                                where n.level = 8 and leaf_index >= n.index * 256 and leaf_index < (n.index + 1) * 256
                                union all
                                select hash, index from ledger_node d
                                where n.level > 8 and d.level = n.level - 8
                                  and d.index >= n.index * 256 and d.index < (n.index + 1) * 256) below) as below
                        from ledger_node n order by level, index
                        """)) {
            while (row.next()) {
                var found = row.getArray("below");
                var below = found == null ? new byte[0][] : (byte[][]) found.getArray();
                if (below.length != StoredTree.WIDTH
                        || !Arrays.equals(row.getBytes("hash"), StoredTree.fold(below, 0, StoredTree.WIDTH))) {
                    return Optional.of(new Fault(
                            Optional.empty(),
                            row.getLong("index") << row.getInt("level"),
                            "a stored node of the tree is wrong"));
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The stored nodes cannot be read", e);
        }
    }

    /** A node that is gone makes no wrong proof but none at all. */
    private Optional<Fault> missingNode() {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select level, count(*) from ledger_node group by level")) {
            var found = new HashMap<Integer, Long>();
            while (row.next()) {
                found.put(row.getInt(1), row.getLong(2));
            }
            for (var level = StoredTree.HEIGHT; size >> level > 0; level += StoredTree.HEIGHT) {
                if (found.getOrDefault(level, 0L) != size >> level) {
                    return Optional.of(new Fault(Optional.empty(), size, "a stored node of the tree is missing"));
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The stored nodes cannot be read", e);
        }
    }

    private long waiting() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from ledger_entry e where not exists (select from ledger_leaf l where l.entry_id = e.id)")) {
            row.next();
            return row.getLong(1);
        }
    }

    private Optional<Fault> waitingFault(Set<Long> disposals) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select * from ledger_entry e where not exists (select from ledger_leaf l where l.entry_id = e.id) order by id")) {
            while (row.next()) {
                var entry = Entries.entry(row, 0);
                var wrong = entryFault(entry, entry.leaf().hash(), row.getBytes("leaf_hash"), disposals);
                if (wrong.isPresent()) {
                    return Optional.of(new Fault(Optional.of(entry.id().number()), size, wrong.get()));
                }
            }
            return Optional.empty();
        }
    }

    private Set<Long> disposals() throws SQLException {
        var disposals = new HashSet<Long>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select cast(substring(subject from '^ledger/([0-9]+)$') as bigint) from ledger_entry
                        where kind = 'ledger.content-disposed'
                        """)) {
            while (row.next()) {
                disposals.add(row.getLong(1));
            }
        }
        return disposals;
    }

    private List<TreeHead> heads() throws SQLException {
        var heads = new ArrayList<TreeHead>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select * from ledger_head order by size")) {
            while (row.next()) {
                heads.add(Transparency.head(row, 0));
                if (!Arrays.equals(row.getBytes("public_key"), key.getEncoded())) {
                    otherKeys.add(row.getLong("size"));
                }
            }
        }
        return heads;
    }

    public static PublicKey key(byte[] encoded) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }
}
