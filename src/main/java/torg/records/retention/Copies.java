package torg.records.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The backups, as whoever makes them knows them. Each has a key of its own; without the key nobody can read it any more.
 * Where there is no such port, what is disposed of is said to be gone from Torg and not from copies.
 */
public interface Copies {

    /** Those made before a moment that can still be read, the oldest first. One that is being made counts as made. */
    List<Copy> before(Instant moment);

    /** Destroys the keys of all that were made before a moment: they can never be read again. */
    void shred(Instant before);

    /**
     * @param name by which whoever runs Torg finds it
     * @param madeAt what Torg held then is in it
     * @param unreadableAt when its key is destroyed by itself; empty when no day is set for that
     */
    record Copy(String name, Instant madeAt, Optional<Instant> unreadableAt) {}
}
