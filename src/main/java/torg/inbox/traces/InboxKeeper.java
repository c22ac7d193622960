package torg.inbox.traces;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.ledger.Ledger;
import torg.platforms.arrivals.Arrivals;
import torg.privacy.disposal.Hold;
import torg.privacy.disposal.Item;
import torg.privacy.disposal.Keeper;
import torg.shell.Words;

/**
 * Lets go of messages and of all that was made from them: what the queue shows, half written answers, the words routing
 * learnt. That something was there, when and where, stays: numbers, times and the thread's own address.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class InboxKeeper implements Keeper, Hold {
    private final JdbcClient db;
    private final Ledger ledger;

    InboxKeeper(JdbcClient db, Ledger ledger) {
        this.db = db;
        this.ledger = ledger;
    }

    /**
     * What an edit replaced lies only in its capture, which names both the message, as the platform does, and who wrote it. It
     * came by the same connection as the message, and only what came by that is read.
     */
    @Override
    public List<Item> with(List<Item> items) {
        var pairs = db.sql("""
                        select distinct connection_id, ref, author from message
                        where id = any(cast(:ids as bigint[])) and length(ref) > 8 and length(author) > 1
                        """)
                .param("ids", messages(items))
                .query((row, n) -> new Ledger.Pair(
                        Arrivals.subject(row.getLong("connection_id")), row.getString("ref"), row.getString("author")))
                .list();
        var captures = ledger.capturesHolding(pairs);
        var shown = db.sql("select capture from message where capture = any(cast(:captures as bigint[]))")
                .param("captures", captures.toArray(Long[]::new))
                .query(Long.class)
                .set();
        return captures.stream()
                .filter(capture -> !shown.contains(capture))
                .map(capture -> new Item(0, capture))
                .toList();
    }

    /** A record that also shows what somebody else wrote stays whole. */
    @Override
    public Map<Item, String> on(List<Item> items) {
        var shared = db.sql("""
                        select capture from message
                        where capture = any(cast(:captures as bigint[])) and not id = any(cast(:ids as bigint[]))
                        """)
                .param(
                        "captures",
                        items.stream().map(Item::capture).filter(c -> c > 0).toArray(Long[]::new))
                .param("ids", messages(items))
                .query(Long.class)
                .set();
        var held = new HashMap<Item, String>();
        items.stream()
                .filter(item -> shared.contains(item.capture()))
                .forEach(item -> held.put(item, "disposal.held.shared"));
        return held;
    }

    @Override
    public void letGo(List<Item> items) {
        var ids = messages(items);
        var conversations = db.sql(
                        "select distinct conversation_id from message where id = any(cast(:ids as bigint[]))")
                .param("ids", ids)
                .query(Long.class)
                .list();
        db.sql("""
                        update message set words = '', masked = :instead, hides = false, author = '', ref = null,
                            version = null, address = null
                        where id = any(cast(:ids as bigint[])) and not ours
                        """)
                .param("instead", "[" + Words.swedish("disposal.gone") + "]")
                .param("ids", ids)
                .update();
        conversations.forEach(this::clean);
    }

    private void clean(long conversation) {
        for (var statement : List.of(
                """
                update conversation c set
                    preview = (select left(m.masked, 240) from message m
                        where m.conversation_id = c.id and not m.ours order by m.at desc, m.id desc limit 1),
                    author = coalesce((select m.author from message m
                        where m.conversation_id = c.id and not m.ours order by m.at, m.id limit 1), '')
                where c.id = :conversation
                """,
                "update presence set draft = null, draft_at = null where conversation_id = :conversation",
                "update rerouting set words = '{}' where conversation_id = :conversation")) {
            db.sql(statement).param("conversation", conversation).update();
        }
    }

    private static Long[] messages(List<Item> items) {
        return items.stream().map(Item::message).filter(id -> id > 0).toArray(Long[]::new);
    }
}
