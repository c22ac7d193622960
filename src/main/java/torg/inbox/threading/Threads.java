package torg.inbox.threading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.Sorted;
import torg.platforms.arrivals.Arrival;

/**
 * The tables conversation and message, written by whole batches: one statement for any number of rows, which is four
 * times cheaper than one each (reference/perf.md section 2).
 */
@Component
public class Threads {
    private final JdbcClient db;

    Threads(JdbcClient db) {
        this.db = db;
    }

    /** Which of a batch's messages the inbox already has, and in which version. */
    record Shown(Map<Line.Name, Version> messages) {
        /** @param saidAt when this version was said, as far as the platform's clock can be believed */
        record Version(String version, boolean removed, Instant saidAt) {}

        /** The same, by another way, such as a stream and a poll. What was removed and comes again is said once more. */
        boolean has(Line line) {
            var known = messages.get(line.name());
            return known != null && !known.removed() && line.written().version().equals(known.version());
        }

        boolean hasOther(Line line) {
            var known = messages.get(line.name());
            return known != null && !line.written().version().equals(known.version());
        }

        /** What it was before it was changed, come after the change: it tells that there was one, and nothing else. */
        boolean hasNewer(Line line) {
            return hasOther(line)
                    && line.saidAt().isBefore(messages.get(line.name()).saidAt());
        }
    }

    /** A conversation with what came first and last of it in this batch. */
    record Begun(Entrance way, Line first, Line newest, Sorted sorted, Optional<Routed> routed, Instant promised) {
        Optional<Instant> due() {
            return sorted.urgency().hasClock() ? Optional.of(promised) : Optional.empty();
        }
    }

    /**
     * Only what belongs to a conversation that has begun can be there already: the rest need not be looked for in every
     * month. Looked up one by one inside the database, never by joining whole tables: the planner's figures are always
     * old in a storm, and a plan that was good for an empty table would read a full one to its end for each batch.
     */
    Shown shown(Collection<Line> lines) {
        var shown = new HashMap<Line.Name, Shown.Version>();
        if (lines.isEmpty()) {
            return new Shown(shown);
        }
        db.sql("""
                        with begun as materialized (
                            select t.c, t.r
                            from unnest(cast(:connections as bigint[]), cast(:roots as text[]), cast(:refs as text[])) as t (c, o, r)
                            cross join lateral (
                                select from conversation where connection_id = t.c and root = t.o limit 1) c)
                        select t.c, t.r, m.version, m.removed_at, m.platform_at, coalesce(m.edited_at, m.at) as received_at
                        from begun t
                        cross join lateral (
                            select version, removed_at, platform_at, edited_at, at from message
                            where connection_id = t.c and ref = t.r
                            order by removed_at is null desc, at desc limit 1) m
                        """)
                .param("connections", of(lines, Line::connection, Long[]::new))
                .param("roots", of(lines, l -> l.written().root().value(), String[]::new))
                .param("refs", of(lines, l -> l.written().ref().value(), String[]::new))
                .query(row -> {
                    shown.put(
                            new Line.Name(row.getLong("c"), row.getString("r")),
                            new Shown.Version(
                                    row.getString("version"),
                                    row.getObject("removed_at") != null,
                                    Arrival.believed(
                                            row.getTimestamp("platform_at").toInstant(),
                                            row.getTimestamp("received_at").toInstant())));
                });
        return new Shown(shown);
    }

