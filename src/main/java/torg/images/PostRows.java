package torg.images;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.register.AccountId;

/** The table image_post. */
@Component
class PostRows {
    private final JdbcClient db;

    PostRows(JdbcClient db) {
        this.db = db;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when it is noted already */
    long add(ImageId image, Post post, String by, Instant at) {
        return db.sql("""
                        insert into image_post (image_id, account_id, network, address, posted_on, noted_by, noted_at)
                        values (:image, :account, :network, :address, :on, :by, :at) returning id
                        """)
                .param("image", image.value())
                .param("account", post.account().map(AccountId::value).orElse(null), Types.BIGINT)
                .param("network", post.network().name())
                .param("address", post.address())
                .param("on", post.on())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** One that has not been taken down. */
    Optional<Long> find(ImageId image, String address) {
        return db.sql("select id from image_post where image_id = :image and address = :address and removed_at is null")
                .param("image", image.value())
                .param("address", address)
                .query(Long.class)
                .optional();
    }

    void removed(long post, String by, Instant at) {
        db.sql("update image_post set removed_at = :at, removed_by = :by where id = :id and removed_at is null")
                .param("id", post)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Those that have not been taken down. @param exact which of the images are the one that was asked for */
    List<Place> standing(Collection<ImageId> images, Collection<ImageId> exact) {
        return db.sql("""
                        select p.*, coalesce(a.name, '') as account from image_post p left join account a on a.id = p.account_id
                        where p.image_id = any(:images) and p.removed_at is null order by p.posted_on, p.id
                        """)
                .param("images", images.stream().map(ImageId::value).toArray(Long[]::new))
                .query((row, n) -> new Place(
                        new ImageId(row.getLong("image_id")),
                        exact.contains(new ImageId(row.getLong("image_id"))),
                        Optional.of(row.getLong("id")),
                        Optional.ofNullable(row.getObject("account_id", Long.class))
                                .map(AccountId::new),
                        Network.valueOf(row.getString("network")),
                        row.getString("account"),
                        row.getString("address"),
                        row.getObject("posted_on", LocalDate.class)))
                .list();
    }
}
