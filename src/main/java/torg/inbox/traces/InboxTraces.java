package torg.inbox.traces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.Concealed;
import torg.inbox.SecretLinks;
import torg.ledger.EntryId;
import torg.ledger.Ledger;
import torg.platforms.Network;
import torg.privacy.names.Acquaintances;
import torg.privacy.requests.Subject;
import torg.privacy.requests.Trace;
import torg.privacy.requests.Traces;
import torg.shell.Words;

/**
 * Messages by somebody or about somebody, and captures that no message shows any more: what an edit replaced, and what
 * could not be read. Here originals are read and not masked texts, since what is looked for is mostly masked; they leave
 * only with everybody else's numbers hidden.
 */
@Component
class InboxTraces implements Traces {
    private final JdbcClient db;
    private final Ledger ledger;

    InboxTraces(JdbcClient db, Ledger ledger) {
        this.db = db;
        this.ledger = ledger;
    }

    @Override
    public List<Trace> of(Subject subject, int most) {
        var traces = new ArrayList<>(messages(subject, most));
        var shown = traces.stream().flatMap(trace -> trace.capture().stream()).collect(Collectors.toSet());
        var texts = Stream.of(subject.written().stream(), subject.numbers().stream(), subject.digits().stream())
                .flatMap(s -> s)
                .distinct()
                .toList();
        ledger.capturesHolding(texts, most).stream()
                .filter(entry -> !shown.contains(entry.number()))
                .map(InboxTraces::capture)
                .forEach(traces::add);
        return traces;
    }

    private List<Trace> messages(Subject subject, int most) {
        return db.sql("""
                        select m.id, m.conversation_id, m.at, m.author, m.words, m.masked, m.capture, m.ours, c.secret,
                            coalesce(a.name, k.handle) as account, k.network
                        from message m
                        join conversation c on c.id = m.conversation_id
                        join connection k on k.id = c.connection_id
                        left join account a on a.id = c.account_id
                        where m.author ilike any(cast(:written as text[])) or m.words ilike any(cast(:written as text[]))
                            or (m.hides or m.words ~ '[0-9]{3}')
                                and regexp_replace(m.words, '[^0-9]', '', 'g') like any(cast(:digits as text[]))
                        order by m.at desc, m.id desc limit :most
                        """)
                .param(
                        "written",
                        subject.written().stream().map(InboxTraces::anywhere).toArray(String[]::new))
                .param(
                        "digits",
                        subject.digits().stream().map(InboxTraces::anywhere).toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> message(row, subject))
                .list();
    }

    private static Trace message(ResultSet row, Subject subject) throws SQLException {
        var author = row.getString("author");
        var mine = subject.wrote(author) || row.getBoolean("ours");
        var secret = row.getBoolean("secret"); // what of it may be given out is a decision of its own (OSL 12 kap.)
        return new Trace(
                row.getLong("id"),
                Network.valueOf(row.getString("network")).brand() + ", " + row.getString("account"),
                mine ? Optional.of(author) : Optional.empty(),
                row.getTimestamp("at").toInstant(),
                secret ? Concealed.words() : row.getString("masked"),
                secret ? Concealed.words() : SecretLinks.hidden(subject.readableIn(row.getString("words"))),
                row.getBoolean("ours"),
                Optional.of(row.getLong("capture")).filter(capture -> capture > 0),
                "/inbox/" + row.getLong("conversation_id"));
    }

    private static Trace capture(EntryId entry) {
        var said = Words.t("requests.only-captured");
        return new Trace(
                0,
                Words.t("requests.the-ledger"),
                Optional.empty(),
                entry.at(),
                said,
                said,
                false,
                Optional.of(entry.number()),
                "/ledger/" + entry.number());
    }

    /** Everybody who wrote in the same conversation; and whoever wrote to the city by a name that stands in one of these. */
    @Override
    public Map<String, Acquaintances> known(List<Trace> traces, Set<String> candidates) {
        var elsewhere = Set.copyOf(db.sql("""
                        select distinct lower(author) from message
                        where not ours and lower(author) = any(cast(:candidates as text[]))
                        """)
                .param("candidates", candidates.toArray(String[]::new))
                .query(String.class)
                .list());
        var known = new HashMap<String, Acquaintances>();
        db.sql("""
                        select conversation_id, array_agg(distinct lower(author)) as authors from message
                        where not ours and author <> '' and conversation_id in (
                            select conversation_id from message where id = any(cast(:ids as bigint[])))
                        group by conversation_id
                        """)
                .param("ids", traces.stream().map(Trace::id).toArray(Long[]::new))
                .query((row, n) -> known.put(
                        "/inbox/" + row.getLong("conversation_id"),
                        new Acquaintances(
                                Set.of((String[]) row.getArray("authors").getArray()), elsewhere)))
                .list();
        return known;
    }

    private static String anywhere(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** The words stay; what every view, list and search shows of them goes. */
    @Override
    public void restrict(List<Long> traces) {
        db.sql("""
                        update message set masked = :instead, hides = true
                        where id = any(cast(:ids as bigint[])) and not ours
                        """)
                .param("instead", "[" + Words.swedish("requests.restricted") + "]")
                .param("ids", traces.toArray(Long[]::new))
                .update();
        db.sql("""
                        update conversation c set preview = m.masked
                        from (select distinct on (conversation_id) conversation_id, masked, id from message
                              where conversation_id in (select conversation_id from message where id = any(cast(:ids as bigint[])))
                                  and not ours
                              order by conversation_id, at desc, id desc) m
                        where c.id = m.conversation_id and m.id = any(cast(:ids as bigint[]))
                        """).param("ids", traces.toArray(Long[]::new)).update();
    }
}
