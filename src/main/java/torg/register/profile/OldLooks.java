package torg.register.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.privacy.disposal.DocumentKind;
import torg.privacy.disposal.Item;
import torg.privacy.disposal.Keeper;
import torg.privacy.disposal.Stock;

/**
 * How accounts looked before they looked as they do, for the document plan. The newest look of an account is never old,
 * whatever its age. That an account was looked at, and when it changed, stays.
 */
@Component
class OldLooks implements Stock, Keeper {
    private static final String SELECT = """
            select p.id, p.entry_id, p.account_id, p.first_at, n.first_at as replaced, a.name
            from account_profile p join account a on a.id = p.account_id join unit u on u.id = a.unit_id
            join lateral (select first_at from account_profile n where n.account_id = p.account_id and n.id > p.id
                order by n.id limit 1) n on true
            where p.profile <> cast(:blank as jsonb)
            """;
    private static final String DUE = SELECT + """
             and case :counted when 'ARRIVED' then p.first_at else n.first_at end < :before
                and (a.id = :account or :account = 0)
                and (u.path && cast(:within as bigint[]) or cast(:within as bigint[]) = '{}')
                and not u.path && cast(:without as bigint[])
            """;
    /** A portrait of nobody: what stored looks are read into must still hold. */
    private static final String BLANK =
            "{\"handle\":\"\",\"name\":\"\",\"description\":\"\",\"links\":[],\"relMe\":[],\"latest\":[]}";

    private final JdbcClient db;

    OldLooks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Document> due(Asked asked, int most) {
        return asked.kind() != DocumentKind.PROFILE
                ? List.of()
                : due(DUE + " order by n.first_at, p.id limit :most", asked, most)
                        .query(OldLooks::document)
                        .list();
    }

    private JdbcClient.StatementSpec due(String sql, Asked asked, int most) {
        return db.sql(sql)
                .param("blank", BLANK)
                .param("counted", asked.counted().name())
                .params(asked.parameters())
                .param("most", most);
    }

    @Override
    public List<Document> of(Collection<Item> items) {
        return db.sql(SELECT + " and p.entry_id = any(cast(:captures as bigint[]))")
                .param("blank", BLANK)
                .param("captures", captures(items))
                .query(OldLooks::document)
                .list();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                new Item(0, row.getLong("entry_id")),
                Optional.of(DocumentKind.PROFILE),
                row.getLong("account_id"),
                0,
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("replaced").toInstant(),
                row.getString("name"));
    }

    @Override
    public List<Item> with(List<Item> items) {
        return List.of();
    }

    /** A picture that another look shows too stays with that. */
    @Override
    public void letGo(List<Item> items) {
        var pictures = db.sql("""
                        with gone as (select id, picture from account_profile where entry_id = any(cast(:captures as bigint[])))
                        update account_profile p set profile = cast(:blank as jsonb), picture = null,
                            likeness = sha256(convert_to('gone' || p.id, 'UTF8'))
                        from gone where gone.id = p.id returning gone.picture
                        """)
                .param("captures", captures(items))
                .param("blank", BLANK)
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .list();
        db.sql("""
                        delete from profile_picture where hash = any(cast(:hashes as bytea[]))
                            and not exists (select from account_profile p where p.picture = hash)
                        """)
                .param("hashes", pictures.stream().flatMap(Optional::stream).toArray(byte[][]::new))
                .update();
    }

    private static Long[] captures(Collection<Item> items) {
        return items.stream()
                .filter(item -> item.message() == 0 && item.capture() > 0)
                .map(Item::capture)
                .toArray(Long[]::new);
    }
}
