package torg.vault.store;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Large bytes, stored once by their SHA-256, and the tables stored_content and stored_content_let_go. The database says
 * what is to lie there; the shelves follow it: the bytes are there before their row is, and go after their row has gone, also
 * when Torg is killed in between. Whoever refers to a content knows when the last reference goes.
 */
@Component
public class ContentStore {
    private static final Logger log = LoggerFactory.getLogger(ContentStore.class);
    private static final int AT_ONCE = 100;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Shelves shelves;
    private final Semaphore turn = new Semaphore(1);

    ContentStore(JdbcClient db, TransactionTemplate transaction, Shelves shelves) {
        this.db = db;
        this.transaction = transaction;
        this.shelves = shelves;
    }

    /**
     * In the caller's transaction. The lock keeps out whoever would take the same content away meanwhile.
     *
     * @throws StoreAway when the store is full or does not answer; nothing is then stored
     */
    public Sha256 put(byte[] bytes) {
        insideTransaction();
        var hash = Sha256.of(bytes);
        lock(hash);
        shelves.put(hash, bytes);
        db.sql("insert into stored_content (hash, bytes) values (:hash, :bytes) on conflict do nothing")
                .param("hash", hash.bytes())
                .param("bytes", bytes.length)
                .update();
        return hash;
    }

    /** Held against its name at each reading. @throws StoreAway */
    public Shelves.Found find(Sha256 hash) {
        return shelves.find(hash);
    }

    /** In the caller's transaction, when nothing refers to it any more. The bytes go within seconds of its commit. */
    public void letGo(Sha256 hash) {
        insideTransaction();
        lock(hash);
        db.sql("""
                        with gone as (delete from stored_content where hash = :hash returning hash)
                        insert into stored_content_let_go (hash) select hash from gone on conflict do nothing
                        """).param("hash", hash.bytes()).update();
    }

    /** On a thread of its own: whatever else goes by the clock, such as what comes in, waits for no store. */
    @Scheduled(fixedDelay = 5_000)
    void go() {
        if (turn.tryAcquire()) {
            Thread.ofVirtual().name("store-clear").start(() -> {
                try {
                    clear();
                } catch (StoreAway away) {
                    log.warn("What was let go of waits: {}", away.getMessage());
                } catch (TransactionException | DataAccessException away) {
                    log.warn(
                            "What was let go of waits: the database does not answer ({})",
                            away.getClass().getSimpleName());
                } finally {
                    turn.release();
                }
            });
        }
    }

    /** Takes away what was let go of; again, where Torg was killed or the store was away. @throws StoreAway */
    public void clear() {
        for (var hash : waiting()) {
            transaction.executeWithoutResult(status -> clear(hash));
        }
    }

    private List<Sha256> waiting() {
        return db.sql("select hash from stored_content_let_go limit :most")
                .param("most", AT_ONCE)
                .query((row, n) -> Sha256.of32(row.getBytes("hash")))
                .list();
    }

    private void clear(Sha256 hash) {
        lock(hash);
        var wanted = db.sql("select exists (select from stored_content where hash = :hash)")
                .param("hash", hash.bytes())
                .query(Boolean.class)
                .single();
        if (!wanted) {
            shelves.remove(hash);
        }
        db.sql("delete from stored_content_let_go where hash = :hash")
                .param("hash", hash.bytes())
                .update();
    }

    private void lock(Sha256 hash) {
        db.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", hash.lock())
                .query((row, n) -> n)
                .single();
    }

    private static void insideTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("What is stored is named by a row of the same transaction");
        }
    }
}
