package torg.privacy.triad;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table triad_list. */
@Component
class WordLists {
    private final JdbcClient db;

    WordLists(JdbcClient db) {
        this.db = db;
    }

    /** The lists of these units, where they have any. */
    Map<Long, Map<WordKind, List<String>>> of(Collection<Long> units) {
        var lists = new HashMap<Long, Map<WordKind, List<String>>>();
        db.sql("select * from triad_list where unit_id = any(cast(:units as bigint[]))")
                .param("units", units.toArray(Long[]::new))
                .query(row -> {
                    lists.computeIfAbsent(row.getLong("unit_id"), unit -> new EnumMap<>(WordKind.class))
                            .put(WordKind.valueOf(row.getString("kind")), List.of((String[])
                                    row.getArray("words").getArray()));
                });
        return lists;
    }

    void save(long unit, WordKind kind, List<String> words) {
        db.sql("""
                        insert into triad_list (unit_id, kind, words) values (:unit, :kind, :words)
                        on conflict (unit_id, kind) do update set words = excluded.words
                        """)
                .param("unit", unit)
                .param("kind", kind.name())
                .param("words", words.toArray(String[]::new))
                .update();
    }
}
