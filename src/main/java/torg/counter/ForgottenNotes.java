package torg.counter;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.privacy.disposal.Item;
import torg.privacy.disposal.Keeper;

/** A note goes with what it notes: where it was said, why somebody wrote it down, and the screenshot. */
@Component
@Order(0)
class ForgottenNotes implements Keeper {
    private final JdbcClient db;

    ForgottenNotes(JdbcClient db) {
        this.db = db;
    }

    /** The screenshot is a record of its own; the same one is never taken for two notes. */
    @Override
    public List<Item> with(List<Item> items) {
        return db.sql("""
                        select picture from counter_note
                        where message_id = any(cast(:messages as bigint[])) and picture is not null order by picture
                        """)
                .param("messages", messages(items))
                .query((row, n) -> new Item(0, row.getLong(1)))
                .list();
    }

    @Override
    public void letGo(List<Item> items) {
        db.sql("""
                        update counter_note set address = null, said_at = null, reason = null, network = null, grade = null,
                            picture = null, picture_sha256 = null, picture_type = null, reachable = false
                        where message_id = any(cast(:messages as bigint[]))
                        """).param("messages", messages(items)).update();
    }

    private static Long[] messages(List<Item> items) {
        return items.stream().map(Item::message).filter(id -> id > 0).toArray(Long[]::new);
    }
}
