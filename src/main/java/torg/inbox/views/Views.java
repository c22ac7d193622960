package torg.inbox.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.inbox.InboxEvent.ViewRemoved;
import torg.inbox.InboxEvent.ViewSaved;
import torg.inbox.Look;
import torg.inbox.Queue;
import torg.inbox.Urgency;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Network;
import torg.platforms.Way;
import torg.shell.NotFound;
import torg.shell.Refused;

/** People's saved views, and the table saved_view. A view gives no right: it narrows what one may see anyway. */
@Component
public class Views {
    /** Each is counted at every look at the inbox. */
    private static final int MOST = 8;

    private final JdbcClient db;
    private final Ledger ledger;

    Views(JdbcClient db, Ledger ledger) {
        this.db = db;
        this.ledger = ledger;
    }

    @Transactional
    public void save(String name, Look look, long person, Actor actor) {
        if (of(person).stream().filter(view -> !view.name().equals(name)).count() >= MOST) {
            throw new Refused("inbox.view.too-many");
        }
        db.sql("""
                        insert into saved_view (person_id, name, queue, network, unit_id, account_id, urgency, way)
                        values (:person, :name, :queue, :network, :unit, :account, :urgency, :way)
                        on conflict (person_id, name) do update set queue = excluded.queue, network = excluded.network,
                            unit_id = excluded.unit_id, account_id = excluded.account_id, urgency = excluded.urgency, way = excluded.way
                        """)
                .param("person", person)
                .param("name", name)
                .param("queue", look.queue().name())
                .param("network", look.network().map(Network::name).orElse(null), Types.VARCHAR)
                .param("unit", look.unit().orElse(null), Types.BIGINT)
                .param("account", look.account().orElse(null), Types.BIGINT)
                .param("way", look.way().map(Way::name).orElse(null), Types.VARCHAR)
                .param("urgency", look.urgency().map(Urgency::ordinal).orElse(null), Types.SMALLINT)
                .update();
        ledger.record(actor, new ViewSaved(person, name));
    }

    @Transactional
    public void remove(long id, long person, Actor actor) {
        var view = of(person).stream().filter(v -> v.id() == id).findFirst().orElseThrow(NotFound::new);
        db.sql("delete from saved_view where id = :id").param("id", id).update();
        ledger.record(actor, new ViewRemoved(person, view.name()));
    }

    public List<View> of(long person) {
        return db.sql("select * from saved_view where person_id = :person order by name, id")
                .param("person", person)
                .query(Views::view)
                .list();
    }

    private static View view(ResultSet row, int number) throws SQLException {
        return new View(
                row.getLong("id"),
                row.getString("name"),
                new Look(
                        Queue.valueOf(row.getString("queue")),
                        Optional.ofNullable(row.getString("network")).map(Network::valueOf),
                        Optional.ofNullable(row.getObject("unit_id", Long.class)),
                        Optional.ofNullable(row.getObject("account_id", Long.class)),
                        Optional.ofNullable(row.getObject("urgency", Integer.class))
                                .map(n -> Urgency.values()[n]),
                        Optional.ofNullable(row.getString("way")).map(Way::valueOf)));
    }
}
