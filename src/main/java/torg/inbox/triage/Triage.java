package torg.inbox.triage;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.inbox.ConversationId;
import torg.inbox.Sorted;
import torg.inbox.Urgency;
import torg.inbox.beside.Banner;
import torg.inbox.threading.Witness;
import torg.inbox.triage.TriageEvent.AlarmAnswered;
import torg.inbox.triage.TriageEvent.AlarmRaised;
import torg.inbox.triage.TriageEvent.WordListChanged;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.shell.Refused;
import torg.shell.SignedIn;
import torg.shell.Words;

/** The door to the order of the queue: the lists, and the alarms. Torg sorts and calls on people; it never acts. */
@Component
public class Triage implements Sorted.Sorter, Witness, Banner.Teller {
    private final UrgencyLists lists;
    private final JdbcClient db;
    private final Ledger ledger;
    private final Clock clock;
    private final AtomicReference<Read> read = new AtomicReference<>(new Read(-1, new Vocabulary(List.of())));

    private record Read(long change, Vocabulary vocabulary) {}

    Triage(UrgencyLists lists, JdbcClient db, Ledger ledger, Clock clock) {
        this.lists = lists;
        this.db = db;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Another node may have changed a list: only the number of the newest change is asked for each time. */
    @Override
    public Sorted.Sorting now() {
        var newest = lists.newest();
        if (read.get().change() != newest) {
            read.set(new Read(newest, new Vocabulary(lists.now())));
        }
        return read.get().vocabulary();
    }

    public List<WordList> lists() {
        return lists.now();
    }

    public List<WordList> versions(Urgency urgency) {
        return lists.versions(urgency);
    }

    /** @param from the version that was read: two who change at once do not undo each other */
    @Transactional
    public void change(Urgency urgency, int from, List<String> words, String reason, long person, Actor actor) {
        var before = lists.versions(urgency).stream().findFirst();
        if (before.map(WordList::version).orElse(0) != from || !lists.add(urgency, from + 1, words, reason, person)) {
            throw new Refused("triage.changed-meanwhile");
        }
        var now = lists.versions(urgency).getFirst();
        ledger.record(
                actor,
                new WordListChanged(
                        urgency.name().toLowerCase(Locale.ROOT),
                        now.version(),
                        now.added(before),
                        now.removed(before),
                        reason));
    }

    @Override
    public void came(Map<Long, Integer> messages, Instant at) {
        // How much comes in says nothing of how urgent it is.
    }

    /** Written with the conversation; an alarm that was answered is raised again when such words come again. */
    @Override
    public void emergency(Map<Long, Sorted> conversations) {
        conversations.forEach((conversation, sorted) -> {
            db.sql("""
                            insert into alarm (conversation_id, at) values (:conversation, :at)
                            on conflict (conversation_id) do update set
                                at = excluded.at, answered_by = null, answered_at = null, done = null
                            """)
                    .param("conversation", conversation)
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
            ledger.record(
                    Actor.TORG, new AlarmRaised(conversation, sorted.word().orElse("")));
        });
    }

    /** A person has done what the routine says. */
    @Transactional
    public void answer(ConversationId conversation, String done, long person, Actor actor) {
        var answered = db.sql("""
                        update alarm set answered_by = :person, answered_at = :at, done = :done
                        where conversation_id = :conversation and answered_at is null
                        """)
                .param("conversation", conversation.value())
                .param("person", person)
                .param("at", Timestamp.from(clock.instant()))
                .param("done", done)
                .update();
        if (answered == 0) {
            throw new Refused("triage.alarm-already-answered");
        }
        ledger.record(actor, new AlarmAnswered(conversation.value(), actor.name(), done));
    }

    /** An alarm, with whoever answered it. */
    public record Alarm(Instant at, Optional<String> answeredBy, Optional<String> done) {}

    public Optional<Alarm> alarm(ConversationId conversation) {
        return db.sql("select a.*, p.name from alarm a left join person p on p.id = a.answered_by"
                        + " where a.conversation_id = :conversation")
                .param("conversation", conversation.value())
                .query((row, n) -> new Alarm(
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getString("name")),
                        Optional.ofNullable(row.getString("done"))))
                .optional();
    }

    /** The oldest alarm nobody has answered, of those somebody may see: it hangs over every page of the inbox. */
    @Override
    public List<Banner> over(Collection<Long> units, SignedIn reader) {
        return db.sql("""
                        select c.id, a.at, count(*) over () as many from alarm a join conversation c on c.id = a.conversation_id
                        where a.answered_at is null and c.unit_id = any(:units) order by a.at limit 1
                        """)
                .param("units", units.toArray(Long[]::new))
                .query((row, n) -> new Banner(
                        true,
                        Words.t(
                                "triage.alarm-waits",
                                row.getLong("many"),
                                Words.time(row.getTimestamp("at").toInstant())),
                        "/inbox/" + row.getLong("id"),
                        "triage.alarm-open"))
                .list();
    }
}
