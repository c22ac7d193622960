package torg.inbox.triage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.Urgency;

/** The table word_list: nothing in it is ever changed. */
@Component
class UrgencyLists {
    private static final String SELECT =
            "select w.*, p.name as changer from word_list w left join person p on p.id = w.changed_by ";

    private final JdbcClient db;

    UrgencyLists(JdbcClient db) {
        this.db = db;
    }

    /** The number of the newest change of any list: what has been read stays true until it is another. */
    long newest() {
        return db.sql("select max(id) from word_list").query(Long.class).single();
    }

    List<WordList> now() {
        return db.sql("select distinct on (w.urgency) w.*, p.name as changer from word_list w"
                        + " left join person p on p.id = w.changed_by order by w.urgency, w.version desc")
                .query(UrgencyLists::list)
                .list();
    }

    List<WordList> versions(Urgency urgency) {
        return db.sql(SELECT + "where w.urgency = :urgency order by w.version desc")
                .param("urgency", urgency.ordinal())
                .query(UrgencyLists::list)
                .list();
    }

    /** @return whether nobody else changed the list meanwhile */
    boolean add(Urgency urgency, int version, List<String> words, String reason, long person) {
        return db.sql("""
                                insert into word_list (urgency, version, words, reason, changed_by)
                                values (:urgency, :version, :words, :reason, :person)
                                on conflict (urgency, version) do nothing
                                """)
                        .param("urgency", urgency.ordinal())
                        .param("version", version)
                        .param("words", words.toArray(String[]::new))
                        .param("reason", reason)
                        .param("person", person)
                        .update()
                == 1;
    }

    private static WordList list(ResultSet row, int number) throws SQLException {
        return new WordList(
                Urgency.values()[row.getInt("urgency")],
                row.getInt("version"),
                List.of((String[]) row.getArray("words").getArray()),
                row.getString("reason"),
                Optional.ofNullable(row.getString("changer")),
                row.getTimestamp("changed_at").toInstant());
    }
}
