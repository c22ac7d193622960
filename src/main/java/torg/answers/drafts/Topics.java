package torg.answers.drafts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table four_eyes_topic. */
@Component
class Topics {
    private final JdbcClient db;

    Topics(JdbcClient db) {
        this.db = db;
    }

    /** @return empty when the unit has it already */
    Optional<Long> add(long unit, String word, String by, Instant at) {
        return db.sql("""
                        insert into four_eyes_topic (unit_id, word, added_by, added_at) values (:unit, :word, :by, :at)
                        on conflict do nothing returning id
                        """)
                .param("unit", unit)
                .param("word", word)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional();
    }

    boolean remove(long id) {
        return db.sql("delete from four_eyes_topic where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Topic> find(long id) {
        return db.sql(
                        "select t.*, u.name as unit from four_eyes_topic t join unit u on u.id = t.unit_id where t.id = :id")
                .param("id", id)
                .query(Topics::topic)
                .optional();
    }

    List<Topic> all() {
        return db.sql("""
                        select t.*, u.name as unit from four_eyes_topic t join unit u on u.id = t.unit_id
                        order by t.word collate "sv-SE-x-icu", t.id
                        """).query(Topics::topic).list();
    }

    /** @param place a unit and everything above it */
    List<String> words(Collection<Long> place) {
        return db.sql("select word from four_eyes_topic where unit_id = any(:place) order by word")
                .param("place", place.toArray(Long[]::new))
                .query(String.class)
                .list();
    }

    private static Topic topic(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Topic(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getString("unit"),
                row.getString("word"),
                row.getString("added_by"));
    }
}