    /** Finds or begins the conversations of a batch, and wakes those that were thought to be over. */
    Map<Line.Beginning, Long> conversations(Collection<Begun> begun) {
        var found = new HashMap<Line.Beginning, Long>();
        if (begun.isEmpty()) {
            return found;
        }
        var together = new ArrayList<Long>();
        db.sql("""
                        insert into conversation as c (account_id, connection_id, unit_id, root, author, preview, first_at, last_at, due_at,
                            asked_at, promised_at, urgency, urgency_word, urgency_kind, routed_because, way)
                        select a, c, u, r, w, p, f, l, cast(nullif(d, '') as timestamptz), f, h, g, nullif(gw, ''), nullif(gk, ''), nullif(b, ''), y
                        from unnest(cast(:accounts as bigint[]), cast(:connections as bigint[]), cast(:units as bigint[]),
                            cast(:roots as text[]), cast(:authors as text[]), cast(:previews as text[]),
                            cast(:firsts as timestamptz[]), cast(:lasts as timestamptz[]), cast(:dues as text[]),
                            cast(:promises as timestamptz[]), cast(:urgencies as smallint[]), cast(:words as text[]),
                            cast(:kinds as text[]), cast(:becauses as text[]), cast(:ways as text[]))
                            as t (a, c, u, r, w, p, f, l, d, h, g, gw, gk, b, y) order by c, r collate "C"
                        on conflict (connection_id, root) do update set
                            preview = excluded.preview,
                            last_at = greatest(c.last_at, excluded.last_at),
                            due_at = case when excluded.urgency = 0 or c.urgency = 0 and c.state in ('WAITING', 'TAKEN') then null
                                else coalesce(c.due_at, excluded.due_at) end,
                            asked_at = case when c.state in ('WAITING', 'TAKEN') then c.asked_at else excluded.asked_at end,
                            promised_at = case when c.state in ('WAITING', 'TAKEN') then c.promised_at else excluded.promised_at end,
                            (urgency, urgency_word, urgency_kind, urgency_by) = (
                                select case when keeps then c.urgency else excluded.urgency end,
                                    case when keeps then c.urgency_word else excluded.urgency_word end,
                                    case when keeps then c.urgency_kind else excluded.urgency_kind end,
                                    case when keeps then c.urgency_by end
                                from (select c.state in ('WAITING', 'TAKEN') and c.urgency <= excluded.urgency as keeps) k),
                            asleep_until = null, asleep_why = null,
                            answered_by = null, answered_at = null,
                            closed_by = null, closed_at = null, closed_reason = null
                        returning id, connection_id, root, merged_into
                        """)
                .param(
                        "accounts",
                        of(
                                begun,
                                b -> b.way().account().map(a -> a.id().value()).orElse(null),
                                Long[]::new))
                .param("connections", of(begun, b -> b.newest().connection(), Long[]::new))
                .param(
                        "units",
                        of(
                                begun,
                                b -> b.routed()
                                        .map(Routed::unit)
                                        .orElse(b.way().unit().id()),
                                Long[]::new))
                .param("roots", of(begun, b -> b.newest().written().root().value(), String[]::new))
                .param("authors", of(begun, b -> b.first().author(), String[]::new))
                .param("previews", of(begun, b -> b.newest().preview(), String[]::new))
                .param("firsts", of(begun, b -> b.first().receivedAt().toString(), String[]::new))
                .param("lasts", of(begun, b -> b.newest().receivedAt().toString(), String[]::new))
                .param("dues", of(begun, b -> b.due().map(Instant::toString).orElse(""), String[]::new))
                .param("promises", of(begun, b -> b.promised().toString(), String[]::new))
                .param("urgencies", of(begun, b -> (short) b.sorted().urgency().ordinal(), Short[]::new))
                .param("words", of(begun, b -> b.sorted().word().orElse(""), String[]::new))
                .param("kinds", of(begun, b -> b.sorted().kind().orElse(""), String[]::new))
                .param(
                        "becauses",
                        of(begun, b -> b.routed().map(Routed::because).orElse(""), String[]::new))
                .param("ways", of(begun, b -> b.first().way().name(), String[]::new))
                .query(row -> {
                    found.put(
                            new Line.Beginning(row.getLong("connection_id"), row.getString("root")), row.getLong("id"));
                    if (row.getObject("merged_into") != null) {
                        together.add(row.getLong("id"));
                    }
                });
        wakeOthers(together);
        return found;
    }

    /** What is read together is woken together: a new word in the one shall be seen in the other. */
    public void wakeOthers(List<Long> merged) {
        if (merged.isEmpty()) {
            return;
        }
        db.sql("""
                        update conversation c set
                            last_at = greatest(c.last_at, m.last_at), preview = m.preview,
                            due_at = case when least(c.urgency, m.urgency) = 0 then null else coalesce(c.due_at, m.due_at) end,
                            urgency = least(c.urgency, m.urgency), asleep_until = null, asleep_why = null,
                            answered_by = null, answered_at = null,
                            closed_by = null, closed_at = null, closed_reason = null
                        from conversation m where m.id = any(:merged) and c.id = m.merged_into
                        """).param("merged", merged.toArray(Long[]::new)).update();
    }

