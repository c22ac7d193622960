package torg.vault.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a database says must lie on the shelves, against what lies there, by name and size. The bytes are not read: that is what
 * {@code bin/torg verify} does.
 *
 * @param missing those that do not lie there, or with another size
 */
public record Inventory(long contents, long bytes, List<Sha256> missing) {
    private static final int FIRST_BYTES = 256;

    /** @throws StoreAway when the shelves cannot be looked at */
    public static Inventory of(Connection connection, Shelves shelves) throws SQLException {
        var contents = 0L;
        var bytes = 0L;
        var missing = new ArrayList<Sha256>();
        for (var first = 0; first < FIRST_BYTES; first++) {
            var named = named(connection, first);
            var lying = named.isEmpty() ? Map.<Sha256, Long>of() : shelves.lying(first);
            contents += named.size();
            for (var one : named.entrySet()) {
                bytes += one.getValue();
                if (!one.getValue().equals(lying.get(one.getKey()))) {
                    missing.add(one.getKey());
                }
            }
        }
        return new Inventory(contents, bytes, List.copyOf(missing));
    }

    /** Of those that are missing, the ones that this database names as well: the others were disposed of since. */
    public List<Sha256> missedBy(Connection living) throws SQLException {
        var missed = new ArrayList<Sha256>();
        for (var hash : missing) {
            if (named(living, hash)) {
                missed.add(hash);
            }
        }
        return missed;
    }

    static boolean named(Connection connection, Sha256 hash) throws SQLException {
        try (var statement = connection.prepareStatement("select 1 from stored_content where hash = ?")) {
            statement.setBytes(1, hash.bytes());
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static Map<Sha256, Long> named(Connection connection, int first) throws SQLException {
        var named = new HashMap<Sha256, Long>();
        try (var statement = connection.prepareStatement(
                "select hash, bytes from stored_content where hash >= ? and (? or hash < ?)")) {
            statement.setBytes(1, new byte[] {(byte) first});
            statement.setBoolean(2, first == FIRST_BYTES - 1);
            statement.setBytes(3, new byte[] {(byte) (first + 1)});
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    named.put(Sha256.of32(row.getBytes("hash")), row.getLong("bytes"));
                }
            }
        }
        return named;
    }
}
