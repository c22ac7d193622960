package torg.register.intake;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table intake_unit: what a list calls the units of the city. */
@Component
class UnitNames {
    private final JdbcClient db;

    UnitNames(JdbcClient db) {
        this.db = db;
    }

    void keep(IntakeId id, String name, long unit) {
        db.sql("""
                        insert into intake_unit (file_id, name, unit_id) values (:file, :name, :unit)
                        on conflict (file_id, name) do update set unit_id = excluded.unit_id
                        """)
                .param("file", id.value())
                .param("name", name)
                .param("unit", unit)
                .update();
    }

    Map<String, Long> kept(IntakeId id) {
        var kept = new HashMap<String, Long>();
        db.sql("select name, unit_id from intake_unit where file_id = :file")
                .param("file", id.value())
                .query(row -> {
                    kept.put(row.getString("name"), row.getLong("unit_id"));
                });
        return kept;
    }
}
