package torg.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.calendar.Calendar;
import torg.calendar.Deadline;
import torg.calendar.Hours;
import torg.calendar.OpeningHours;
import torg.calendar.WorkingClock;
import torg.platforms.Arrival;
import torg.platforms.Outcome;
import torg.platforms.Recipient;
import torg.privacy.Masking;
import torg.register.Account;
import torg.register.Register;

/**
 * Puts what has arrived where it belongs, in batches: each message masked and in its conversation, each conversation
 * with its unit and its clock. Runs in the projection's transaction, after the bytes have been captured.
 */
@Component
class Threading implements Recipient {
    private final JdbcClient db;
    private final Register register;
    private final Messages messages;
    private final InboxSettings settings;
    private final Masking masking = new Masking();
    private final WorkingClock clock = new WorkingClock(
            Calendar.OFFICE_DAYS, OpeningHours.weekdays(new Hours(LocalTime.of(8, 0), LocalTime.of(17, 0))));

    Threading(JdbcClient db, Register register, Messages messages, InboxSettings settings) {
        this.db = db;
        this.register = register;
        this.messages = messages;
        this.settings = settings;
    }

    private record Line(Received received, Arrival.Written written, String masked, boolean hides) {}

    private record Beginning(long connection, String root) {}

    @Override
    public void receive(List<Received> received) {
        var accounts = new LinkedHashMap<Long, Optional<Account>>();
        var lines = new ArrayList<Line>();
        for (var one : received) {
            switch (one.arrival()) {
                case Arrival.Written written -> {
                    accounts.computeIfAbsent(one.connection(), register::connectedAs);
                    var masked = masking.mask(written.text());
                    lines.add(new Line(one, written, masked.text(), masked.hidesAnything()));
                }
                case Arrival.Removed removed -> {
                    write(lines, accounts); // a removal in the same batch concerns what stands before it
                    lines.clear();
                    remove(one, removed);
                }
            }
        }
        write(lines, accounts);
    }

    @Override
    public void delivered(String key, Optional<Outcome> outcome) {
        messages.delivered(key, outcome);
    }

    private void write(List<Line> lines, Map<Long, Optional<Account>> accounts) {
        // What came in on a connection that was cut meanwhile stays captured, and has no account to be shown under.
        var known = lines.stream()
                .filter(l -> accounts.get(l.received().connection()).isPresent())
                .toList();
        if (known.isEmpty()) {
            return;
        }
        var conversations = conversations(known, accounts);
        var fresh = known.stream().filter(line -> !edit(line)).toList();
        add(fresh, conversations);
    }

    /** Finds or begins the conversations of a batch in one statement, and wakes those that were thought to be over. */
    private Map<Beginning, Long> conversations(List<Line> lines, Map<Long, Optional<Account>> accounts) {
        var newest = new LinkedHashMap<Beginning, Line>();
        var first = new LinkedHashMap<Beginning, Line>();
        for (var line : lines) {
            var beginning = beginning(line);
            newest.put(beginning, line);
            first.putIfAbsent(beginning, line);
        }
        var rows = List.copyOf(newest.values());
        var found = new LinkedHashMap<Beginning, Long>();
        db.sql("""
                        insert into conversation as c (account_id, connection_id, unit_id, root, author, preview, first_at, last_at, due_at)
                        select * from unnest(cast(:accounts as bigint[]), cast(:connections as bigint[]), cast(:units as bigint[]),
                            cast(:roots as text[]), cast(:authors as text[]), cast(:previews as text[]),
                            cast(:firsts as timestamptz[]), cast(:lasts as timestamptz[]), cast(:dues as timestamptz[]))
                            as t (a, c, u, r, w, p, f, l, d) order by c, r
                        on conflict (connection_id, root) do update set
                            preview = excluded.preview,
                            last_at = greatest(c.last_at, excluded.last_at),
                            due_at = coalesce(c.due_at, excluded.due_at),
                            answered_by = null, answered_at = null,
                            closed_by = null, closed_at = null, closed_reason = null
                        returning id, connection_id, root
                        """)
                .param(
                        "accounts",
                        rows.stream()
                                .map(l -> account(l, accounts).id().value())
                                .toArray(Long[]::new))
                .param(
                        "connections",
                        rows.stream().map(l -> l.received().connection()).toArray(Long[]::new))
                .param(
                        "units",
                        rows.stream().map(l -> account(l, accounts).unit().id()).toArray(Long[]::new))
                .param(
                        "roots",
                        rows.stream().map(l -> l.written().root().value()).toArray(String[]::new))
                .param(
                        "authors",
                        rows.stream()
                                .map(l -> name(first.get(beginning(l)).written()))
                                .toArray(String[]::new))
                .param("previews", rows.stream().map(l -> preview(l.masked())).toArray(String[]::new))
                .param(
                        "firsts",
                        rows.stream()
                                .map(l -> first.get(beginning(l))
                                        .received()
                                        .receivedAt()
                                        .toString())
                                .toArray(String[]::new))
                .param(
                        "lasts",
                        rows.stream()
                                .map(l -> l.received().receivedAt().toString())
                                .toArray(String[]::new))
                .param(
                        "dues",
                        rows.stream()
                                .map(l -> due(first.get(beginning(l)).received().receivedAt())
                                        .toString())
                                .toArray(String[]::new))
                .query(row -> {
                    found.put(new Beginning(row.getLong("connection_id"), row.getString("root")), row.getLong("id"));
                });
        return found;
    }

