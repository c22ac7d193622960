package torg.images;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.images.darkroom.Negative;
import torg.ledger.EntryId;
import torg.platforms.profile.Picture;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** The tables image and image_copy. */
@Component
class ImageRows {
    private static final String SELECT = """
            select i.*, u.kind as unit_kind, u.name as unit_name, u.short_name, u.path
            from image i join unit u on u.id = i.unit_id
            """;

    private static final String OF_ITS_CONSENTS =
            "exists (select from consent_image ci join consent c on c.id = ci.consent_id where ci.image_id = i.id and ";

    private final JdbcClient db;
    private final ConsentRows consents;

    ImageRows(JdbcClient db, ConsentRows consents) {
        this.db = db;
        this.consents = consents;
    }

    ImageId add(Particulars said, Negative negative, Optional<Long> features, EntryId capture, String by, Instant at) {
        var id = bind(db.sql("""
                        insert into image (unit_id, title, creator, licence, licence_reference, licence_until, source,
                            alternative, decorative_because, people, children, type, width, height, bytes, told, hash,
                            shown_hash, features, capture, capture_at, added_by, added_at)
                        values (:unit, :title, :creator, :licence, :reference, :until, :source,
                            :alternative, :decorative, :people, :children, :type, :width, :height, :bytes, :told, :hash,
                            :shownHash, :features, :capture, :captureAt, :by, :at)
                        returning id
                        """), said)
                .param("type", negative.type().name())
                .param("width", negative.size().map(Negative.Size::width).orElse(null), Types.INTEGER)
                .param("height", negative.size().map(Negative.Size::height).orElse(null), Types.INTEGER)
                .param("bytes", negative.original().length)
                .param("told", negative.told())
                .param("hash", HexFormat.of().parseHex(negative.hash()))
                .param("shownHash", HexFormat.of().parseHex(negative.shownHash()))
                .param("features", features.orElse(null), Types.BIGINT)
                .param("capture", capture.number())
                .param("captureAt", Timestamp.from(capture.at()))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        db.sql("insert into image_copy (image_id, shown, small) values (:id, :shown, :small)")
                .param("id", id)
                .param("shown", negative.shown())
                .param("small", negative.small().orElse(null), Types.BINARY)
                .update();
        return new ImageId(id);
    }

    void save(ImageId id, Particulars said) {
        bind(db.sql("""
                        update image set unit_id = :unit, title = :title, creator = :creator, licence = :licence,
                            licence_reference = :reference, licence_until = :until, source = :source,
                            alternative = :alternative, decorative_because = :decorative, people = :people,
                            children = :children
                        where id = :id
                        """), said).param("id", id.value()).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Particulars said) {
        return sql.param("unit", said.unit().id())
                .param("title", said.title())
                .param("creator", said.creator())
                .param("licence", said.licence().name())
                .param("reference", said.reference())
                .param("until", said.until().orElse(null), Types.DATE)
                .param("source", said.source())
                .param("alternative", said.alternative())
                .param("decorative", said.decorativeBecause())
                .param("people", said.people())
                .param("children", said.children());
    }

    Optional<Image> find(ImageId id) {
        return whole(db.sql(SELECT + "where i.id = :id").param("id", id.value())).stream()
                .findFirst();
    }

    Optional<Image> hold(ImageId id) {
        return whole(db.sql(SELECT + "where i.id = :id for update of i").param("id", id.value())).stream()
                .findFirst();
    }

    List<Image> all(Collection<ImageId> ids) {
        return whole(db.sql(SELECT + "where i.id = any(:ids) order by i.id")
                .param("ids", ids.stream().map(ImageId::value).toArray(Long[]::new)));
    }

    Optional<ImageId> withHash(String hash) {
        return db.sql("select id from image where hash = :hash")
                .param("hash", HexFormat.of().parseHex(hash))
                .query((row, n) -> new ImageId(row.getLong(1)))
                .optional();
    }

