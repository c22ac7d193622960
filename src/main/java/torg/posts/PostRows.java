package torg.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.images.ImageId;
import torg.platforms.RemoteRef;
import torg.posts.Post.Change;
import torg.posts.Post.State;
import torg.register.AccountId;

/** The tables post and post_change. */
@Component
class PostRows {
    /** With the newest change that is not done. */
    private static final String SELECT = """
            select p.*, c.key as change_key, c.words as change_words, c.reason, c.ordered_by, c.ordered_at, c.word as change_word
            from post p join account a on a.id = p.account_id join unit u on u.id = a.unit_id
            left join lateral (
                select * from post_change where post_id = p.id and done_at is null and not superseded
                order by ordered_at desc limit 1) c on true
            """;

    private static final String BY_KEY = """
            where p.id in (select id from post where key = :key union all select post_id from post_change where key = :key)
            """;

    private final JdbcClient db;

    PostRows(JdbcClient db) {
        this.db = db;
    }

    PostId add(AccountId account, String text, String by, Instant at) {
        return new PostId(db.sql("""
                        insert into post (account_id, words, written_by, written_at)
                        values (:account, :words, :by, :at) returning id
                        """)
                .param("account", account.value())
                .param("words", text)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single());
    }

    Optional<Post> find(PostId id) {
        return db.sql(SELECT + "where p.id = :id")
                .param("id", id.value())
                .query(PostRows::post)
                .optional();
    }

    Optional<Post> hold(PostId id) {
        return db.sql(SELECT + "where p.id = :id for update of p")
                .param("id", id.value())
                .query(PostRows::post)
                .optional();
    }

    /** Whose key it is, its own or one of its changes'. */
    Optional<Post> findByKey(String key) {
        return db.sql(SELECT + BY_KEY).param("key", key).query(PostRows::post).optional();
    }

    Optional<Post> holdByKey(String key) {
        return db.sql(SELECT + BY_KEY + " for update of p")
                .param("key", key)
                .query(PostRows::post)
                .optional();
    }

    /** The newest first, of units at or below these places. */
    List<Post> page(Collection<Long> places, long before, int most) {
        return db.sql(SELECT + "where u.path && :places and p.id < :before order by p.id desc limit :most")
                .param("places", places.toArray(Long[]::new))
                .param("before", before)
                .param("most", most)
                .query(PostRows::post)
                .list();
    }

    /** Those of an account that may have stood there at a time, the newest first. */
    List<Post> perhapsStanding(AccountId account, Instant at, int most) {
        return db.sql(SELECT + """
                        where p.account_id = :account
                          and (p.state = 'STANDS' and p.since <= :at or p.state = 'GONE' and p.since > :at and p.written_at <= :at)
                        order by p.id desc limit :most
                        """)
                .param("account", account.value())
                .param("at", Timestamp.from(at))
                .param("most", most)
                .query(PostRows::post)
                .list();
    }