    /** An edit changes what is shown; what it was stays in its capture. True when there was something to change. */
    private boolean edit(Line line) {
        return db.sql("""
                                update message set words = :words, masked = :masked, hides = :hides, version = :version, edited_at = :at
                                where connection_id = :connection and ref = :ref and version is distinct from :version
                                """)
                        .param("words", clean(line.written().text()))
                        .param("masked", clean(line.masked()))
                        .param("hides", line.hides())
                        .param("version", line.written().version())
                        .param("at", Timestamp.from(line.received().receivedAt()))
                        .param("connection", line.received().connection())
                        .param("ref", line.written().ref().value())
                        .update()
                > 0;
    }

    private void add(List<Line> lines, Map<Beginning, Long> conversations) {
        if (lines.isEmpty()) {
            return;
        }
        db.sql("""
                        insert into message (at, conversation_id, connection_id, ours, ref, version, author, words, masked,
                            hides, platform_at, address, capture)
                        select a, v, c, false, r, n, w, o, m, h, p, nullif(l, ''), e
                        from unnest(cast(:ats as timestamptz[]), cast(:conversations as bigint[]), cast(:connections as bigint[]),
                            cast(:refs as text[]), cast(:versions as text[]), cast(:authors as text[]), cast(:words as text[]),
                            cast(:masked as text[]), cast(:hides as boolean[]), cast(:platformAts as timestamptz[]),
                            cast(:addresses as text[]), cast(:captures as bigint[])) as t (a, v, c, r, n, w, o, m, h, p, l, e)
                        """)
                .param(
                        "ats",
                        lines.stream()
                                .map(l -> l.received().receivedAt().toString())
                                .toArray(String[]::new))
                .param(
                        "conversations",
                        lines.stream().map(l -> conversations.get(beginning(l))).toArray(Long[]::new))
                .param(
                        "connections",
                        lines.stream().map(l -> l.received().connection()).toArray(Long[]::new))
                .param(
                        "refs",
                        lines.stream().map(l -> l.written().ref().value()).toArray(String[]::new))
                .param(
                        "versions",
                        lines.stream().map(l -> l.written().version()).toArray(String[]::new))
                .param("authors", lines.stream().map(l -> name(l.written())).toArray(String[]::new))
                .param(
                        "words",
                        lines.stream().map(l -> clean(l.written().text())).toArray(String[]::new))
                .param("masked", lines.stream().map(l -> clean(l.masked())).toArray(String[]::new))
                .param("hides", lines.stream().map(Line::hides).toArray(Boolean[]::new))
                .param(
                        "platformAts",
                        lines.stream().map(l -> l.written().at().toString()).toArray(String[]::new))
                .param(
                        "addresses",
                        lines.stream()
                                .map(l -> l.written().address().orElse(""))
                                .toArray(String[]::new))
                .param(
                        "captures",
                        lines.stream().map(l -> l.received().capture().number()).toArray(Long[]::new))
                .update();
    }

    private void remove(Received received, Arrival.Removed removed) {
        db.sql(
                        "update message set removed_at = :at where connection_id = :connection and ref = :ref and removed_at is null")
                .param("at", Timestamp.from(received.receivedAt()))
                .param("connection", received.connection())
                .param("ref", removed.ref().value())
                .update();
    }

    private Instant due(Instant receivedAt) {
        return Deadline.answer(clock, receivedAt, settings.answerWorkingDays()).passes();
    }

    private static Beginning beginning(Line line) {
        return new Beginning(line.received().connection(), line.written().root().value());
    }

    private static Account account(Line line, Map<Long, Optional<Account>> accounts) {
        return accounts.get(line.received().connection()).orElseThrow();
    }

    /** A name is text too: somebody may have put a number in it. */
    private String name(Arrival.Written written) {
        var name = written.author().displayName().isBlank()
                ? written.author().handle()
                : written.author().displayName();
        return clean(masking.mask(name).text());
    }

    private static String preview(String masked) {
        var flat = clean(masked).replaceAll("\\s+", " ").strip();
        return flat.length() <= 240
                ? flat
                : flat.substring(0, flat.offsetByCodePoints(0, Math.min(239, flat.codePointCount(0, flat.length()))))
                        + "…";
    }

    /** PostgreSQL cannot hold U+0000; the capture can. */
    private static String clean(String text) {
        return text.replace('\u0000', '\uFFFD');
    }
}
