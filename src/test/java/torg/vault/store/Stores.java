package torg.vault.store;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.vault.VaultSettings;
import torg.world.S3Store;
import torg.world.World;

/** Stores as settings would make them, for tests that want another one than the running Torg has. */
public final class Stores {
    private Stores() {}

    public static StoreSettings settings(Map<String, String> said) {
        return StoreSettings.from(said::get).orElseThrow();
    }

    public static StoreSettings bucket() {
        return settings(S3Store.shared().settings());
    }

    /** Where nobody answers. */
    public static StoreSettings silent() {
        var said = S3Store.shared().settings();
        said.put("TORG_STORE_ADDRESS", "http://127.0.0.1:" + World.freePort());
        return settings(said);
    }

    public static ContentStore over(
            JdbcClient db, TransactionTemplate transaction, VaultSettings vault, StoreSettings store) {
        return new ContentStore(db, transaction, Shelves.of(vault, Optional.of(store)));
    }
}