    void add(Collection<Line> lines, Map<Line.Beginning, Long> conversations) {
        if (lines.isEmpty()) {
            return;
        }
        db.sql("""
                        insert into message (at, conversation_id, connection_id, ours, ref, version, author, words, masked,
                            hides, platform_at, address, capture, way)
                        select a, v, c, false, r, n, w, o, m, h, p, nullif(l, ''), e, y
                        from unnest(cast(:ats as timestamptz[]), cast(:conversations as bigint[]), cast(:connections as bigint[]),
                            cast(:refs as text[]), cast(:versions as text[]), cast(:authors as text[]), cast(:words as text[]),
                            cast(:masked as text[]), cast(:hides as boolean[]), cast(:platformAts as timestamptz[]),
                            cast(:addresses as text[]), cast(:captures as bigint[]), cast(:ways as text[])) as t (a, v, c, r, n, w, o, m, h, p, l, e, y)
                        """)
                .param("ats", of(lines, l -> l.receivedAt().toString(), String[]::new))
                .param("conversations", of(lines, l -> conversations.get(l.beginning()), Long[]::new))
                .param("connections", of(lines, Line::connection, Long[]::new))
                .param("refs", of(lines, l -> l.written().ref().value(), String[]::new))
                .param("versions", of(lines, l -> l.written().version(), String[]::new))
                .param("authors", of(lines, Line::author, String[]::new))
                .param("words", of(lines, Line::words, String[]::new))
                .param("masked", of(lines, Line::masked, String[]::new))
                .param("hides", of(lines, Line::hides, Boolean[]::new))
                .param("ways", of(lines, l -> l.way().name(), String[]::new))
                .param("platformAts", of(lines, l -> l.platformAt().toString(), String[]::new))
                .param("addresses", of(lines, l -> l.address().orElse(""), String[]::new))
                .param("captures", of(lines, l -> l.received().capture().number(), Long[]::new))
                .update();
    }

    /** An edit changes what is shown, and the capture it is shown from; what it was stays in its own capture. */
    void edit(Collection<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        db.sql("""
                        update message m set words = t.w, masked = t.o, hides = t.h, version = t.n, edited_at = t.a,
                            platform_at = t.p, capture = t.e
                        from unnest(cast(:connections as bigint[]), cast(:refs as text[]), cast(:words as text[]),
                            cast(:masked as text[]), cast(:hides as boolean[]), cast(:versions as text[]),
                            cast(:ats as timestamptz[]), cast(:platformAts as timestamptz[]), cast(:captures as bigint[]))
                            as t (c, r, w, o, h, n, a, p, e)
                        where m.connection_id = t.c and m.ref = t.r and m.version is distinct from t.n
                        """)
                .param("connections", of(lines, Line::connection, Long[]::new))
                .param("refs", of(lines, l -> l.written().ref().value(), String[]::new))
                .param("words", of(lines, Line::words, String[]::new))
                .param("masked", of(lines, Line::masked, String[]::new))
                .param("hides", of(lines, Line::hides, Boolean[]::new))
                .param("versions", of(lines, l -> l.written().version(), String[]::new))
                .param("ats", of(lines, l -> l.receivedAt().toString(), String[]::new))
                .param("platformAts", of(lines, l -> l.platformAt().toString(), String[]::new))
                .param("captures", of(lines, l -> l.received().capture().number(), Long[]::new))
                .update();
    }

    /** What it was before has come after what it was changed to. The words stay; that they were changed is seen. */
    void wasEdited(Collection<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        db.sql("""
                        update message m set edited_at = t.a
                        from unnest(cast(:connections as bigint[]), cast(:refs as text[]), cast(:ats as timestamptz[]))
                            as t (c, r, a)
                        where m.connection_id = t.c and m.ref = t.r and m.edited_at is null
                        """)
                .param("connections", of(lines, Line::connection, Long[]::new))
                .param("refs", of(lines, l -> l.written().ref().value(), String[]::new))
                .param("ats", of(lines, l -> l.receivedAt().toString(), String[]::new))
                .update();
    }

    static <S, T> T[] of(Collection<S> rows, Function<S, T> field, IntFunction<T[]> array) {
        return rows.stream().map(field).toArray(array);
    }
}
