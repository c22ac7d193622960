package torg.vault.store;

import java.util.Map;
import java.util.Optional;
import torg.vault.VaultSettings;

/**
 * Where large bytes lie, each under its SHA-256, whole or not at all. Every way of asking throws {@link StoreAway} when nothing
 * can be known just now, which is something else than that nothing lies there.
 */
public sealed interface Shelves permits Folder, Bucket, Relocating {

    /** What lies under a name, held against it. */
    sealed interface Found {
        record Whole(byte[] bytes) implements Found {}

        /** Somebody or something has changed it since it was put there. */
        record Changed() implements Found {}

        record Missing() implements Found {}
    }

    /** Those that the settings name: a bucket, and whatever is still in the folder from before; or the folder alone. */
    static Shelves of(VaultSettings vault, Optional<StoreSettings> store) {
        var folder = new Folder(vault);
        return store.<Shelves>map(settings -> new Relocating(new Bucket(settings), folder))
                .orElse(folder);
    }

    /** Also when something lies there: it may be half of it. */
    void put(Sha256 hash, byte[] bytes);

    Found find(Sha256 hash);

    void remove(Sha256 hash);

    /** How many bytes lie under each name that begins with this byte, without reading them. @param first 0 to 255 */
    Map<Sha256, Long> lying(int first);

    /** For whoever looks after it. */
    String place(Sha256 hash);

    /** Answers soon, or throws. */
    void knock();

    /** {@code ab/cd/<all 64 digits>}: no folder grows beyond what people can list. */
    static String path(Sha256 hash) {
        var hex = hash.hex();
        return hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
    }
}
