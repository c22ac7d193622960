package torg.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.privacy.disposal.DocumentKind;
import torg.privacy.disposal.Item;
import torg.privacy.disposal.Stock;

/** What residents had written before Torg was there, for the document plan. It is counted from when it was written. */
@Component
class ImportedStock implements Stock {
    private static final String SELECT = """
            select i.id, i.capture, i.account_id, left(i.masked, 160) as masked, coalesce(i.said_at, e.received_at) as said
            from export_item i join export_archive e on e.id = i.archive_id
            where not i.ours and (i.words <> '' or i.author <> '')
            """;
    private static final String DUE = SELECT + """
             and coalesce(i.said_at, e.received_at) < :before and i.account_id in (
                select a.id from account a join unit u on u.id = a.unit_id
                where (a.id = :account or :account = 0)
                    and (u.path && cast(:within as bigint[]) or cast(:within as bigint[]) = '{}')
                    and not u.path && cast(:without as bigint[]))
            """;

    private final JdbcClient db;

    ImportedStock(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Document> due(Asked asked, int most) {
        return asked.kind() != DocumentKind.IMPORTED
                ? List.of()
                : due(DUE + " order by said, i.id limit :most", asked, most)
                        .query(ImportedStock::document)
                        .list();
    }

    private JdbcClient.StatementSpec due(String sql, Asked asked, int most) {
        return db.sql(sql).params(asked.parameters()).param("most", most);
    }

    @Override
    public List<Document> of(Collection<Item> items) {
        return db.sql(SELECT + " and i.id = any(cast(:ids as bigint[]))")
                .param(
                        "ids",
                        items.stream()
                                .map(item -> item.message() - ExportTraces.FIRST)
                                .filter(id -> id > 0)
                                .toArray(Long[]::new))
                .query(ImportedStock::document)
                .list();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        var said = row.getTimestamp("said").toInstant();
        return new Document(
                new Item(ExportTraces.FIRST + row.getLong("id"), row.getLong("capture")),
                Optional.of(DocumentKind.IMPORTED),
                row.getLong("account_id"),
                0,
                said,
                said,
                row.getString("masked"));
    }
}
