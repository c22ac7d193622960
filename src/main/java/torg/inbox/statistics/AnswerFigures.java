package torg.inbox.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.Urgency;
import torg.shell.Words;

/**
 * Counts (domain.md D32). Nothing here knows who wrote: no query reads an author, and nothing is grouped by one, so no
 * profile of a resident can come out of it.
 */
@Component
public class AnswerFigures {
    private final JdbcClient db;

    AnswerFigures(JdbcClient db) {
        this.db = db;
    }

    /**
     * One line of numbers.
     *
     * @param name the unit, the week, the topic; empty for all of it
     * @param answered answers given in the period, whenever the question came
     * @param median time on the clock on the wall, not open hours
     * @param promised how many of the answers had a promised time
     * @param inTime how many of those kept it
     */
    public record Line(
            String name,
            long came,
            long answered,
            Optional<Duration> median,
            Optional<Duration> ninetieth,
            long promised,
            long inTime,
            long waiting,
            long late) {

        /** Percent of those with a promise; empty when none had one. */
        public Optional<Long> share() {
            return promised == 0 ? Optional.empty() : Optional.of(Math.round(100.0 * inTime / promised));
        }
    }

    /** How much came in of a kind. */
    public record Topic(String name, long came) {}

    /** The days, both included, as the city's clock has them. */
    public record Period(LocalDate from, LocalDate until) {
        Instant begins() {
            return from.atStartOfDay(Words.ZONE).toInstant();
        }

        Instant ends() {
            return until.plusDays(1).atStartOfDay(Words.ZONE).toInstant();
        }
    }

    public Line whole(Period period, Collection<Long> units, Instant now) {
        return lines("''", period, units, now).stream()
                .findFirst()
                .orElse(new Line("", 0, 0, Optional.empty(), Optional.empty(), 0, 0, 0, 0));
    }

    public List<Line> byUnit(Period period, Collection<Long> units, Instant now) {
        return lines("(select u.name from unit u where u.id = x.unit_id)", period, units, now);
    }

    /** By the Monday of the week in which it came or was answered. */
    public List<Line> byWeek(Period period, Collection<Long> units, Instant now) {
        return lines(
                "to_char(date_trunc('week', x.at at time zone 'Europe/Stockholm'), 'YYYY-MM-DD')", period, units, now);
    }

    private List<Line> lines(String name, Period period, Collection<Long> units, Instant now) {
        return db.sql("""
                        with x as (
                            select unit_id, first_at as at, 'CAME' as what, null::timestamptz as asked_at, null::timestamptz as promised_at
                            from conversation where first_at >= :from and first_at < :until and unit_id = any(:units)
                            union all
                            select unit_id, answered_at, 'ANSWERED', asked_at, promised_at
                            from answer_given where answered_at >= :from and answered_at < :until and unit_id = any(:units)
                            union all
                            select unit_id, first_at, case when due_at < :now then 'LATE' else 'WAITING' end, null, null
                            from conversation where first_at >= :from and first_at < :until and unit_id = any(:units)
                              and state in ('WAITING', 'TAKEN') and merged_into is null)
                        select %s as name,
                            count(*) filter (where what = 'CAME') as came,
                            count(*) filter (where what = 'ANSWERED') as answered,
                            percentile_disc(0.5) within group (order by extract(epoch from at - asked_at)) filter (where what = 'ANSWERED') as median,
                            percentile_disc(0.9) within group (order by extract(epoch from at - asked_at)) filter (where what = 'ANSWERED') as ninetieth,
                            count(promised_at) filter (where what = 'ANSWERED') as promised,
                            count(*) filter (where what = 'ANSWERED' and at <= promised_at) as in_time,
                            count(*) filter (where what in ('WAITING', 'LATE')) as waiting,
                            count(*) filter (where what = 'LATE') as late
                        from x group by 1 order by 1
                        """.formatted(name))
                .param("from", Timestamp.from(period.begins()))
                .param("until", Timestamp.from(period.ends()))
                .param("units", units.toArray(Long[]::new))
                .param("now", Timestamp.from(now))
                .query(AnswerFigures::line)
                .list();
    }

    /** What accounts are about, in the city's own words for topics. An account with two topics counts under both. */
    public List<Topic> topics(Period period, Collection<Long> units) {
        return db.sql("""
                        select t.topic, count(*) as came
                        from conversation c join account a on a.id = c.account_id cross join unnest(a.topics) as t (topic)
                        where c.first_at >= :from and c.first_at < :until and c.unit_id = any(:units)
                        group by t.topic order by 2 desc, 1 limit 50
                        """)
                .param("from", Timestamp.from(period.begins()))
                .param("until", Timestamp.from(period.ends()))
                .param("units", units.toArray(Long[]::new))
                .query((row, n) -> new Topic(row.getString(1), row.getLong(2)))
                .list();
    }

    /** By what put them where they stood in the queue. */
    public List<Topic> kinds(Period period, Collection<Long> units) {
        return db.sql("""
                        select urgency, count(*) as came from conversation
                        where first_at >= :from and first_at < :until and unit_id = any(:units)
                        group by urgency order by urgency
                        """)
                .param("from", Timestamp.from(period.begins()))
                .param("until", Timestamp.from(period.ends()))
                .param("units", units.toArray(Long[]::new))
                .query((row, n) -> new Topic(Words.t(Urgency.values()[row.getInt(1)].word()), row.getLong(2)))
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("name"),
                row.getLong("came"),
                row.getLong("answered"),
                time(row, "median"),
                time(row, "ninetieth"),
                row.getLong("promised"),
                row.getLong("in_time"),
                row.getLong("waiting"),
                row.getLong("late"));
    }

    private static Optional<Duration> time(ResultSet row, String column) throws SQLException {
        var seconds = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.max(0, Math.round(seconds))));
    }
}
