package torg.moderation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.privacy.disposal.Hold;
import torg.privacy.disposal.Item;

/** What a measure rests on is its evidence, and what was reported to the police is the police's too: both stay. */
@Component
class HeldByMeasures implements Hold {
    private final JdbcClient db;

    HeldByMeasures(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<Item, String> on(List<Item> items) {
        var held = new HashMap<Item, String>();
        db.sql("""
                        select message_id, capture, bool_or(measure = 'REPORT_POLICE') as police from moderation_act
                        where message_id = any(cast(:messages as bigint[])) or capture = any(cast(:captures as bigint[]))
                        group by message_id, capture
                        """)
                .param("messages", items.stream().map(Item::message).toArray(Long[]::new))
                .param(
                        "captures",
                        items.stream().map(Item::capture).filter(c -> c > 0).toArray(Long[]::new))
                .query((row, n) -> {
                    var word = row.getBoolean("police") ? "disposal.held.police" : "disposal.held.measure";
                    var message = row.getLong("message_id");
                    var capture = row.getLong("capture");
                    items.stream()
                            .filter(item -> item.message() == message || item.capture() == capture)
                            .forEach(item -> held.put(item, word));
                    return word;
                })
                .list();
        return held;
    }
}
