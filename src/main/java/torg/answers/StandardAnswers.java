package torg.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.answers.StandardAnswer.Retired;
import torg.register.AccountId;
import torg.staff.Person;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** The table standard_answer. */
@Component
class StandardAnswers {
    private static final String SELECT = """
            select s.*, u.kind as unit_kind, u.name as unit_name, u.short_name, u.path,
                p.sign_in_name, p.name as owner_name, p.email
            from standard_answer s join unit u on u.id = s.unit_id join person p on p.id = s.owner_id
            """;

    /** Words in any form, or a piece of the title while one is still writing. */
    private static final String SAYS = """
             and (:text = '' or s.found @@ websearch_to_tsquery('swedish', :text)
                or s.title ilike '%' || :like || '%' or s.topic ilike '%' || :like || '%')
            """;

    private final JdbcClient db;

    StandardAnswers(JdbcClient db) {
        this.db = db;
    }

    AnswerId add(Wording wording, Instant at) {
        return new AnswerId(bind(db.sql("""
                        insert into standard_answer (kind, title, topic, unit_id, owner_id, words, short_words, source,
                            checked_by, review_on, changed_at)
                        values (:kind, :title, :topic, :unit, :owner, :words, :shortWords, :source, :checkedBy, :reviewOn, :at)
                        returning id
                        """), wording, at).query(Long.class).single());
    }

    void save(StandardAnswer answer) {
        bind(db.sql("""
                        update standard_answer set kind = :kind, title = :title, topic = :topic, unit_id = :unit,
                            owner_id = :owner, words = :words, short_words = :shortWords, source = :source,
                            checked_by = :checkedBy, review_on = :reviewOn, changed_at = :at,
                            retired_by = :retiredBy, retired_at = :retiredAt, retired_reason = :reason
                        where id = :id
                        """), answer.wording(), answer.changedAt())
                .param("id", answer.id().value())
                .param("retiredBy", answer.retired().map(Retired::by).orElse(null), Types.VARCHAR)
                .param(
                        "retiredAt",
                        answer.retired().map(Retired::at).map(Timestamp::from).orElse(null),
                        Types.TIMESTAMP)
                .param("reason", answer.retired().map(Retired::reason).orElse(null), Types.VARCHAR)
                .update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Wording wording, Instant at) {
        return sql.param("kind", wording.kind().name())
                .param("title", wording.title())
                .param("topic", wording.topic())
                .param("unit", wording.unit().id())
                .param("owner", wording.owner().id())
                .param("words", wording.words())
                .param("shortWords", wording.shortWords())
                .param("source", wording.source())
                .param("checkedBy", wording.checkedBy())
                .param("reviewOn", wording.reviewOn())
                .param("at", Timestamp.from(at));
    }

    Optional<StandardAnswer> find(AnswerId id) {
        return db.sql(SELECT + "where s.id = :id")
                .param("id", id.value())
                .query(StandardAnswers::answer)
                .optional();
    }

    Optional<StandardAnswer> hold(AnswerId id) {
        return db.sql(SELECT + "where s.id = :id for update of s")
                .param("id", id.value())
                .query(StandardAnswers::answer)
                .optional();
    }

    /** The ones to look over first. */
    List<StandardAnswer> page(Search search, LocalDate today, int most) {
        return db.sql(SELECT + "where (s.retired_at is not null) = :retired" + SAYS + """
                         and (cast(:unit as bigint) is null or u.path @> array[cast(:unit as bigint)])
                         and (cast(:owner as bigint) is null or s.owner_id = :owner)
                         and (not :expired or s.review_on < :today)
                        order by s.review_on, s.title collate "sv-SE-x-icu", s.id limit :most
                        """)
                .param("retired", search.which() == Search.Which.RETIRED)
                .param("expired", search.which() == Search.Which.EXPIRED)
                .param("text", search.text())
                .param("like", like(search.text()))
                .param("unit", search.unit().orElse(null), Types.BIGINT)
                .param("owner", search.owner().orElse(null), Types.BIGINT)
                .param("today", today)
                .param("most", most)
                .query(StandardAnswers::answer)
                .list();
    }

    /** What a unit may use: its own and everything above it; the nearest first. */
    List<StandardAnswer> usable(Collection<Long> place, String text, int most) {
        return db.sql(SELECT + "where s.retired_at is null and s.unit_id = any(:place)" + SAYS + """
                        order by cardinality(u.path) desc, s.title collate "sv-SE-x-icu", s.id limit :most
                        """)
                .param("place", place.toArray(Long[]::new))
                .param("text", text)
                .param("like", like(text))
                .param("most", most)
                .query(StandardAnswers::answer)
                .list();
    }

    /** Those to be looked over by a day whose owner has not been asked. */
    List<StandardAnswer> unasked(LocalDate by) {
        return db.sql(
                        SELECT
                                + "where s.retired_at is null and s.asked_about is null and s.review_on <= :by order by s.id for update of s")
                .param("by", by)
                .query(StandardAnswers::answer)
                .list();
    }

    void asked(AnswerId id, Optional<AccountId> about) {
        db.sql("update standard_answer set asked_about = :about where id = :id")
                .param("id", id.value())
                .param("about", about.map(AccountId::value).orElse(null), Types.BIGINT)
                .update();
    }

    Optional<AccountId> askedAbout(AnswerId id) {
        return db.sql("select asked_about from standard_answer where id = :id and asked_about is not null")
                .param("id", id.value())
                .query((row, n) -> new AccountId(row.getLong(1)))
                .optional();
    }

    private static String like(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static StandardAnswer answer(ResultSet row, int number) throws SQLException {
        return new StandardAnswer(
                new AnswerId(row.getLong("id")),
                new Wording(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("topic"),
                        new Unit(
                                row.getLong("unit_id"),
                                UnitKind.valueOf(row.getString("unit_kind")),
                                row.getString("unit_name"),
                                row.getString("short_name"),
                                List.of((Long[]) row.getArray("path").getArray())),
                        new Person(
                                row.getLong("owner_id"),
                                row.getString("sign_in_name"),
                                row.getString("owner_name"),
                                row.getString("email")),
                        row.getString("words"),
                        row.getString("short_words"),
                        row.getString("source"),
                        row.getString("checked_by"),
                        row.getObject("review_on", LocalDate.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("retired_at") == null
                        ? Optional.empty()
                        : Optional.of(new Retired(
                                row.getString("retired_by"),
                                row.getObject("retired_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("retired_reason"))));
    }
}
