package torg.moderation.equality;

import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.moderation.ActId;
import torg.moderation.Measure;

/**
 * Counts measures. Only reads. What restricted somebody's words stands beside what was left, because equal treatment is
 * seen in comparing (domain.md D41; RF 1:9).
 */
@Component
public class Equality {
    private static final int SAMPLE = 5;
    private static final String RESTRICTING = "('HIDE', 'RESTRICT', 'DELETE', 'BLOCK')";

    private final JdbcClient db;

    Equality(JdbcClient db) {
        this.db = db;
    }

    /** From the first day to the last, both included. */
    public record Period(LocalDate from, LocalDate to) {}

    /**
     * How often something was restricted, and how often it was left.
     *
     * @param key what the line is about: a ground's code, a colleague's number, an account's number
     */
    public record Line(String key, String name, long restricted, long left, long restored) {}

    /**
     * A pair to compare: something that was restricted and something that was left, on the same ground or account.
     *
     * @param left empty where nothing was left to compare with, which is itself worth a question
     */
    public record Pair(
            ActId restricted, String words, Optional<ActId> left, Optional<String> leftWords, String ground) {}

    /** What everybody may know. @param blocks in force now */
    public record Public(
            List<Count> measures, long blocks, long objections, long restored, Optional<Duration> median) {}

    public record Count(Measure.Kind kind, long count) {}

    public List<Line> byGround(Collection<Long> units, Period period) {
        return lines("a.ground_code", "max(a.ground_title || ', ' || a.paragraph)", units, period);
    }

    public List<Line> byColleague(Collection<Long> units, Period period) {
        return lines("a.decided_by::text", "max(a.decided_name)", units, period);
    }

    /** Under a number of their own, never a name: who they are is not what is compared. */
    public List<Line> byAuthor(Collection<Long> units, Period period) {
        return lines(
                "left(encode(sha256(convert_to(case when a.author_id = '' then c.root else a.author_id end, 'UTF8')), 'hex'), 8)",
                "''",
                units,
                period);
    }

    /** What the account is about, and the account itself where it has no topic. */
    public List<Line> byTopic(Collection<Long> units, Period period) {
        return lines("coalesce(nullif(array_to_string(acc.topics, ', '), ''), acc.name, '')", "''", units, period);
    }

    private List<Line> lines(String key, String name, Collection<Long> units, Period period) {
        return db.sql("""
                        select %s as key, %s as name,
                            count(*) filter (where a.measure in %s) as restricted,
                            count(*) filter (where a.measure not in %s) as left_standing,
                            count(*) filter (where a.measure in %s and a.state = 'LIFTED' and a.settled_by is not null) as restored
                        from moderation_act a
                        join conversation c on c.id = a.conversation_id
                        left join account acc on acc.id = c.account_id
                        where c.unit_id = any(:units) and a.state in ('STANDS', 'LIFTED')
                          and (a.decided_at at time zone 'Europe/Stockholm')::date between :from and :to
                        group by 1 order by 3 desc, 4 desc, 1 limit 200
                        """.formatted(key, name, RESTRICTING, RESTRICTING, RESTRICTING))
                .param("units", units.toArray(Long[]::new))
                .param("from", Date.valueOf(period.from()))
                .param("to", Date.valueOf(period.to()))
                .query((row, n) ->
                        new Line(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }

    /**
     * A few to read side by side. Which ones follows from a hash of their number and the period: nobody chooses them, and
     * whoever asks again gets the same.
     */
    public List<Pair> sample(Collection<Long> units, Period period) {
        return db.sql("""
                        with act as materialized (
                            select a.*, c.account_id, md5(a.id::text || cast(:from as text)) as lot
                            from moderation_act a join conversation c on c.id = a.conversation_id
                            where c.unit_id = any(:units) and a.state in ('STANDS', 'LIFTED')
                              and (a.decided_at at time zone 'Europe/Stockholm')::date between :from and :to)
                        select r.id, r.words, r.ground_title, l.id as left_id, l.words as left_words
                        from act r left join lateral (
                            select k.id, k.words from act k
                            where k.measure in ('KEEP', 'WARN') and k.message_id <> r.message_id
                            order by k.ground_code = r.ground_code desc, k.account_id = r.account_id desc, k.lot limit 1) l on true
                        where r.measure in %s order by r.lot limit :most
                        """.formatted(RESTRICTING))
                .param("units", units.toArray(Long[]::new))
                .param("from", Date.valueOf(period.from()))
                .param("to", Date.valueOf(period.to()))
                .param("most", SAMPLE)
                .query((row, n) -> new Pair(
                        new ActId(row.getLong("id")),
                        row.getString("words"),
                        Optional.ofNullable(row.getObject("left_id", Long.class))
                                .map(ActId::new),
                        Optional.ofNullable(row.getString("left_words")),
                        row.getString("ground_title")))
                .list();
    }

    /** Of the whole city, for everybody, in one asking. */
    public Public open(LocalDate since) {
        var counts = db.sql("""
                        select measure, count(*) from moderation_act
                        where state in ('STANDS', 'LIFTED') and decided_at >= :since group by 1
                        """)
                .param("since", Date.valueOf(since))
                .query((row, n) -> new Count(Measure.Kind.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return db.sql("""
                        select (select count(*) from moderation_act where measure = 'BLOCK' and state = 'STANDS') as blocks,
                            count(*) as objections, count(*) filter (where restored) as restored,
                            percentile_disc(0.5) within group (order by cast(extract(epoch from decided_at - made_at) as double precision)) as median
                        from moderation_objection where made_at >= :since
                        """)
                .param("since", Date.valueOf(since))
                .query((row, n) -> new Public(
                        counts,
                        row.getLong("blocks"),
                        row.getLong("objections"),
                        row.getLong("restored"),
                        Optional.ofNullable(row.getObject("median", Double.class))
                                .map(seconds -> Duration.ofSeconds(seconds.longValue()))))
                .single();
    }
}
