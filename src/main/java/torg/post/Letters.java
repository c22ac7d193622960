package torg.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables post_letter and post_wish. */
@Component
class Letters {
    private static final String DUE = """
            select * from post_letter
            where sent_at is null and given_up_at is null and due_at <= :now and next_at <= :now
            """;

    private final JdbcClient db;

    Letters(JdbcClient db) {
        this.db = db;
    }

    /** @return whether it was new: the same key is put once */
    boolean put(
            String key,
            Kind kind,
            Optional<Long> person,
            String path,
            Optional<byte[]> sealed,
            Instant now,
            Instant dueAt) {
        return db.sql("""
                        insert into post_letter (key, kind, person_id, path, sealed, made_at, due_at, next_at)
                        values (:key, :kind, :person, :path, :sealed, :now, :due, :due) on conflict (key) do nothing
                        """)
                        .param("key", key)
                        .param("kind", kind.name())
                        .param("person", person.orElse(null))
                        .param("path", path)
                        .param("sealed", sealed.orElse(null))
                        .param("now", Timestamp.from(now))
                        .param("due", Timestamp.from(dueAt))
                        .update()
                > 0;
    }

    List<Letter> toBundle(Instant now) {
        return db.sql(DUE + " and bundle is null order by id limit 1000")
                .param("now", Timestamp.from(now))
                .query(Letters::letter)
                .list();
    }

    void bundle(List<Letter> letters, String bundle) {
        db.sql("update post_letter set bundle = :bundle where id = any(:ids) and bundle is null")
                .param("bundle", bundle)
                .param("ids", letters.stream().map(Letter::id).toArray(Long[]::new))
                .update();
    }

    List<String> dueBundles(Instant now, int most) {
        return db.sql("select bundle from (" + DUE
                        + ") d where bundle is not null group by bundle order by min(id) limit :most")
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Held until the caller's transaction ends; empty where another node has it. */
    List<Letter> hold(String bundle, Instant now) {
        return db.sql(DUE + " and bundle = :bundle order by id for update skip locked")
                .param("now", Timestamp.from(now))
                .param("bundle", bundle)
                .query(Letters::letter)
                .list();
    }

    /** A link that was sealed is forgotten once it has gone. */
    void sent(String bundle, Instant at) {
        db.sql("update post_letter set sent_at = :at, sealed = null, word = null where bundle = :bundle")
                .param("at", Timestamp.from(at))
                .param("bundle", bundle)
                .update();
    }

    void tryAgain(String bundle, Instant at, String word) {
        db.sql("update post_letter set tries = tries + 1, next_at = :at, word = :word where bundle = :bundle")
                .param("at", Timestamp.from(at))
                .param("word", word)
                .param("bundle", bundle)
                .update();
    }

    void giveUp(String bundle, Instant at, String word) {
        db.sql("""
                        update post_letter set tries = tries + 1, given_up_at = :at, word = :word, sealed = null
                        where bundle = :bundle
                        """)
                .param("at", Timestamp.from(at))
                .param("word", word)
                .param("bundle", bundle)
                .update();
    }

    Post.Figures figures(Instant since) {
        return db.sql("""
                        select count(*) filter (where sent_at is null and given_up_at is null) as waiting,
                            count(*) filter (where sent_at >= :since) as sent,
                            count(*) filter (where given_up_at >= :since) as given_up,
                            (select word from post_letter where word is not null order by next_at desc limit 1) as word
                        from post_letter where sent_at is null or sent_at >= :since
                        """)
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Post.Figures(
                        row.getLong("waiting"),
                        row.getLong("sent"),
                        row.getLong("given_up"),
                        Optional.ofNullable(row.getString("word"))))
                .single();
    }

    Optional<Pace> pace(long person) {
        return db.sql("select pace from post_wish where person_id = :person")
                .param("person", person)
                .query(String.class)
                .optional()
                .flatMap(Pace::named);
    }

    void pace(long person, Pace pace) {
        db.sql("""
                        insert into post_wish (person_id, pace) values (:person, :pace)
                        on conflict (person_id) do update set pace = excluded.pace
                        """).param("person", person).param("pace", pace.name()).update();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        var person = Optional.ofNullable(row.getObject("person_id", Long.class));
        return new Letter(
                row.getLong("id"),
                row.getString("key"),
                Kind.valueOf(row.getString("kind")),
                person,
                row.getString("path"),
                Optional.ofNullable(row.getBytes("sealed")),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                Optional.ofNullable(row.getString("bundle")),
                row.getInt("tries"));
    }
}
