package torg.register.processing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.register.AccountId;

/** The tables transfer_check and processing_note. */
@Component
class ProcessingRows {
    private final JdbcClient db;

    ProcessingRows(JdbcClient db) {
        this.db = db;
    }

    record Note(String categories, String retention) {}

    Map<Network, Transfer.Check> newest() {
        var checks = new EnumMap<Network, Transfer.Check>(Network.class);
        db.sql("select distinct on (network) * from transfer_check order by network, checked_on desc, id desc")
                .query(row -> {
                    checks.put(
                            Network.valueOf(row.getString("network")),
                            new Transfer.Check(
                                    Basis.valueOf(row.getString("basis")),
                                    row.getString("recipient"),
                                    row.getString("note"),
                                    row.getObject("checked_on", LocalDate.class),
                                    row.getString("checked_by")));
                });
        return checks;
    }

    void add(Network network, Transfer.Check check) {
        db.sql("""
                        insert into transfer_check (network, basis, recipient, note, checked_on, checked_by)
                        values (:network, :basis, :recipient, :note, :on, :by)
                        """)
                .param("network", network.name())
                .param("basis", check.basis().name())
                .param("recipient", check.recipient())
                .param("note", check.note())
                .param("on", check.checkedOn())
                .param("by", check.checkedBy())
                .update();
    }

    Map<Long, Note> notes() {
        var notes = new HashMap<Long, Note>();
        db.sql("select * from processing_note").query(row -> {
            notes.put(row.getLong("account_id"), new Note(row.getString("categories"), row.getString("retention")));
        });
        return notes;
    }

    void note(AccountId account, Note note, LocalDate on, String by) {
        db.sql("""
                        insert into processing_note (account_id, categories, retention, noted_on, noted_by)
                        values (:account, :categories, :retention, :on, :by)
                        on conflict (account_id) do update set categories = excluded.categories,
                            retention = excluded.retention, noted_on = excluded.noted_on, noted_by = excluded.noted_by
                        """)
                .param("account", account.value())
                .param("categories", note.categories())
                .param("retention", note.retention())
                .param("on", on)
                .param("by", by)
                .update();
    }
}
