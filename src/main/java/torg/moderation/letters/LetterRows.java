package torg.moderation.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.moderation.ActId;
import torg.privacy.Masked;

/** The tables moderation_letter and moderation_objection. */
@Component
class LetterRows {
    private final JdbcClient db;

    LetterRows(JdbcClient db) {
        this.db = db;
    }

    void add(Letter letter, byte[] hash, byte[] sealed) {
        db.sql("""
                        insert into moderation_letter (act_id, secret_hash, sealed, words, made_at, fate, note, told_name, told_at)
                        values (:act, :hash, :sealed, :words, :made, :fate, :note, :name, :told)
                        """)
                .param("act", letter.act().value())
                .param("hash", hash)
                .param("sealed", sealed)
                .param("words", letter.words())
                .param("made", Timestamp.from(letter.madeAt()))
                .param("fate", letter.fate().name())
                .param("note", letter.note())
                .param("name", letter.toldBy())
                .param("told", Timestamp.from(letter.toldAt()))
                .update();
    }

    void fate(ActId act, Letter.Fate fate, String note, String by, Instant at) {
        db.sql("""
                        update moderation_letter set fate = :fate, note = :note, told_name = :by, told_at = :at
                        where act_id = :act
                        """)
                .param("act", act.value())
                .param("fate", fate.name())
                .param("note", note)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Letter> of(ActId act) {
        return db.sql("select * from moderation_letter where act_id = :act")
                .param("act", act.value())
                .query(LetterRows::letter)
                .optional();
    }

    Optional<Letter> by(byte[] hash) {
        return db.sql("select * from moderation_letter where secret_hash = :hash")
                .param("hash", hash)
                .query(LetterRows::letter)
                .optional();
    }

    Optional<byte[]> sealed(ActId act) {
        return db.sql("select sealed from moderation_letter where act_id = :act")
                .param("act", act.value())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    long object(ActId act, Masked masked, String clean, long capture, Instant at) {
        return db.sql("""
                        insert into moderation_objection (act_id, masked, hides, capture, made_at)
                        values (:act, :masked, :hides, :capture, :at) returning id
                        """)
                .param("act", act.value())
                .param("masked", clean)
                .param("hides", masked.hidesAnything())
                .param("capture", capture)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** Holds the one that waits. */
    Optional<Objection> open(ActId act) {
        return db.sql("select * from moderation_objection where act_id = :act and decided_at is null for update")
                .param("act", act.value())
                .query(LetterRows::objection)
                .optional();
    }

    List<Objection> objections(ActId act) {
        return db.sql("select * from moderation_objection where act_id = :act order by id")
                .param("act", act.value())
                .query(LetterRows::objection)
                .list();
    }

    void decide(long objection, Objection.Decision decision) {
        db.sql("""
                        update moderation_objection set decided_by = :by, decided_name = :name, decided_at = :at,
                            restored = :restored, reason = :reason
                        where id = :id
                        """)
                .param("id", objection)
                .param("by", decision.person())
                .param("name", decision.name())
                .param("at", Timestamp.from(decision.at()))
                .param("restored", decision.restored())
                .param("reason", decision.reason())
                .update();
    }

    /** Measures whose author waits for an answer, the oldest objection first. */
    List<ActId> waiting(Collection<Long> units) {
        return db.sql("""
                        select o.act_id from moderation_objection o
                        join moderation_act a on a.id = o.act_id
                        join conversation c on c.id = a.conversation_id
                        where o.decided_at is null and c.unit_id = any(:units) order by o.made_at
                        """)
                .param("units", units.toArray(Long[]::new))
                .query((row, n) -> new ActId(row.getLong(1)))
                .list();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                new ActId(row.getLong("act_id")),
                row.getString("words"),
                row.getTimestamp("made_at").toInstant(),
                Letter.Fate.valueOf(row.getString("fate")),
                row.getString("note"),
                row.getString("told_name"),
                row.getTimestamp("told_at").toInstant());
    }

    private static Objection objection(ResultSet row, int number) throws SQLException {
        var decided = row.getTimestamp("decided_at") == null
                ? Optional.<Objection.Decision>empty()
                : Optional.of(new Objection.Decision(
                        row.getLong("decided_by"),
                        row.getString("decided_name"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getBoolean("restored"),
                        row.getString("reason")));
        return new Objection(
                row.getLong("id"),
                new ActId(row.getLong("act_id")),
                row.getString("masked"),
                row.getBoolean("hides"),
                row.getTimestamp("made_at").toInstant(),
                decided);
    }
}
