package torg.records.release;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.privacy.disposal.Hold;
import torg.privacy.disposal.Item;

/**
 * Nothing that somebody has asked for goes while the request runs (JO on Bollnäs; domain.md D59): what was chosen for it,
 * and everything that what they asked for fits. A request that nobody has delimited yet fits all of its board, and one
 * without a board everything.
 */
@Component
class HeldByRelease implements Hold {
    private static final String WORD = "release.held";

    /** Any of the words is enough: what nobody has looked at yet is held rather than lost. */
    private static final String MATCHES = """
            select m.id, 0 from message m
            join conversation c on c.id = m.conversation_id
            join unit u on u.id = c.unit_id
            where m.id = any(cast(:messages as bigint[]))
                and exists (select from release_request r
                    where r.closed_at is null
                        and (r.board_id is null or u.path @> array[r.board_id])
                        and (r.account_id is null or r.account_id = c.account_id)
                        and (r.from_day is null or m.at >= cast(r.from_day as timestamp) at time zone 'Europe/Stockholm')
                        and (r.until_day is null or m.at < cast(r.until_day + 1 as timestamp) at time zone 'Europe/Stockholm')
                        and (r.words = '' or exists (
                            select from regexp_split_to_table(lower(r.words), '[\\s,;]+') w
                            where length(w) > 1 and position(w in lower(m.words)) > 0)))
            union
            select i.message, i.capture from release_item i
            join release_request r on r.id = i.request_id and r.closed_at is null
            where i.message > 0 and i.message = any(cast(:messages as bigint[]))
                or i.capture > 0 and i.capture = any(cast(:captures as bigint[]))
            """;

    /**
     * An earlier version lies in its capture alone: held by when and where it came and by its bytes, where the longest row of
     * plain letters stands for a word, since the other letters are written in many ways there.
     */
    private static final String ALONE = """
            select e.id from ledger_entry e
            where e.id = any(cast(:captures as bigint[])) and exists (select from release_request r
                where r.closed_at is null
                    and (r.account_id is null
                        or e.subject = (select 'connection/' || a.connection_id from account a where a.id = r.account_id))
                    and (r.from_day is null or e.at >= cast(r.from_day as timestamp) at time zone 'Europe/Stockholm')
                    and (r.until_day is null or e.at < cast(r.until_day + 1 as timestamp) at time zone 'Europe/Stockholm')
                    and (r.words = '' or exists (
                        select from regexp_split_to_table(lower(r.words), '[\\s,;]+') w
                        cross join lateral (
                            select run from regexp_split_to_table(w, '[^a-z0-9]+') run order by length(run) desc limit 1) longest
                        where length(w) > 1
                            and (length(longest.run) < 3
                                or position(longest.run in lower(encode(e.content, 'escape'))) > 0))))
            """;

    private final JdbcClient db;

    HeldByRelease(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<Item, String> on(List<Item> items) {
        var held = new HashMap<Item, String>();
        if (!db.sql("select exists (select from release_request where closed_at is null)")
                .query(Boolean.class)
                .single()) {
            return held;
        }
        var messages = new HashSet<Long>();
        var captures = new HashSet<Long>();
        db.sql(MATCHES)
                .param("messages", numbers(items.stream().map(Item::message)))
                .param("captures", numbers(items.stream().map(Item::capture)))
                .query(row -> {
                    messages.add(row.getLong(1));
                    captures.add(row.getLong(2));
                });
        captures.addAll(db.sql(ALONE)
                .param(
                        "captures",
                        numbers(items.stream()
                                .filter(item -> item.message() == 0)
                                .map(Item::capture)))
                .query(Long.class)
                .set());
        items.stream()
                .filter(item -> item.message() > 0 && messages.contains(item.message())
                        || item.capture() > 0 && captures.contains(item.capture()))
                .forEach(item -> held.put(item, WORD));
        return held;
    }

    private static Long[] numbers(Stream<Long> all) {
        return all.filter(number -> number > 0).toArray(Long[]::new);
    }
}
