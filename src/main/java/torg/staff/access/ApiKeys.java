package torg.staff.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table api_key. */
@Component
class ApiKeys {
    private final JdbcClient db;

    ApiKeys(JdbcClient db) {
        this.db = db;
    }

    void add(long person, byte[] hash, String label, Instant madeAt, LocalDate until) {
        db.sql("""
                        insert into api_key (hash, person_id, label, made_at, valid_to)
                        values (:hash, :person, :label, :madeAt, :until)
                        """)
                .param("hash", hash)
                .param("person", person)
                .param("label", label)
                .param("madeAt", Timestamp.from(madeAt))
                .param("until", until)
                .update();
    }

    List<ApiKey> of(long person) {
        return db.sql("select * from api_key where person_id = :person order by id desc")
                .param("person", person)
                .query((row, n) -> new ApiKey(
                        row.getLong("id"),
                        row.getString("label"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("valid_to", LocalDate.class),
                        row.getBoolean("withdrawn")))
                .list();
    }

    /** The label, when there was something to withdraw. */
    Optional<String> withdraw(long person, long id) {
        return db.sql(
                        "update api_key set withdrawn = true where id = :id and person_id = :person and not withdrawn returning label")
                .param("id", id)
                .param("person", person)
                .query(String.class)
                .optional();
    }

    void endAll(long person, LocalDate lastDay) {
        db.sql("update api_key set valid_to = :lastDay where person_id = :person and valid_to > :lastDay")
                .param("lastDay", lastDay)
                .param("person", person)
                .update();
    }
}
