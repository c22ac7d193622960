package torg.records.packages.deeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.records.packages.deeds.Telling.Told;
import torg.records.packages.sip.Deed.Kind;
import torg.register.AccountId;

/**
 * What happened to captures, out of the tables of the rooms that did it, with whoever the ledger names. A capture that was
 * judged, given out or changed is the one that the message was read from then.
 */
@Component
class DeedRows {
    private static final String OF_A_LINE = """
            select e.at, e.actor, e.content from ledger_entry e
            where e.subject = 'moderation/' || a.id and e.kind =""";

    private static final String ALL = """
            select m.capture, 'MODIFICATION' as kind, 'edited' as word, '' as what, m.edited_at as at, 'resident' as actor, true as fine
            from conversation c join message m on m.conversation_id = c.id
            where c.account_id = :account and m.capture >= :from and not m.ours and m.edited_at is not null
            union all
            select m.capture, 'DELETION', 'removed', '', m.removed_at, 'resident', true
            from conversation c join message m on m.conversation_id = c.id
            where c.account_id = :account and m.capture >= :from and m.removed_at is not null
                and not exists (select from moderation_act a
                    where a.message_id = m.id and a.measure = 'DELETE' and a.state = 'STANDS')
            union all
            select a.capture, case when a.measure = 'DELETE' then 'DELETION' else 'HIDING' end,
                case when a.measure = 'DELETE' then 'deleted-there' else 'hidden-there' end, a.paragraph, e.at, e.actor,
                a.state = 'LIFTED' or a.execution in ('NOT_NEEDED', 'DONE', 'DONE_BY_HAND')
            from conversation c join moderation_act a on a.conversation_id = c.id
            cross join lateral (%1$s 'moderation.measure-decided') e
            where c.account_id = :account and a.capture >= :from and a.measure in ('HIDE', 'RESTRICT', 'DELETE')
                and a.state in ('STANDS', 'LIFTED')
            union all
            select a.capture, 'RESTORATION', 'restored', '', e.at, e.actor, true
            from conversation c join moderation_act a on a.conversation_id = c.id
            cross join lateral (%1$s 'moderation.measure-lifted') e
            where c.account_id = :account and a.capture >= :from and a.measure in ('HIDE', 'RESTRICT') and a.state = 'LIFTED'
            union all
            select i.capture, 'DISSEMINATION', case when i.outcome = 'WHOLE' then 'released-whole' else 'released-part' end, '',
                p.delivered_at, coalesce(e.actor, 'torg Torg'), true
            from conversation c join message m on m.conversation_id = c.id
            join release_item i on i.kind = 'MESSAGE' and i.message = m.id
            join release_part p on p.id = i.part_id
            left join lateral (
                select e.actor from ledger_entry e
                where e.subject = 'release/' || p.request_id and e.kind = 'records.release-part-delivered'
                    and (convert_from(e.content, 'UTF8')::jsonb ->> 'part')::int = p.number
                order by e.id limit 1) e on true
            where c.account_id = :account and i.capture >= :from and p.delivered_at is not null and i.outcome <> 'REFUSED'
            order by 1 fetch first :most rows with ties
            """.formatted(OF_A_LINE);

    private final JdbcClient db;

    DeedRows(JdbcClient db) {
        this.db = db;
    }

    /** In the order of the captures; of the last one, all of it. */
    List<Told> from(AccountId account, long capture, int most) {
        return db.sql(ALL)
                .param("account", account.value())
                .param("from", capture)
                .param("most", most)
                .query(DeedRows::told)
                .list();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                row.getLong("capture"),
                Deeds.deed(
                        Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getBoolean("fine"),
                        row.getString("word"),
                        row.getString("what")));
    }
}
