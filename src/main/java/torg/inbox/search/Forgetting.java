package torg.inbox.search;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.privacy.disposal.Item;
import torg.privacy.disposal.Keeper;

/** Takes messages out of the index, and words that nobody else has written; before the inbox forgets which they were. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Forgetting implements Keeper {
    private final JdbcClient db;

    Forgetting(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Item> with(List<Item> items) {
        return List.of();
    }

    /** An edited message stands in more than one batch, under words that nobody can read any more: each batch is asked. */
    @Override
    public void letGo(List<Item> items) {
        var ids = items.stream().map(Item::message).filter(id -> id > 0).toArray(Long[]::new);
        var stems = db.sql("""
                        with held as (
                            update search_posting set hits = array(
                                select h from unnest(hits) as h where not h = any(cast(:ids as bigint[])))
                            where hits && cast(:ids as bigint[]) returning word)
                        select distinct word from held
                        """).param("ids", ids).query(String.class).list();
        db.sql("delete from search_posting where hits = '{}' and word = any(cast(:stems as text[]))")
                .param("stems", stems.toArray(String[]::new))
                .update();
        stems.stream().filter(stem -> !stands(stem)).forEach(this::unlearn);
    }

    private boolean stands(String stem) {
        return db.sql("""
                        select exists (select from search_batch b join search_posting p on p.batch = b.id and p.word = :stem)
                        """).param("stem", stem).query(Boolean.class).single();
    }

    private void unlearn(String stem) {
        var words = db
                .sql("select word from search_word where starts_with(word, :stem)")
                .param("stem", stem)
                .query(String.class)
                .list()
                .stream()
                .filter(word -> Stem.of(word).equals(stem))
                .toArray(String[]::new);
        db.sql("delete from search_word where word = any(cast(:words as text[]))")
                .param("words", words)
                .update();
    }
}
