package torg.vault.store;

import java.util.HashMap;
import java.util.Map;

/**
 * A bucket, and the folder that was used before it: what comes goes to the bucket, and what still lies in the folder is found
 * there, until {@code bin/torg bucket} has carried it over. What is let go of goes from both, so that nothing that was disposed
 * of stays behind in the place that nobody looks in any more.
 */
final class Relocating implements Shelves {
    private final Bucket bucket;
    private final Folder before;

    Relocating(Bucket bucket, Folder before) {
        this.bucket = bucket;
        this.before = before;
    }

    @Override
    public void put(Sha256 hash, byte[] bytes) {
        bucket.put(hash, bytes);
    }

    @Override
    public Found find(Sha256 hash) {
        var found = bucket.find(hash);
        return switch (found) {
            case Found.Whole whole -> whole;
            case Found.Changed(), Found.Missing() -> before.find(hash) instanceof Found.Whole whole ? whole : found;
        };
    }

    @Override
    public void remove(Sha256 hash) {
        before.remove(hash);
        bucket.remove(hash);
    }

    @Override
    public Map<Sha256, Long> lying(int first) {
        var lying = new HashMap<>(before.lying(first));
        lying.putAll(bucket.lying(first));
        return lying;
    }

    @Override
    public String place(Sha256 hash) {
        return bucket.place(hash);
    }

    @Override
    public void knock() {
        bucket.knock();
    }
}
