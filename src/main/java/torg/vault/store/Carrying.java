package torg.vault.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import torg.vault.VaultSettings;

/**
 * Carries what lies in the folder over to the bucket, beside a running Torg: each content is copied, read back whole, and only
 * then taken out of the folder. Whoever stops it starts it again, and it goes on with what is left. The lock on each hash is
 * Torg's own, so nothing is carried that is just being disposed of.
 */
public final class Carrying {
    private static final int FIRST_BYTES = 256;

    private final Connection connection;
    private final Folder folder;
    private final Bucket bucket;
    private final List<String> faults = new ArrayList<>();
    private long carried;
    private long bytes;
    private long forgotten;

    /** @param connection with the owner's rights, for itself alone */
    public Carrying(Connection connection, VaultSettings vault, StoreSettings store) {
        this.connection = connection;
        this.folder = new Folder(vault);
        this.bucket = new Bucket(store);
    }

    /**
     * @param forgotten files that nothing in the database refers to, left by a crash; they are removed
     * @param faults of what stays in the folder, because it is not what its name says
     */
    public record Result(long carried, long bytes, long forgotten, List<String> faults) {}

    /** @throws StoreAway when the bucket does not answer; what was carried until then is carried */
    public Result run() throws SQLException {
        try (bucket) {
            bucket.knock();
            connection.setAutoCommit(false);
            return all();
        }
    }

    private Result all() throws SQLException {
        try {
            for (var first = 0; first < FIRST_BYTES; first++) {
                for (var hash : new TreeSet<>(folder.lying(first).keySet())) {
                    carry(hash);
                    connection.commit();
                }
            }
            return soFar();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** What was done until it was interrupted. */
    public Result soFar() {
        return new Result(carried, bytes, forgotten, List.copyOf(faults));
    }

    private void carry(Sha256 hash) throws SQLException {
        lock(hash);
        if (!Inventory.named(connection, hash)) {
            folder.remove(hash);
            forgotten++;
            return;
        }
        switch (folder.find(hash)) {
            case Shelves.Found.Whole(var content) -> {
                bucket.put(hash, content);
                if (bucket.find(hash) instanceof Shelves.Found.Whole) {
                    folder.remove(hash);
                    carried++;
                    bytes += content.length;
                } else {
                    faults.add(bucket.place(hash) + " is not what was put there");
                }
            }
            case Shelves.Found.Changed() -> faults.add("the file %s was changed".formatted(folder.place(hash)));
            case Shelves.Found.Missing() -> {} // disposed of in this very moment
        }
    }

    private void lock(Sha256 hash) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            statement.setLong(1, hash.lock());
            statement.execute();
        }
    }
}
