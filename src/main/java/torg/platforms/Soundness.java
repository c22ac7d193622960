package torg.platforms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.PlatformEvent.ConnectionFailed;

/**
 * What platforms' answers say of a connection. It works when reading works and nothing that the city sends is refused for
 * want of permission: a connection that says it works while posts fail would be worse than one that says nothing.
 */
@Component
class Soundness {
    /** From one real question to the next, at the longest; a little less than a day, for a round takes its time. */
    static final Duration USUAL = Duration.ofHours(22);

    private static final Duration WHILE_BROKEN = Duration.ofHours(1);
    private static final Duration WHILE_WAITING = Duration.ofMinutes(10);

    /** The words by which adapters say that it is the permission that is missing, and not something with the text. */
    private static final Set<String> NOT_PERMITTED = Set.of(
            "platforms.not-allowed",
            "platforms.permission-missing",
            "platforms.account-not-active",
            "platforms.wrong-name-or-secret",
            "platforms.app-password-needed");

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Clock clock;

    Soundness(JdbcClient db, TransactionTemplate transaction, Ledger ledger, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.ledger = ledger;
        this.clock = clock;
    }

    Optional<Connections.Health> of(long id) {
        return db.sql("""
                        select c.*, (
                            select word from connection_refusal r where r.connection_id = c.id order by r.at desc limit 1) as refused
                        from connection c where c.id = :id and c.ended_at is null
                        """).param("id", id).query(Soundness::health).optional();
    }

    private static Connections.Health health(ResultSet row, int number) throws SQLException {
        var refused = Optional.ofNullable(row.getString("refused"));
        var agreed = Optional.ofNullable(row.getTimestamp("agreed_at"));
        return new Connections.Health(
                row.getLong("id"),
                Network.valueOf(row.getString("network")),
                row.getString("handle"),
                "WORKS".equals(row.getString("health")) && refused.isEmpty(),
                Optional.ofNullable(row.getString("health_word")).or(() -> refused),
                Optional.ofNullable(row.getTimestamp("probed_at")).map(Timestamp::toInstant),
                agreed.orElse(row.getTimestamp("made_at")).toInstant(),
                Optional.ofNullable(row.getTimestamp("ends_at")).map(Timestamp::toInstant));
    }

    /** Reading does. What was refused to the city's own acts stays refused. */
    void works(long id) {
        db.sql("update connection set health = 'WORKS', health_word = null, probed_at = :now where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    /** Told once: a connection that stays broken does not fill the ledger. When it worked until now, it is asked at once. */
    void failed(long id, Fault fault) {
        transaction.executeWithoutResult(status -> {
            var broken = fault.kind() == Fault.Kind.NOT_ALLOWED || fault.kind() == Fault.Kind.GONE;
            var before = isBroken(id);
            db.sql("""
                            update connection set health = :health, health_word = :word, probed_at = :now, being_read = false,
                                next_poll_at = greatest(next_poll_at, :until),
                                next_test_at = case when health = 'WORKS' then :now else next_test_at end
                            where id = :id
                            """)
                    .param("id", id)
                    .param("health", broken ? "BROKEN" : "WAITING")
                    .param("word", fault.getMessage())
                    .param("now", now())
                    .param("until", Timestamp.from(fault.until()))
                    .update();
            if (broken && !before) {
                ledger.record(Actor.TORG, new ConnectionFailed(id, fault.getMessage()));
            }
        });
    }

    /** Whether whoever answers for it has been told already. */
    private boolean isBroken(long id) {
        return db.sql("""
                        select ended_at is not null or health = 'BROKEN'
                            or exists (select from connection_refusal where connection_id = :id)
                        from connection where id = :id for no key update
                        """).param("id", id).query(Boolean.class).single();
    }

    void told(long id, Act act, Outcome outcome) {
        switch (outcome) {
            case Outcome.Delivered done -> taken(id, act);
            case Outcome.Refused(var word) when NOT_PERMITTED.contains(word) -> refused(id, act, word);
            case Outcome.Refused no -> {}
            case Outcome.NotNow later -> {}
            case Outcome.Unknown unclear -> {}
        }
    }

    private void taken(long id, Act act) {
        db.sql("delete from connection_refusal where connection_id = :id and act = :act")
                .param("id", id)
                .param("act", act.name())
                .update();
    }

    private void refused(long id, Act act, String word) {
        transaction.executeWithoutResult(status -> {
            var before = isBroken(id);
            db.sql("""
                            insert into connection_refusal (connection_id, act, word, at) values (:id, :act, :word, :now)
                            on conflict (connection_id, act) do update set word = excluded.word, at = excluded.at
                            """)
                    .param("id", id)
                    .param("act", act.name())
                    .param("word", word)
                    .param("now", now())
                    .update();
            if (!before) {
                db.sql("update connection set next_test_at = :now where id = :id")
                        .param("id", id)
                        .param("now", now())
                        .update();
                ledger.record(Actor.TORG, new ConnectionFailed(id, word));
            }
        });
    }

    /** It was asked in earnest just now. Spread over hours, so that hundreds are never asked in the same minute. */
    void tested(long id) {
        db.sql("""
                        update connection set tested_at = :now, next_test_at = case health
                            when 'WORKS' then cast(:usual as timestamptz) - make_interval(mins => cast(id % 240 as int))
                            when 'WAITING' then cast(:waiting as timestamptz) else cast(:broken as timestamptz) end
                        where id = :id
                        """)
                .param("id", id)
                .param("now", now())
                .param("usual", Timestamp.from(clock.instant().plus(USUAL)))
                .param("waiting", Timestamp.from(clock.instant().plus(WHILE_WAITING)))
                .param("broken", Timestamp.from(clock.instant().plus(WHILE_BROKEN)))
                .update();
    }

    /** Somebody has connected it again: what was refused to the old token, or to its being called about, says nothing of the new one. */
    void anew(long id) {
        db.sql("delete from connection_refusal where connection_id = :id")
                .param("id", id)
                .update();
        db.sql("update connection set next_poll_at = :now, quiet_polls = 0 where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
        db.sql("update connection_webhook set state = 'WANTED', tries = 0, next_at = :now where connection_id = :id")
                .param("id", id)
                .param("now", now())
                .update();
        db.sql("update stream set next_at = :now where connection_id = :id and held_by is null")
                .param("id", id)
                .param("now", now())
                .update();
        works(id);
        tested(id);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
