package torg.moderation.sampling;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.moderation.Act;
import torg.moderation.ActId;
import torg.moderation.Moderation;
import torg.moderation.sampling.SamplingEvent.MeasureLookedAtTwice;
import torg.shell.Refused;

/** The door to the month's sample. */
@Component
public class Sampling {
    private static final int MOST = 5;

    private final JdbcClient db;
    private final Moderation moderation;
    private final Ledger ledger;

    Sampling(JdbcClient db, Moderation moderation, Ledger ledger) {
        this.db = db;
        this.moderation = moderation;
        this.ledger = ledger;
    }

    /** @param look empty until somebody else has read it */
    public record Drawn(Act act, Optional<Look> look) {}

    public record Look(boolean agrees, String note, String by, Instant at) {}

    private record Found(ActId act, Optional<Look> look) {}

    /**
     * The sample of a month that is over. Which measures it falls on follows from a hash of their number and the month, so
     * nobody chooses them and whoever asks again gets the same.
     */
    public List<Drawn> of(Collection<Long> units, YearMonth month) {
        return db
                .sql("""
                        select a.id, s.agrees, s.note, s.by_name, s.at
                        from moderation_act a
                        join conversation c on c.id = a.conversation_id
                        left join moderation_second_look s on s.act_id = a.id
                        where c.unit_id = any(:units) and a.state in ('STANDS', 'LIFTED')
                          and (a.decided_at at time zone 'Europe/Stockholm')::date between :first and :last
                        order by md5(a.id::text || cast(:first as text)), a.id limit :most
                        """)
                .param("units", units.toArray(Long[]::new))
                .param("first", Date.valueOf(month.atDay(1)))
                .param("last", Date.valueOf(month.atEndOfMonth()))
                .param("most", MOST)
                .query(Sampling::found)
                .list()
                .stream()
                .map(found -> new Drawn(moderation.find(found.act()), found.look()))
                .toList();
    }

    /** By somebody who had no part in it. It changes nothing by itself: whoever disagrees can have it lifted. */
    @Transactional
    public void look(ActId id, YearMonth month, boolean agrees, String note, Act.By by, Actor actor) {
        if (!month.isBefore(YearMonth.from(moderation.today()))) {
            throw new Refused("moderation.sample.month-goes-on");
        }
        if (moderation.find(id).decidedBy(by.person())) {
            throw new Refused("moderation.sample.somebody-else");
        }
        try {
            db.sql("""
                            insert into moderation_second_look (act_id, month, agrees, note, by_id, by_name, at)
                            values (:act, :month, :agrees, :note, :by, :name, :at)
                            """)
                    .param("act", id.value())
                    .param("month", Date.valueOf(month.atDay(1)))
                    .param("agrees", agrees)
                    .param("note", note)
                    .param("by", by.person())
                    .param("name", by.name())
                    .param("at", Timestamp.from(by.at()))
                    .update();
        } catch (DuplicateKeyException already) {
            throw new Refused("moderation.sample.already-read");
        }
        ledger.record(actor, new MeasureLookedAtTwice(id.value(), month.toString(), agrees, note));
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                new ActId(row.getLong("id")),
                row.getObject("at") == null
                        ? Optional.empty()
                        : Optional.of(new Look(
                                row.getBoolean("agrees"),
                                row.getString("note"),
                                row.getString("by_name"),
                                row.getTimestamp("at").toInstant())));
    }
}
