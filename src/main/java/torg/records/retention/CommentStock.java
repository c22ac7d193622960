package torg.records.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.privacy.disposal.DocumentKind;
import torg.privacy.disposal.Item;
import torg.privacy.disposal.Stock;
import torg.records.Keeping;

/**
 * What residents wrote, by how a person has decided that it is kept. What nobody has decided about, what got something new
 * after the decision, and what still waits for an answer is never due.
 */
@Component
class CommentStock implements Stock {
    private static final Map<Keeping, DocumentKind> KINDS = Map.of(
            Keeping.LITTLE, DocumentKind.COMMENT_LITTLE,
            Keeping.IN_ORDER, DocumentKind.COMMENT_IN_ORDER,
            Keeping.REGISTER, DocumentKind.COMMENT_REGISTERED);
    private static final String COLUMNS = """
            select m.id, m.capture, c.account_id, root.id as conversation, m.at, root.last_at,
                case when root.until >= root.last_at then root.keeping end as keeping,
                case when root.secret or c.secret then '' else left(m.masked, 160) end as masked
            """;
    /** A message that was let go of has neither words nor writer. */
    private static final String KEPT = " and not m.ours and (m.words <> '' or m.author <> '')";

    /** From the decision down, so that what is kept otherwise is never read. */
    private static final String DUE = """
             from (select c.id, c.last_at, c.secret, k.until, k.keeping
                    from record_classification k join conversation c on c.id = k.conversation_id
                    where k.keeping = :keeping and k.until >= c.last_at
                        and (k.keeping = 'LITTLE' or c.state in ('ANSWERED', 'CLOSED'))
                        and (:settled = false or c.last_at < :before)) root
            join conversation c on c.id = root.id or c.merged_into = root.id
            join account a on a.id = c.account_id join unit u on u.id = a.unit_id
            join message m on m.conversation_id = c.id
            where (:settled or m.at < :before) and (a.id = :account or :account = 0)
                and (u.path && cast(:within as bigint[]) or cast(:within as bigint[]) = '{}')
                and not u.path && cast(:without as bigint[])
            """ + KEPT;

    private final JdbcClient db;

    CommentStock(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Document> due(Asked asked, int most) {
        return keeping(asked.kind())
                .map(keeping -> asked(
                                COLUMNS + DUE + " order by " + (settled(asked) ? "root.last_at" : "m.at")
                                        + ", m.id limit :most",
                                asked,
                                keeping,
                                most)
                        .query(CommentStock::document)
                        .list())
                .orElse(List.of());
    }

    private JdbcClient.StatementSpec asked(String sql, Asked asked, Keeping keeping, int most) {
        return db.sql(sql)
                .param("keeping", keeping.name())
                .param("settled", settled(asked))
                .params(asked.parameters())
                .param("most", most);
    }

    private static boolean settled(Asked asked) {
        return asked.counted() == Counted.SETTLED;
    }

    private static Optional<Keeping> keeping(DocumentKind kind) {
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public List<Document> of(Collection<Item> items) {
        return db.sql(COLUMNS + """
                        from message m join conversation c on c.id = m.conversation_id
                        join lateral (select r.id, r.last_at, r.secret, k.until, k.keeping
                            from conversation r left join record_classification k on k.conversation_id = r.id
                            where r.id = coalesce(c.merged_into, c.id)) root on true
                        where m.id = any(cast(:ids as bigint[]))
                        """ + KEPT)
                .param("ids", items.stream().map(Item::message).toArray(Long[]::new))
                .query(CommentStock::document)
                .list();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                new Item(row.getLong("id"), row.getLong("capture")),
                Optional.ofNullable(row.getString("keeping"))
                        .map(Keeping::valueOf)
                        .map(KINDS::get),
                row.getLong("account_id"),
                row.getLong("conversation"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                row.getString("masked"));
    }
}