    /** The newest first; what ends soon, by when it ends. */
    List<Image> page(Search search, LocalDate today, int most) {
        return whole(db.sql(SELECT + "where (:text = '' or i.found @@ websearch_to_tsquery('swedish', :text)"
                        + " or i.title ilike '%' || :like || '%')"
                        + " and (cast(:unit as bigint) is null or u.path @> array[cast(:unit as bigint)]) and "
                        + condition(search.which()) + " order by i.id desc limit :most")
                .param("text", search.text())
                .param(
                        "like",
                        search.text().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .param("unit", search.unit().orElse(null), Types.BIGINT)
                .param("today", today)
                .param("soon", today.plusDays(Image.SOON_DAYS))
                .param("most", most));
    }

    private static String condition(Search.Which which) {
        return switch (which) {
            case ALL -> "true";
            case SOON ->
                "(i.licence_until between :today and :soon or " + OF_ITS_CONSENTS
                        + "c.withdrawn_on is null and c.until between :today and :soon))";
            case CHILDREN -> "(i.children or " + OF_ITS_CONSENTS + "c.child))";
            case NO_LICENCE -> "(i.licence = 'UNKNOWN' or i.licence_until < :today)";
            case STOPPED -> OF_ITS_CONSENTS + "(c.withdrawn_on is not null or c.until < :today or c.protected_person))";
        };
    }

    /** The registered images that are the same, or look the same. */
    record Likeness(ImageId id, Optional<Long> features, boolean exact) {}

    List<Likeness> withFeatures(Image image) {
        return db.sql("""
                        select id, features, id = :id or shown_hash = :shown as exact from image
                        where id = :id or shown_hash = :shown or features is not null order by id
                        """)
                .param("id", image.id().value())
                .param("shown", HexFormat.of().parseHex(image.file().shownHash()))
                .query((row, n) -> new Likeness(
                        new ImageId(row.getLong("id")),
                        Optional.ofNullable(row.getObject("features", Long.class)),
                        row.getBoolean("exact")))
                .list();
    }

    Optional<byte[]> shown(ImageId id) {
        return bytes("shown", id);
    }

    /** The whole one where there is no small one. */
    Optional<byte[]> small(ImageId id) {
        return bytes("coalesce(small, shown)", id);
    }

    /** Whether the small one is of another kind than the image. */
    boolean isDrawn(ImageId id) {
        return db.sql("select small is not null from image_copy where image_id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private Optional<byte[]> bytes(String which, ImageId id) {
        return db.sql("select " + which + " from image_copy where image_id = :id")
                .param("id", id.value())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private List<Image> whole(JdbcClient.StatementSpec images) {
        var bare = images.query(ImageRows::image).list();
        var people = consents.in(bare.stream().map(Image::id).toList());
        return bare.stream()
                .map(image -> new Image(
                        image.id(),
                        image.particulars(),
                        image.file(),
                        image.addedBy(),
                        image.addedAt(),
                        people.stream()
                                .filter(consent -> consent.images().contains(image.id()))
                                .toList()))
                .toList();
    }

    private static Image image(ResultSet row, int number) throws SQLException {
        return new Image(
                new ImageId(row.getLong("id")),
                new Particulars(
                        row.getString("title"),
                        unit(row),
                        row.getString("creator"),
                        Licence.valueOf(row.getString("licence")),
                        row.getString("licence_reference"),
                        Optional.ofNullable(row.getObject("licence_until", LocalDate.class)),
                        row.getString("source"),
                        row.getString("alternative"),
                        row.getString("decorative_because"),
                        row.getBoolean("people"),
                        row.getBoolean("children")),
                file(row),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getLong("unit_id"),
                UnitKind.valueOf(row.getString("unit_kind")),
                row.getString("unit_name"),
                row.getString("short_name"),
                List.of((Long[]) row.getArray("path").getArray()));
    }

    private static Image.File file(ResultSet row) throws SQLException {
        return new Image.File(
                Picture.valueOf(row.getString("type")),
                Optional.ofNullable(row.getObject("width", Integer.class)),
                Optional.ofNullable(row.getObject("height", Integer.class)),
                row.getInt("bytes"),
                row.getBoolean("told"),
                HexFormat.of().formatHex(row.getBytes("hash")),
                HexFormat.of().formatHex(row.getBytes("shown_hash")),
                Optional.ofNullable(row.getObject("features", Long.class)),
                new EntryId(
                        row.getLong("capture"),
                        row.getObject("capture_at", OffsetDateTime.class).toInstant()));
    }
}
