package torg.inbox.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the index: search_batch, search_posting, search_word and search_progress. */
@Component
class Postings {
    private static final String END = "\uFFFF";
    private static final int MOST_MEANT = 4;
    private static final double ALIKE = 0.5;

    private final JdbcClient db;

    Postings(JdbcClient db) {
        this.db = db;
    }

    record Batch(long id, long lowest, Instant newest, Instant oldest) {}

    /** @param edits up to when what was edited has been indexed again */
    record Progress(long indexed, long settled, Instant edits) {}

    record Text(long id, Instant at, String masked, Optional<Instant> editedAt) {}

    /**
     * Up to where everything is written for good; asked anew, it moves on once all who wrote then are done. Held until
     * the transaction ends, so that two who index at once do not index the same.
     */
    Progress progress() {
        db.sql("select only_one from search_progress for update")
                .query(Boolean.class)
                .single();
        db.sql("""
                        update search_progress set
                            settled = (select coalesce(max(id), 0) from message),
                            horizon = pg_snapshot_xmax(pg_current_snapshot())
                        where indexed >= settled
                        """).update();
        return db.sql("""
                        select indexed, edits, case when pg_snapshot_xmin(pg_current_snapshot()) > horizon then settled else indexed end as settled
                        from search_progress
                        """)
                .query((row, n) -> new Progress(
                        row.getLong("indexed"),
                        row.getLong("settled"),
                        row.getTimestamp("edits").toInstant()))
                .single();
    }

    long indexed() {
        return db.sql("select indexed from search_progress").query(Long.class).single();
    }

    void indexed(long upTo) {
        db.sql("update search_progress set indexed = greatest(indexed, :id)")
                .param("id", upTo)
                .update();
    }

    void editsIndexed(Instant upTo) {
        db.sql("update search_progress set edits = :at")
                .param("at", Timestamp.from(upTo))
                .update();
    }

    List<Text> next(Progress progress, int most) {
        return db.sql("""
                        select id, at, masked, edited_at from message where id > :after and id <= :upTo order by id limit :most
                        """)
                .param("after", progress.indexed())
                .param("upTo", progress.settled())
                .param("most", most)
                .query(Postings::text)
                .list();
    }

    List<Text> edited(Progress progress, int most) {
        return db.sql("""
                        select id, at, masked, edited_at from message
                        where edited_at > :since and id <= :indexed order by edited_at limit :most
                        """)
                .param("since", Timestamp.from(progress.edits()))
                .param("indexed", progress.indexed())
                .param("most", most)
                .query(Postings::text)
                .list();
    }

    /** What nobody has indexed yet, the newest first. */
    List<Text> tail(int most) {
        return db.sql("""
                        select id, at, masked, edited_at from message
                        where id > (select indexed from search_progress) order by id desc limit :most
                        """).param("most", most).query(Postings::text).list();
    }

    private static Text text(ResultSet row, int number) throws SQLException {
        return new Text(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("masked"),
                Optional.ofNullable(row.getTimestamp("edited_at")).map(Timestamp::toInstant));
    }

    /** @param hits per stem the messages that hold it */
    void add(Batch batch, Map<String, List<Long>> hits) {
        var id = db.sql("""
                        insert into search_batch (lowest, newest, oldest) values (:lowest, :newest, :oldest) returning id
                        """)
                .param("lowest", batch.lowest())
                .param("newest", Timestamp.from(batch.newest()))
                .param("oldest", Timestamp.from(batch.oldest()))
                .query(Long.class)
                .single();
        var words = new TreeSet<>(hits.keySet()).toArray(String[]::new);
        var lists = new String[words.length];
        for (int n = 0; n < words.length; n++) {
            lists[n] = hits.get(words[n]).toString().replace('[', '{').replace(']', '}');
        }
        db.sql("""
                        insert into search_posting (batch, word, hits)
                        select :batch, w, cast(h as bigint[])
                        from unnest(cast(:words as text[]), cast(:hits as text[])) as t (w, h)
                        """)
                .param("batch", id)
                .param("words", words)
                .param("hits", lists)
                .update();
    }

    void learn(Set<String> words) {
        var sorted = new TreeSet<>(words);
        db.sql("""
                        insert into search_word (word, plain)
                        select * from unnest(cast(:words as text[]), cast(:plain as text[])) on conflict do nothing
                        """)
                .param("words", sorted.toArray(String[]::new))
                .param("plain", sorted.stream().map(Token::plain).toArray(String[]::new))
                .update();
    }

    List<Batch> batches() {
        return db.sql("select * from search_batch order by id desc")
                .query((row, n) -> new Batch(
                        row.getLong("id"),
                        row.getLong("lowest"),
                        row.getTimestamp("newest").toInstant(),
                        row.getTimestamp("oldest").toInstant()))
                .list();
    }

    /** Per batch, which messages hold a word that fits. Looked up batch by batch in the key, never by joining tables. */
    Map<Long, Set<Long>> hits(Term term, Collection<Long> batches) {
        var found = new HashMap<Long, Set<Long>>();
        db.sql("""
                        select b.id, p.hits from unnest(cast(:batches as bigint[])) as b (id) cross join lateral (
                            select hits from search_posting where batch = b.id and word = any(cast(:stems as text[]))
                            union all
                            select hits from search_posting
                            where :from <> '' and batch = b.id and word >= :from and word < :to) p
                        """)
                .param("batches", batches.toArray(Long[]::new))
                .param("stems", term.stems().toArray(String[]::new))
                .param("from", term.beginning())
                .param("to", term.beginning() + END)
                .query(row -> {
                    var ids = found.computeIfAbsent(row.getLong(1), batch -> new TreeSet<>());
                    ids.addAll(List.of((Long[]) row.getArray(2).getArray()));
                });
        return found;
    }

    /** Which of these messages hold a word that fits, each asked for in its batch: for a few of them, beside a common word. */
    Set<Long> among(Term term, Map<Long, Set<Long>> messages) {
        var batches = new ArrayList<Long>();
        var ids = new ArrayList<Long>();
        messages.forEach((batch, some) -> some.forEach(id -> {
            batches.add(batch);
            ids.add(id);
        }));
        return db.sql("""
                        select m.id from unnest(cast(:batches as bigint[]), cast(:ids as bigint[])) as m (batch, id)
                        where exists (select from search_posting p
                                where p.batch = m.batch and p.word = any(cast(:stems as text[])) and m.id = any(p.hits))
                            or :from <> '' and exists (select from search_posting p
                                where p.batch = m.batch and p.word >= :from and p.word < :to and m.id = any(p.hits))
                        """)
                .param("batches", batches.toArray(Long[]::new))
                .param("ids", ids.toArray(Long[]::new))
                .param("stems", term.stems().toArray(String[]::new))
                .param("from", term.beginning())
                .param("to", term.beginning() + END)
                .query(Long.class)
                .set();
    }

    /** Whether anybody has written it, or a word that begins with it. */
    boolean knows(Term term) {
        return db.sql("select exists (select from search_word where word >= :word and word < :to)")
                .param("word", term.stems().getFirst())
                .param("to", term.stems().getFirst() + END)
                .query(Boolean.class)
                .single();
    }

    /** Written words that look like it, the likest first. */
    List<String> like(String word) {
        return db.sql("""
                        select word from search_word where plain % :plain and similarity(plain, :plain) >= :alike
                        order by similarity(plain, :plain) desc, word limit :most
                        """)
                .param("plain", Token.plain(word))
                .param("alike", ALIKE)
                .param("most", MOST_MEANT)
                .query(String.class)
                .list();
    }
}
