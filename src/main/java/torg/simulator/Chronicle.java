package torg.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The table simulator_act: what happened in the society, so that it is the same one after a new start. Written beside, not before: nobody's rights hang on it. */
final class Chronicle implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Chronicle.class);
    private static final int BATCH = 500;

    private final JdbcTemplate db;
    private final JsonMapper json = JsonMapper.shared();
    private final LinkedBlockingQueue<Act> waiting = new LinkedBlockingQueue<>();
    private volatile boolean open = true;
    private final Thread writer = Thread.ofPlatform().name("chronicle").daemon().unstarted(this::write);

    Chronicle(JdbcTemplate db) {
        this.db = db;
    }

    /** What happened until now happens again, and from now on it is written down. */
    void follow(Society society) {
        db.query("select act from simulator_act order by id", row -> {
            society.again(json.readValue(row.getString(1), Act.class));
        });
        society.listen(waiting::add);
        writer.start();
    }

    private void write() {
        var batch = new ArrayList<Act>();
        while (open || !waiting.isEmpty()) {
            try {
                var first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, BATCH - 1);
                    insert(batch);
                    batch.clear();
                }
            } catch (InterruptedException e) {
                log.debug("Woken to stop");
            }
        }
    }

    private void insert(List<Act> batch) {
        try {
            db.batchUpdate(
                    "insert into simulator_act (act) values (cast(? as jsonb))",
                    batch,
                    BATCH,
                    (statement, act) -> statement.setString(1, json.writeValueAsString(act)));
        } catch (RuntimeException lost) {
            log.warn("{} acts of the simulator were not written down", batch.size());
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            writer.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
