package torg.images;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.register.AccountId;

/** The table takedown. */
@Component
class TakedownRows {
    private static final String SELECT = """
            select t.*, i.title, u.path from takedown t join image i on i.id = t.image_id
            left join account a on a.id = t.account_id join unit u on u.id = coalesce(a.unit_id, i.unit_id)
            """;

    private final JdbcClient db;

    TakedownRows(JdbcClient db) {
        this.db = db;
    }

    /** One that is laid already gets the earlier day. @return whether it was not laid before */
    boolean lay(ConsentId consent, ImageId image, Place place, LocalDate due, Instant at) {
        return db.sql("""
                        insert into takedown as t (consent_id, image_id, account_id, post_id, network, place, exact, due, laid_at)
                        values (:consent, :image, :account, :post, :network, :place, :exact, :due, :at)
                        on conflict (consent_id, image_id, coalesce(post_id, 0), coalesce(account_id, 0))
                            where done_at is null
                        do update set due = least(t.due, excluded.due)
                        returning xmax = 0
                        """)
                .param("consent", consent.value())
                .param("image", image.value())
                .param("account", place.account().map(AccountId::value).orElse(null), Types.BIGINT)
                .param("post", place.post().orElse(null), Types.BIGINT)
                .param("network", place.network().name())
                .param("place", place.address())
                .param("exact", place.exact())
                .param("due", due)
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    Optional<Takedown> hold(long id) {
        return db.sql(SELECT + "where t.id = :id for update of t")
                .param("id", id)
                .query(TakedownRows::takedown)
                .optional();
    }

    Optional<Takedown> find(long id) {
        return db.sql(SELECT + "where t.id = :id")
                .param("id", id)
                .query(TakedownRows::takedown)
                .optional();
    }

    void done(long id, String by, Instant at) {
        db.sql("update takedown set done_at = :at, done_by = :by where id = :id")
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What was laid because a consent would end, when it does not. @return the accounts that have nothing left to do for it */
    List<AccountId> called(ConsentId consent) {
        return db
                .sql("delete from takedown where consent_id = :consent and done_at is null returning account_id")
                .param("consent", consent.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .distinct()
                .map(AccountId::new)
                .toList();
    }

    boolean isOpen(ConsentId consent, AccountId account) {
        return db.sql(
                        "select exists (select from takedown where consent_id = :consent and account_id = :account and done_at is null)")
                .param("consent", consent.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    List<Long> open(long post) {
        return db.sql("select id from takedown where post_id = :post and done_at is null order by id")
                .param("post", post)
                .query(Long.class)
                .list();
    }

    List<Takedown> of(ConsentId consent) {
        return db.sql(SELECT + "where t.consent_id = :consent order by t.done_at is not null, t.due, t.id")
                .param("consent", consent.value())
                .query(TakedownRows::takedown)
                .list();
    }

    List<Takedown> of(AccountId account) {
        return db.sql(SELECT + "where t.account_id = :account order by t.done_at is not null, t.due, t.id limit 200")
                .param("account", account.value())
                .query(TakedownRows::takedown)
                .list();
    }

    private static Takedown takedown(ResultSet row, int number) throws SQLException {
        return new Takedown(
                row.getLong("id"),
                new ConsentId(row.getLong("consent_id")),
                new ImageId(row.getLong("image_id")),
                row.getString("title"),
                List.of((Long[]) row.getArray("path").getArray()),
                Optional.ofNullable(row.getObject("account_id", Long.class)).map(AccountId::new),
                Optional.ofNullable(row.getObject("post_id", Long.class)),
                Network.valueOf(row.getString("network")),
                row.getString("place"),
                row.getBoolean("exact"),
                row.getObject("due", LocalDate.class),
                Optional.ofNullable(row.getObject("done_at", OffsetDateTime.class))
                                .isPresent()
                        ? Optional.of(new Takedown.Receipt(
                                row.getObject("done_at", OffsetDateTime.class).toInstant(), row.getString("done_by")))
                        : Optional.empty());
    }
}
