package torg.privacy.readings;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table reading_review. */
@Component
class Reviews {
    private final JdbcClient db;

    Reviews(JdbcClient db) {
        this.db = db;
    }

    Map<Long, Reading.Review> of(YearMonth month) {
        var reviews = new HashMap<Long, Reading.Review>();
        db.sql("select * from reading_review where month = :month")
                .param("month", month.atDay(1))
                .query(row -> {
                    reviews.put(
                            row.getLong("entry"),
                            new Reading.Review(
                                    row.getBoolean("fine"), row.getString("note"), row.getString("reviewer")));
                });
        return reviews;
    }

    /** @return whether nobody had looked at it before */
    boolean add(long entry, YearMonth month, Reading.Review review, Instant at) {
        return db.sql("""
                        insert into reading_review (entry, month, fine, note, reviewer, at)
                        values (:entry, :month, :fine, :note, :reviewer, :at) on conflict do nothing
                        """)
                        .param("entry", entry)
                        .param("month", month.atDay(1))
                        .param("fine", review.fine())
                        .param("note", review.note())
                        .param("reviewer", review.reviewer())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
