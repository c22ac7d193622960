package torg.moderation.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.moderation.lists.ListsEvent.WordListChanged;
import torg.shell.Refused;

/** The door to the lists, and their table moderation_list. A version is never changed: whoever changes makes the next. */
@Component
public class Lookout {
    private final JdbcClient db;
    private final Ledger ledger;
    private final Clock clock;

    Lookout(JdbcClient db, Ledger ledger, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A word of a list that stands in a text: a reason to look, never a reason to act. */
    public record Hit(String list, int version, List<String> words) {}

    /** @param seen the version whoever changes had before them; 0 for a new list */
    @Transactional
    public WordList change(String name, int seen, String typed, String why, Actor actor) {
        var before = newest(name);
        if (before.map(WordList::version).orElse(0) != seen) {
            throw new Refused("moderation.lists.changed-meanwhile");
        }
        var words = WordList.read(typed);
        var old = before.orElseGet(() -> new WordList(name, 0, List.of(), "", "", clock.instant()));
        if (words.equals(old.words())) {
            throw new Refused("moderation.lists.nothing-changed");
        }
        var next = new WordList(name, seen + 1, words, why, actor.name(), clock.instant());
        add(next);
        ledger.record(actor, new WordListChanged(name, next.version(), next.addedTo(old), next.removedFrom(old), why));
        return next;
    }

    private void add(WordList list) {
        try {
            db.sql("""
                            insert into moderation_list (name, version, words, why, by_name, at)
                            values (:name, :version, :words, :why, :by, :at)
                            """)
                    .param("name", list.name())
                    .param("version", list.version())
                    .param("words", list.words().toArray(String[]::new))
                    .param("why", list.why())
                    .param("by", list.by())
                    .param("at", Timestamp.from(list.at()))
                    .update();
        } catch (DuplicateKeyException another) {
            throw new Refused("moderation.lists.changed-meanwhile");
        }
    }

    public Optional<WordList> newest(String name) {
        return versions(name).stream().findFirst();
    }

    /** Newest first. */
    public List<WordList> versions(String name) {
        return db.sql("select * from moderation_list where name = :name order by version desc")
                .param("name", name)
                .query(Lookout::list)
                .list();
    }

    /** Every list as it is now. */
    public List<WordList> all() {
        return db.sql("select distinct on (name) * from moderation_list order by name, version desc")
                .query(Lookout::list)
                .list();
    }

    /** What to look at in a text, if anything. */
    public List<Hit> in(String text) {
        return all().stream()
                .map(list -> new Hit(list.name(), list.version(), list.in(text)))
                .filter(hit -> !hit.words().isEmpty())
                .toList();
    }

    private static WordList list(ResultSet row, int number) throws SQLException {
        return new WordList(
                row.getString("name"),
                row.getInt("version"),
                List.of((String[]) row.getArray("words").getArray()),
                row.getString("why"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }
}
