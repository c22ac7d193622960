package torg.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.privacy.disposal.Item;
import torg.privacy.disposal.Keeper;
import torg.privacy.requests.Subject;
import torg.privacy.requests.Trace;
import torg.privacy.requests.Traces;
import torg.shell.Words;

/**
 * What came out of archives by somebody or about somebody who asks about themselves (GDPR articles 15–18): found in the
 * mended words, which the ledger's own search does not know, restricted, and let go of.
 */
@Component
class ExportTraces implements Traces, Keeper {
    /** All rooms are asked by number; ours begin where no message will ever come. */
    static final long FIRST = 700_000_000_000_000_000L;

    private final JdbcClient db;

    ExportTraces(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Trace> of(Subject subject, int most) {
        return db.sql("""
                        select i.*, a.name as account, a.network, e.received_at
                        from export_item i join account a on a.id = i.account_id join export_archive e on e.id = i.archive_id
                        where i.author ilike any(cast(:written as text[])) or i.words ilike any(cast(:written as text[]))
                            or (i.hides or i.words ~ '[0-9]{3}')
                                and regexp_replace(i.words, '[^0-9]', '', 'g') like any(cast(:digits as text[]))
                        order by i.said_at desc nulls last, i.id desc limit :most
                        """)
                .param(
                        "written",
                        subject.written().stream().map(ExportTraces::anywhere).toArray(String[]::new))
                .param(
                        "digits",
                        subject.digits().stream().map(ExportTraces::anywhere).toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> trace(row, subject))
                .list();
    }

    private static String anywhere(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** Where the archive gives no time, it was here when the archive was sent in. */
    private static Trace trace(ResultSet row, Subject subject) throws SQLException {
        var author = row.getString("author");
        var ours = row.getBoolean("ours");
        var mine = !author.isEmpty() && subject.wrote(author);
        var at = Optional.ofNullable(row.getTimestamp("said_at")).map(Timestamp::toInstant);
        Instant known = at.orElse(row.getTimestamp("received_at").toInstant());
        return new Trace(
                FIRST + row.getLong("id"),
                Words.t(
                        "exports.trace",
                        Network.valueOf(row.getString("network")).brand(),
                        row.getString("account")),
                mine ? Optional.of(author) : Optional.empty(),
                known,
                row.getString("masked"),
                subject.readableIn(row.getString("words")),
                ours,
                Optional.of(row.getLong("capture")).filter(capture -> capture > 0),
                "/register/" + row.getLong("account_id") + "/exports");
    }

    @Override
    public void restrict(List<Long> traces) {
        db.sql("""
                        update export_item set masked = :instead, hides = true
                        where id = any(cast(:ids as bigint[])) and not ours
                        """)
                .param("instead", "[" + Words.swedish("exports.restricted") + "]")
                .param("ids", ours(traces))
                .update();
    }

    static Long[] ours(List<Long> numbers) {
        return numbers.stream()
                .filter(number -> number > FIRST)
                .map(number -> number - FIRST)
                .toArray(Long[]::new);
    }

    @Override
    public List<Item> with(List<Item> items) {
        return db.sql("""
                        select distinct m.capture from export_item i
                        join export_media m on m.account_id = i.account_id and m.sha256 = any(i.media)
                        where i.id = any(cast(:ids as bigint[])) and m.capture is not null and not exists (
                            select from export_item o where o.account_id = m.account_id and m.sha256 = any(o.media)
                                and not o.id = any(cast(:ids as bigint[])))
                        """)
                .param("ids", ours(items.stream().map(Item::message).toList()))
                .query((row, n) -> new Item(0, row.getLong(1)))
                .list();
    }

    /** The row stays, so that the same archive does not bring it back; nothing of what it said does. */
    @Override
    public void letGo(List<Item> items) {
        db.sql("""
                        update export_item set author = '', words = '', masked = :instead, hides = false, ref = null,
                            parent = null, address = null, thread = null, media = '{}', let_go = true
                        where not ours and (id = any(cast(:ids as bigint[])) or capture = any(cast(:captures as bigint[])))
                        """)
                .param("instead", "[" + Words.swedish("disposal.gone") + "]")
                .param("ids", ours(items.stream().map(Item::message).toList()))
                .param(
                        "captures",
                        items.stream().map(Item::capture).filter(c -> c > 0).toArray(Long[]::new))
                .update();
        db.sql("update export_media set capture = null where capture = any(cast(:captures as bigint[]))")
                .param("captures", items.stream().map(Item::capture).toArray(Long[]::new))
                .update();
    }
}