    /** Of what is known of it now: when it came to stand there, or went, and when it was made to read otherwise. */
    Optional<Instant> change(AccountId account, Instant at, boolean after) {
        return db.sql("select " + (after ? "min" : "max") + "(t) from (" + """
                        select since as t from post where account_id = :account and since is not null
                        union all
                        select c.done_at from post_change c join post p on p.id = c.post_id
                        where p.account_id = :account and c.done_at is not null) done where t
                        """ + (after ? " > " : " < ") + ":at")
                .param("account", account.value())
                .param("at", Timestamp.from(at))
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    void save(Post post) {
        var save = db.sql("""
                        update post set words = :words, image_id = :image, state = :state, key = :key, sent_at = :sent, word = :word,
                            remote_ref = :ref, address = :address, since = :since where id = :id
                        """)
                .param("id", post.id().value())
                .param("words", post.text())
                .param("image", post.image().map(ImageId::value).orElse(null), Types.BIGINT);
        switch (post.state()) {
            case State.Draft draft -> facts(save, "DRAFT", null, null, null, null, null, null);
            case State.OnItsWay(var key, var since) -> facts(save, "ON_ITS_WAY", key, since, null, null, null, null);
            case State.Unclear(var key, var since, var word) ->
                facts(save, "UNCLEAR", key, since, word, null, null, null);
            case State.NotTaken(var word) -> facts(save, "NOT_TAKEN", null, null, word, null, null, null);
            case State.Stands(var ref, var address, var since) ->
                facts(save, "STANDS", null, null, null, ref, address, since);
            case State.Gone(var ref, var since) -> facts(save, "GONE", null, null, null, ref, null, since);
        }
        save.update();
    }

    private static void facts(
            JdbcClient.StatementSpec save,
            String state,
            String key,
            Instant sent,
            String word,
            RemoteRef ref,
            String address,
            Instant since) {
        save.param("state", state)
                .param("key", key, Types.VARCHAR)
                .param("sent", sent == null ? null : Timestamp.from(sent), Types.TIMESTAMP)
                .param("word", word, Types.VARCHAR)
                .param("ref", ref == null ? null : ref.value(), Types.VARCHAR)
                .param("address", address, Types.VARCHAR)
                .param("since", since == null ? null : Timestamp.from(since), Types.TIMESTAMP);
    }

    void discard(PostId id) {
        db.sql("delete from post where id = :id").param("id", id.value()).update();
    }

    /** One that came to nothing gives way to it. */
    void order(PostId post, Change change) {
        db.sql("update post_change set superseded = true where post_id = :post and done_at is null")
                .param("post", post.value())
                .update();
        db.sql("""
                        insert into post_change (key, post_id, words, reason, ordered_by, ordered_at)
                        values (:key, :post, :words, :reason, :by, :at)
                        """)
                .param("key", change.key())
                .param("post", post.value())
                .param("words", change.text().orElse(null), Types.VARCHAR)
                .param("reason", change.reason())
                .param("by", change.by())
                .param("at", Timestamp.from(change.at()))
                .update();
    }

    void done(String key, Instant at) {
        db.sql("update post_change set done_at = :at, word = null where key = :key")
                .param("key", key)
                .param("at", Timestamp.from(at))
                .update();
    }

    void failed(String key, String word) {
        db.sql("update post_change set word = :word where key = :key")
                .param("key", key)
                .param("word", word)
                .update();
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                new PostId(row.getLong("id")),
                new AccountId(row.getLong("account_id")),
                row.getString("words"),
                Optional.ofNullable(row.getObject("image_id", Long.class)).map(ImageId::new),
                row.getString("written_by"),
                row.getTimestamp("written_at").toInstant(),
                state(row),
                change(row));
    }

    private static State state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "DRAFT" -> new State.Draft();
            case "ON_ITS_WAY" ->
                new State.OnItsWay(
                        row.getString("key"), row.getTimestamp("sent_at").toInstant());
            case "UNCLEAR" ->
                new State.Unclear(
                        row.getString("key"), row.getTimestamp("sent_at").toInstant(), row.getString("word"));
            case "NOT_TAKEN" -> new State.NotTaken(row.getString("word"));
            case "STANDS" ->
                new State.Stands(
                        new RemoteRef(row.getString("remote_ref")),
                        row.getString("address"),
                        row.getTimestamp("since").toInstant());
            default ->
                new State.Gone(
                        new RemoteRef(row.getString("remote_ref")),
                        row.getTimestamp("since").toInstant());
        };
    }

    private static Optional<Change> change(ResultSet row) throws SQLException {
        var key = row.getString("change_key");
        return key == null
                ? Optional.empty()
                : Optional.of(new Change(
                        key,
                        Optional.ofNullable(row.getString("change_words")),
                        row.getString("reason"),
                        row.getString("ordered_by"),
                        row.getTimestamp("ordered_at").toInstant(),
                        Optional.ofNullable(row.getString("change_word"))));
    }
}
