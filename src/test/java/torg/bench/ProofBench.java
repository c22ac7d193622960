package torg.bench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import torg.ledger.Transparency;

/**
 * Proofs made, beside looking up as many nodes as each has by primary key, one by one, as one would who stored every node
 * of the tree. {@code -Dentries=200000 -Dproofs=2000}.
 */
final class ProofBench implements Bench.Measurement {
    private static final int ENTRIES = Integer.getInteger("entries", 200_000);
    private static final int PROOFS = Integer.getInteger("proofs", 2_000);
    private static final int SMALL = 100;
    private static final int ROUNDS = 3;

    @Override
    public void measure(Results results) throws Exception {
        try (var torg = Copy.quiet(1)) {
            VerifyBench.fill(torg, ENTRIES, SMALL);
            var transparency = torg.room(Transparency.class);
            var head = transparency.newestHead().orElseThrow();
            var entries = entries(torg);
            try (var connection = torg.database().connect()) {
                var best = new double[4];
                for (var round = 0; round < ROUNDS; round++) {
                    var began = System.nanoTime();
                    var nodes = 0L;
                    for (var entry : entries) {
                        nodes += transparency
                                .inclusion(entry)
                                .orElseThrow()
                                .path()
                                .size();
                    }
                    best[0] = Math.max(best[0], PROOFS / seconds(began));
                    best[1] = Math.max(best[1], PROOFS / lookups(connection, nodes));
                    began = System.nanoTime();
                    if (transparency.inclusions(entries, head).size() != PROOFS) {
                        throw new IllegalStateException("An entry has no place");
                    }
                    best[2] = Math.max(best[2], PROOFS / seconds(began));
                    began = System.nanoTime();
                    consistencies(transparency);
                    best[3] = Math.max(best[3], SMALL / seconds(began));
                }
                results.add(
                        "proofs of inclusion, one by one", best[0], "1/s", "key look-ups of as many nodes", best[1]);
                results.add(
                        "proofs of inclusion, of a document", best[2], "1/s", "key look-ups of as many nodes", best[1]);
                results.add("proofs of consistency", best[3], "1/s", "key look-ups of as many nodes", best[1]);
            }
        }
    }

    private static List<Long> entries(Copy torg) {
        var all = torg.db()
                .sql("select entry_id from ledger_leaf")
                .query(Long.class)
                .list();
        var random = new Random(7);
        return random.ints(0, all.size())
                .distinct()
                .limit(PROOFS)
                .mapToObj(all::get)
                .toList();
    }

    private static void consistencies(Transparency transparency) {
        var heads = new ArrayList<>(transparency.heads(SMALL));
        for (var n = 0; n < SMALL; n++) {
            transparency.consistency(heads.getLast(), heads.get(n % heads.size()));
        }
    }

    /** @return how many seconds the look-ups took */
    private static double lookups(Connection connection, long nodes) throws Exception {
        connection.setAutoCommit(true);
        var began = System.nanoTime();
        try (var leaf = connection.prepareStatement("select leaf_hash from ledger_leaf where leaf_index = ?")) {
            var random = new Random(11);
            for (var n = 0L; n < nodes; n++) {
                leaf.setLong(1, random.nextInt(ENTRIES));
                try (var row = leaf.executeQuery()) {
                    row.next();
                    row.getBytes(1);
                }
            }
        }
        return seconds(began);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
