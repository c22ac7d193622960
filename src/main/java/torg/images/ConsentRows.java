package torg.images;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.images.Consent.Terms;
import torg.images.Consent.Withdrawal;
import torg.platforms.Network;

/** The tables consent, consent_person and consent_image. */
@Component
class ConsentRows {
    private static final String SELECT = """
            select c.*, u.path, array(select image_id from consent_image ci where ci.consent_id = c.id order by 1) as images
            from consent c join unit u on u.id = c.unit_id
            """;

    private final JdbcClient db;

    ConsentRows(JdbcClient db) {
        this.db = db;
    }

    ConsentId add(long unit, Terms terms, String by, Instant at) {
        return new ConsentId(db.sql("""
                        insert into consent (unit_id, ground, reference, purposes, networks, child, guardians,
                            protected_person, given_on, until, noted_by, noted_at)
                        values (:unit, :ground, :reference, :purposes, :networks, :child, :guardians,
                            :protected, :given, :until, :by, :at)
                        returning id
                        """)
                .param("unit", unit)
                .param("ground", terms.ground().name())
                .param("reference", terms.reference())
                .param("purposes", terms.purposes())
                .param(
                        "networks",
                        terms.networks().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("child", terms.child())
                .param("guardians", terms.guardians().name())
                .param("protected", terms.protectedPerson())
                .param("given", terms.givenOn())
                .param("until", terms.until())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single());
    }

    void save(Consent consent) {
        db.sql("""
                        update consent set reference = :reference, until = :until, withdrawn_on = :on, withdrawn_by = :by,
                            withdrawn_because = :because,
                            ahead_at = case when until = :until then ahead_at end,
                            over_at = case when until = :until then over_at end
                        where id = :id
                        """)
                .param("id", consent.id().value())
                .param("reference", consent.terms().reference())
                .param("until", consent.until())
                .param("on", consent.withdrawal().map(Withdrawal::on).orElse(null), Types.DATE)
                .param("by", consent.withdrawal().map(Withdrawal::by).orElse(null), Types.VARCHAR)
                .param("because", consent.withdrawal().map(Withdrawal::because).orElse(null), Types.VARCHAR)
                .update();
    }

    /** Kept apart from everything that lists or searches. */
    void keepPerson(ConsentId id, byte[] sealed) {
        db.sql("insert into consent_person (consent_id, sealed) values (:id, :sealed)")
                .param("id", id.value())
                .param("sealed", sealed)
                .update();
    }

    Optional<byte[]> person(ConsentId id) {
        return db.sql("select sealed from consent_person where consent_id = :id")
                .param("id", id.value())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** Who it is, as it is kept. */
    record Sealed(ConsentId consent, byte[] bytes) {}

    /** All of them, for whoever looks for one person by opening each. */
    List<Sealed> sealed() {
        return db.sql("select consent_id, sealed from consent_person order by consent_id desc")
                .query((row, n) -> new Sealed(new ConsentId(row.getLong(1)), row.getBytes(2)))
                .list();
    }

    /** @return whether it was not attached before */
    boolean attach(ConsentId consent, ImageId image) {
        return db.sql(
                                "insert into consent_image (consent_id, image_id) values (:consent, :image) on conflict do nothing")
                        .param("consent", consent.value())
                        .param("image", image.value())
                        .update()
                == 1;
    }

    Optional<Consent> find(ConsentId id) {
        return db.sql(SELECT + "where c.id = :id")
                .param("id", id.value())
                .query(ConsentRows::consent)
                .optional();
    }

    Optional<Consent> hold(ConsentId id) {
        return db.sql(SELECT + "where c.id = :id for update of c")
                .param("id", id.value())
                .query(ConsentRows::consent)
                .optional();
    }

    /** All that any of these images rests on. */
    List<Consent> in(Collection<ImageId> images) {
        return db.sql(
                        SELECT
                                + "where exists (select from consent_image ci where ci.consent_id = c.id and ci.image_id = any(:images)) order by c.id")
                .param("images", images.stream().map(ImageId::value).toArray(Long[]::new))
                .query(ConsentRows::consent)
                .list();
    }

    /** Those that end by a day, and have not been told of before. */
    List<Consent> ending(LocalDate by) {
        return db.sql(
                        SELECT
                                + "where c.withdrawn_on is null and c.ahead_at is null and c.until <= :by order by c.id for update of c")
                .param("by", by)
                .query(ConsentRows::consent)
                .list();
    }

    /** Those that ended before a day, and whose places have not been looked through since. */
    List<Consent> ended(LocalDate before) {
        return db.sql(
                        SELECT
                                + "where c.withdrawn_on is null and c.over_at is null and c.until < :day order by c.id for update of c")
                .param("day", before)
                .query(ConsentRows::consent)
                .list();
    }

    /** Those of whose end everybody has been told, by themselves or by us. */
    List<Consent> over(LocalDate day) {
        return db.sql(SELECT
                        + "where c.withdrawn_on is not null or c.over_at is not null and c.until < :day order by c.id")
                .param("day", day)
                .query(ConsentRows::consent)
                .list();
    }

    void told(ConsentId id, boolean over, Instant at) {
        db.sql("""
                        update consent set ahead_at = coalesce(ahead_at, :at),
                            over_at = case when :over then coalesce(over_at, :at) else over_at end
                        where id = :id
                        """)
                .param("id", id.value())
                .param("over", over)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        return new Consent(
                new ConsentId(row.getLong("id")),
                List.of((Long[]) row.getArray("path").getArray()),
                new Terms(
                        Consent.Ground.valueOf(row.getString("ground")),
                        row.getString("reference"),
                        row.getString("purposes"),
                        Arrays.stream((String[]) row.getArray("networks").getArray())
                                .map(Network::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getBoolean("child"),
                        Guardians.valueOf(row.getString("guardians")),
                        row.getBoolean("protected_person"),
                        row.getObject("given_on", LocalDate.class),
                        row.getObject("until", LocalDate.class)),
                row.getString("noted_by"),
                withdrawal(row),
                Arrays.stream((Long[]) row.getArray("images").getArray())
                        .map(ImageId::new)
                        .toList());
    }

    private static Optional<Withdrawal> withdrawal(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("withdrawn_on", LocalDate.class))
                        .isPresent()
                ? Optional.of(new Withdrawal(
                        row.getObject("withdrawn_on", LocalDate.class),
                        row.getString("withdrawn_by"),
                        row.getString("withdrawn_because")))
                : Optional.empty();
    }
}
